package gongkai.foundation.passkey.page;

import gongkai.foundation.web.Frame;
import java.util.Optional;

/// Signing in with a passkey.
///
/// @param options what the browser is asked to sign, as JSON
/// @param withPassword where one signs in with the password
public record PasskeySignInPage(
        Frame frame, String action, String back, String withPassword, String options, Optional<String> wrong) {}
