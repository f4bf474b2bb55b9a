package gongkai.foundation.signin.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Frame;

/// The form to open a citizen's account.
public record RegisterPage(Frame frame, String account, String name, Problems problems) {}
