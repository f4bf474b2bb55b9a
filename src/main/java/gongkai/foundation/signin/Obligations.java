package gongkai.foundation.signin;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Sessions;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Leads a member of staff who must first choose a password, or set up the one-time password, to the page for it.
/// Until then nothing opens that is not open to everyone.
@Component
class Obligations implements HandlerInterceptor {
    private final Sessions sessions;
    private final Passwords passwords;
    private final SecondFactors factors;

    Obligations(Sessions sessions, Passwords passwords, SecondFactors factors) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.factors = factors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod route) || route.hasMethodAnnotation(Open.class)) {
            return true;
        }
        String path = request.getRequestURI();
        var way = wayOf(sessions.person(request)).filter(page -> !page.equals(path));
        if (way.isEmpty()) {
            return true;
        }
        if (path.startsWith("/api/")) {
            throw Refusal.of(SigninRefusal.ACCOUNT_UNFINISHED);
        }
        response.sendRedirect(way.get());
        return false;
    }

    private Optional<String> wayOf(Person person) {
        if (!(person instanceof Person.Staff staff)) {
            return Optional.empty();
        }
        String account = Audience.STAFF.account();
        if (passwords.mustChange(staff)) {
            return Optional.of(account + "/password");
        }
        return factors.mustEnrol(staff) ? Optional.of(account + "/second-factor") : Optional.empty();
    }
}
