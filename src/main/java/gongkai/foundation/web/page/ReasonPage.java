package gongkai.foundation.web.page;

import gongkai.foundation.web.Frame;

/// The page behind the `type` of a problem.
///
/// @param sentence what the reason says
/// @param advice how a program goes on
public record ReasonPage(Frame frame, String slug, int status, String sentence, String advice) {}
