package gongkai.foundation.notice.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// One notice, opened.
///
/// @param path the page of the matter, or empty
public record NoticePage(
        Frame frame, boolean console, String home, String kind, String time, List<String> lines, String path) {}
