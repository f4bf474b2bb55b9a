package gongkai.foundation.administration.page;

import gongkai.foundation.web.Frame;

/// A first password, shown this once.
///
/// @param back where to go on
public record FirstPasswordPage(Frame frame, String name, String account, String password, String back) {}
