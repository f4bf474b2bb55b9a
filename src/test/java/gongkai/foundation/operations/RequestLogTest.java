package gongkai.foundation.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

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

    @Test
    void forMachinesTheLineIsOneJsonObjectWithTheSameFields() throws Exception {
        var request = new MockHttpServletRequest("POST", "/answer/requests/2026-000001");
        request.setQueryString("telephone=13900000001");
        request.addParameter("name", "林溪");
        request.addParameter("certificateNumber", "99010119900101003X");
        request.setRemoteAddr("192.0.2.7");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/answer/requests/{number}");

        String line = encoded(lineOf(request));

        assertThat(line.strip()).doesNotContain("\n");
        var read = JsonMapper.builder().build().readTree(line);
        assertThat(read.propertyNames())
                .containsExactlyInAnyOrder(
                        "@timestamp",
                        "log",
                        "process",
                        "service",
                        "message",
                        "method",
                        "route",
                        "status",
                        "millis",
                        "ecs");
        assertThat(read.path("log").path("level").asString()).isEqualTo("INFO");
        assertThat(read.path("service").path("name").asString()).isEqualTo("gongkai");
        assertThat(read.path("route").asString()).isEqualTo("/answer/requests/{number}");
        assertThat(read.path("status").intValue()).isEqualTo(200);
        assertThat(line)
                .doesNotContain("2026-000001", "13900000001", "林溪", "99010119900101003X", "192.0.2.7", "telephone");
    }

    private static String encoded(ILoggingEvent event) {
        var context = new LoggerContext();
        context.putObject(
                Environment.class.getName(),
                new MockEnvironment().withProperty("logging.structured.ecs.service.name", "gongkai"));
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
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
