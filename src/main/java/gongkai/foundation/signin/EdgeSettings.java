package gongkai.foundation.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What browsers are told once the platform is reached by HTTPS.
///
/// @param hstsAge for how long a browser that came by HTTPS comes by nothing else; zero: not told
/// @param hstsSubdomains whether that holds for every name below ours, which may be other people's sites
@ConfigurationProperties("gongkai.edge")
public record EdgeSettings(
        @DefaultValue("365d") Duration hstsAge,
        @DefaultValue("false") boolean hstsSubdomains) {}
