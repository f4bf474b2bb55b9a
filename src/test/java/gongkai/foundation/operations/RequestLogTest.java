package gongkai.foundation.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class RequestLogTest {
    @Test
    void aLineNamesTheRouteAndNothingThatStandsInTheAddress() throws Exception {
        var request = new MockHttpServletRequest("GET", "/answer/requests/2026-000001");
        request.setQueryString("telephone=13900000001");
        request.setRemoteAddr("192.0.2.7");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/answer/requests/{number}");

        var line = lineOf(request);

        assertThat(line.getFormattedMessage()).startsWith("GET /answer/requests/{number} 200 ");
        assertThat(line.getFormattedMessage() + line.getKeyValuePairs())
                .doesNotContain("2026-000001", "13900000001", "192.0.2.7");
    }

    private static ILoggingEvent lineOf(MockHttpServletRequest request)
            throws IOException, jakarta.servlet.ServletException {
        var log = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(RequestLog.class);
        logger.setLevel(Level.INFO);
        log.start();
        logger.addAppender(log);
        try {
            new RequestLog().doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        } finally {
            logger.detachAppender(log);
        }
        return log.list.getFirst();
    }
}
