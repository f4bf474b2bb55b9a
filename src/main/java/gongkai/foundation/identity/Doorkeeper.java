package gongkai.foundation.identity;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Stands before every route of ours. A route that is neither `@Open` nor says what it `@Needs` is shut.
@Component
class Doorkeeper implements HandlerInterceptor {
    private final Policy policy;
    private final Sessions sessions;

    Doorkeeper(Policy policy, Sessions sessions) {
        this.policy = policy;
        this.sessions = sessions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        // A token that is shown must be a good one everywhere: a program had better learn at once that its own has
        // ended.
        if (Sessions.showsToken(request) && sessions.person(request) instanceof Person.Guest) {
            throw Refusal.of(IdentityRefusal.TOKEN_NOT_ACCEPTED);
        }
        if (!(handler instanceof HandlerMethod route) || route.hasMethodAnnotation(Open.class)) {
            return true;
        }
        var needs = route.getMethodAnnotation(Needs.class);
        if (needs == null) {
            throw Refusal.of(IdentityRefusal.NOT_YOURS);
        }
        Person person = sessions.person(request);
        if (policy.may(person, needs.value())) {
            return true;
        }
        if (person instanceof Person.Guest && !request.getRequestURI().startsWith("/api/")) {
            response.sendRedirect(signInPage(needs.value()) + "?back=" + back(request));
            return false;
        }
        throw Refusal.of(person instanceof Person.Guest ? IdentityRefusal.SIGN_IN_FIRST : IdentityRefusal.NOT_YOURS);
    }

    private static String signInPage(Act act) {
        return act.isForMembers() ? "/login" : "/console/login";
    }

    private static String back(HttpServletRequest request) {
        String address = request.getMethod().equals("GET") ? request.getRequestURI() : "/console";
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
