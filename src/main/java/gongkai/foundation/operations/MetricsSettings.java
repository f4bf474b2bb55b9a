package gongkai.foundation.operations;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who reads the figures of the running server.
///
/// @param from addresses and networks, for example `10.1.0.0/16`
@ConfigurationProperties("gongkai.metrics")
record MetricsSettings(@DefaultValue({"127.0.0.1", "::1"}) List<String> from) {}
