package gongkai.foundation.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// What is left to do somewhere else when somebody signs out here. Contributed by the room of that other place.
public interface Farewell {
    /// The page of ours to show after signing out; asked while the person is still signed in.
    Optional<String> pathAfter(HttpServletRequest request);
}
