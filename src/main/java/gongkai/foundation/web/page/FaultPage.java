package gongkai.foundation.web.page;

import gongkai.foundation.web.Frame;

/// The page that says what went wrong.
public record FaultPage(Frame frame, int status, String sentence) {}
