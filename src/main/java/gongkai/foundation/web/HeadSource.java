package gongkai.foundation.web;

import jakarta.servlet.http.HttpServletRequest;

/// Who knows what a page of the portal tells programs of itself. Asked once for each page, while it is drawn, and not
/// at all for pages of the console. A room contributes its own as a bean; the addresses it speaks of may be another's.
public interface HeadSource {
    /// What is told of this page; `Head.EMPTY` of others.
    Head headOf(HttpServletRequest request, Frame frame);
}
