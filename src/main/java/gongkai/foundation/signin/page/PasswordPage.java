package gongkai.foundation.signin.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Frame;
import java.util.Optional;

/// Choosing a new password.
///
/// @param why why it has to be now, if it has to
/// @param hint what a password must be like
public record PasswordPage(
        Frame frame, boolean console, String action, Optional<String> why, String hint, Problems problems) {}
