package gongkai.foundation.signin.page;

import gongkai.foundation.web.Frame;
import java.util.Optional;

/// The second step of signing in: the one-time password.
public record SecondStepPage(Frame frame, String action, String startOver, Optional<String> wrong) {}
