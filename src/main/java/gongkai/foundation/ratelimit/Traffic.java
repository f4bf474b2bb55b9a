package gongkai.foundation.ratelimit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/// What a request costs us, told from its method and address before anything is read of it.
enum Traffic {
    /// A page or a file.
    READ,
    /// Anything that may change something: forms, signing in.
    FORM,
    /// A question to the index.
    SEARCH,
    /// A call of a program.
    API;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /// Empty where nothing is counted: a load balancer asks after our health every second.
    static Optional<Traffic> of(HttpServletRequest request) {
        String path = request.getServletPath();
        if (path.startsWith("/actuator/")) {
            return Optional.empty();
        }
        if (path.startsWith("/api/")) {
            return Optional.of(API);
        }
        if (!READING.contains(request.getMethod())) {
            return Optional.of(FORM);
        }
        boolean search = path.equals("/search") && request.getQueryString() != null || path.startsWith("/search/");
        return Optional.of(search ? SEARCH : READ);
    }
}
