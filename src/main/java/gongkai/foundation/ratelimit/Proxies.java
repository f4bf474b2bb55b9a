package gongkai.foundation.ratelimit;

import gongkai.foundation.web.Network;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;

/// The proxies of ours whose word on the client is taken, by the web server's own settings `server.tomcat.remoteip`.
///
/// @param header in which they say whom they carry on for
/// @param trusted whether an address is one of theirs
record Proxies(String header, Predicate<String> trusted) {
    private static final String USUAL = "X-Forwarded-For";

    /// Nobody's word is taken.
    static final Proxies NONE = new Proxies(USUAL, address -> false);

    static Proxies of(TomcatServerProperties.Remoteip settings) {
        var trusted = Stream.of(settings.getInternalProxies(), settings.getTrustedProxies())
                .filter(Objects::nonNull)
                .map(Proxies::addresses)
                .reduce(address -> false, Predicate::or);
        return new Proxies(header(settings.getRemoteIpHeader()), trusted);
    }

    boolean hold(String address) {
        return trusted.test(address);
    }

    private static String header(@Nullable String set) {
        return set == null || set.isBlank() ? USUAL : set;
    }

    /// Networks with commas between, or else, as the web server takes it too, one pattern for whole addresses.
    private static Predicate<String> addresses(String setting) {
        List<Optional<Network>> networks = Arrays.stream(setting.split(","))
                .map(String::strip)
                .map(Network::parse)
                .toList();
        if (networks.stream().allMatch(Optional::isPresent)) {
            var all = networks.stream().flatMap(Optional::stream).toList();
            return address -> all.stream().anyMatch(network -> network.holds(address));
        }
        return Pattern.compile(setting).asMatchPredicate();
    }
}
