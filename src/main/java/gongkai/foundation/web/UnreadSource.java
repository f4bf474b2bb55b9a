package gongkai.foundation.web;

import jakarta.servlet.http.HttpServletRequest;

/// Tells the frame how many notices whoever is signed in has not read. Implemented by the room that keeps the inboxes;
/// not asked for guests.
public interface UnreadSource {
    long unreadOf(HttpServletRequest request);
}
