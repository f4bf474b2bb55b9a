package gongkai.foundation.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/// Shows the figures of the running server to monitors, and to nobody else.
@Component
public class Monitors implements MeterBinder {
    private final List<IpAddressMatcher> from;
    private final List<HouseGauge> gauges;

    Monitors(MetricsSettings settings, List<HouseGauge> gauges) {
        this.from = settings.from().stream().map(Monitors::network).toList();
        this.gauges = gauges;
    }

    /// Whether the request comes straight from a monitor. What a proxy carries on comes from anybody, and what a header
    /// says of the sender can be made up: so the address of the connection itself counts, and only without such
    /// headers.
    public boolean mayRead(HttpServletRequest request) {
        ServletRequest bare = request;
        while (bare instanceof ServletRequestWrapper wrapper) {
            bare = wrapper.getRequest();
        }
        String address = bare.getRemoteAddr();
        return request.getAttribute(CarriedOn.NOTED) == null
                && from.stream().anyMatch(network -> network.matches(address));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauges.forEach(gauge -> Gauge.builder(gauge.name(), gauge.value())
                .description(gauge.words())
                .register(registry));
    }

    private static IpAddressMatcher network(String written) {
        try {
            return new IpAddressMatcher(written);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "设置 gongkai.metrics.from 里的“" + written + "”不是网络地址，写法例如 127.0.0.1 或者 10.1.0.0/16。", unreadable);
        }
    }
}
