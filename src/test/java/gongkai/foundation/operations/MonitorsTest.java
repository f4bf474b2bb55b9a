package gongkai.foundation.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.house.HouseTest;
import gongkai.house.Wire;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

@HouseTest
class MonitorsTest {
    private final Wire wire;

    @Autowired
    MonitorsTest(@LocalServerPort int port) {
        this.wire = new Wire(port);
    }

    @Test
    void aMonitorOnTheMachineReadsTheFigures() {
        wire.get("/search?q=13900000001");
        var answer = wire.get("/actuator/prometheus");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("gongkai_notices_waiting", "gongkai_record_unsealed", "http_server_requests_seconds_count")
                .contains("uri=\"/search\"")
                .doesNotContain("13900000001");
    }

    @Test
    void nobodyReadsThemThroughAProxyOrByMakingUpAHeader() {
        assertThat(wire.get("/actuator/prometheus", "X-Forwarded-For", "127.0.0.1")
                        .status())
                .isEqualTo(403);
        assertThat(wire.get("/actuator/env").status()).isEqualTo(403);
    }

    @Test
    void theAddressOfTheConnectionCounts() {
        var monitors = new Monitors(new MetricsSettings(List.of("127.0.0.1", "10.1.0.0/16")), List.of());

        assertThat(monitors.mayRead(from("10.1.7.9"))).isTrue();
        assertThat(monitors.mayRead(from("10.2.0.1"))).isFalse();
        assertThat(monitors.mayRead(new HttpServletRequestWrapper(from("10.2.0.1")) {
                    @Override
                    public String getRemoteAddr() {
                        return "127.0.0.1";
                    }
                }))
                .isFalse();
        assertThatThrownBy(() -> new Monitors(new MetricsSettings(List.of("somewhere")), List.of()))
                .hasMessageContaining("gongkai.metrics.from");
    }

    @Test
    void healthTellsStrangersNoMoreThanUp() {
        assertThat(wire.get("/actuator/health").body()).contains("UP").doesNotContain("PostgreSQL");
        assertThat(wire.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(wire.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
