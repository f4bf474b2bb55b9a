package gongkai.foundation.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Leads whoever opens an empty house to the page that sets it up.
@Component
class FirstStartGuide implements HandlerInterceptor, WebMvcConfigurer {
    private static final Set<String> DOORS = Set.of("/", "/console", "/console/login");

    private final FirstStart first;

    FirstStartGuide(FirstStart first) {
        this.first = first;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean due = request.getMethod().equals("GET") && DOORS.contains(request.getRequestURI()) && first.isDue();
        if (due) {
            response.sendRedirect("/setup");
        }
        return !due;
    }
}
