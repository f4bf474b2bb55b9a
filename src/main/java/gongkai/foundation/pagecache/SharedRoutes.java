package gongkai.foundation.pagecache;

import gongkai.foundation.web.Shared;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Marks requests whose route is `@Shared`, before their page is drawn. Browsers may keep such a page and ask each time
/// whether it still holds; proxies may not.
final class SharedRoutes implements HandlerInterceptor {
    static final String SHARED = "gongkai.shared";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(Shared.class)
                && request.getAttribute(PageKeeping.KEY) != null) {
            request.setAttribute(SHARED, Boolean.TRUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        return true;
    }
}
