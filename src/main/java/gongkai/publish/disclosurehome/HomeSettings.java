package gongkai.publish.disclosurehome;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The host names that lead to homes (政府网站发展指引: 部门网站 ○○○.□□□.gov.cn).
///
/// @param hosts by organ, for example `gongkai.disclosurehome.hosts.education=jy.example.gov.cn`
@ConfigurationProperties("gongkai.disclosurehome")
record HomeSettings(@DefaultValue Map<String, String> hosts) {
    HomeSettings {
        hosts = hosts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().strip().toLowerCase(Locale.ROOT)));
    }

    /// The organ whose home is reached under a host name.
    Optional<String> organAt(String host) {
        return hosts.entrySet().stream()
                .filter(entry -> entry.getValue().equals(host.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
