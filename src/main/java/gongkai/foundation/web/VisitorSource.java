package gongkai.foundation.web;

import jakarta.servlet.http.HttpServletRequest;

/// Tells the frame who is looking. Implemented by the room that signs people in.
public interface VisitorSource {
    Visitor visitorOf(HttpServletRequest request);
}
