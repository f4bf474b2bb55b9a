package gongkai.foundation.signin.page;

import gongkai.foundation.web.Frame;
import java.util.Optional;

/// The form to sign in, for citizens or for staff.
public record SignInPage(
        Frame frame, String action, String back, String account, Optional<String> wrong, boolean forCitizens) {}
