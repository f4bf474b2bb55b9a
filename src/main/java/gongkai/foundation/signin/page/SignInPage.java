package gongkai.foundation.signin.page;

import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Optional;

/// Signing in with an account and a password.
///
/// @param back where one comes to afterwards
/// @param wrong why it did not work
/// @param ways other ways in
public record SignInPage(
        Frame frame,
        String action,
        String back,
        String account,
        Optional<String> wrong,
        boolean forCitizens,
        List<Way> ways) {

    /// Another way in.
    public record Way(String label, String path) {}
}
