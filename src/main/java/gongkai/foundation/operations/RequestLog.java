package gongkai.foundation.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// One line in the log for each request, where a city wants it: the route, never the address with what stands in it,
/// the status, the time it took. Who asked, from where and for what is not written down.
@Component
@ConditionalOnProperty("gongkai.request-log")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestLog extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            write(request, response.getStatus(), Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private static void write(HttpServletRequest request, int status, Duration took) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String where = route == null ? "-" : route.toString();
        LOG.atInfo()
                .addKeyValue("method", request.getMethod())
                .addKeyValue("route", where)
                .addKeyValue("status", status)
                .addKeyValue("millis", took.toMillis())
                .log("{} {} {} {} 毫秒", request.getMethod(), where, status, took.toMillis());
    }
}
