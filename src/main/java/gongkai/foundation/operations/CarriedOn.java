package gongkai.foundation.operations;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Notes, before anything else is done with a request, whether somebody says they carry it on for somebody else. The
/// valve behind this one believes such headers of proxies in private networks and takes them away.
final class CarriedOn extends ValveBase {
    /// The request attribute: there when a request does not come straight from who sent it.
    static final String NOTED = "gongkai.carried-on";

    private static final List<String> SAYING_SO =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

    CarriedOn() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (SAYING_SO.stream().anyMatch(header -> request.getHeader(header) != null)) {
            request.setAttribute(NOTED, Boolean.TRUE);
        }
        getNext().invoke(request, response);
    }

    /// Puts it before the valve the web server adds by itself.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Noted implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
        @Override
        public void customize(ConfigurableTomcatWebServerFactory server) {
            server.addEngineValves(new CarriedOn());
        }
    }
}
