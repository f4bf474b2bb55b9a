package gongkai.foundation.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Somebody whose password was right and who still owes a code. Kept on our side of the browser's session.
record PendingSignIn(Audience audience, String account, String back, Instant until) implements Serializable {
    private static final String NAME = "signin.pending";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static void keep(Audience audience, String account, String back, Instant now, HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(NAME, new PendingSignIn(audience, account, back, now.plus(PATIENCE)));
    }

    static Optional<PendingSignIn> find(Audience audience, Instant now, HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(NAME) instanceof PendingSignIn pending
                ? Optional.of(pending).filter(known -> known.audience == audience && now.isBefore(known.until))
                : Optional.empty();
    }

    static void drop(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NAME);
        }
    }
}
