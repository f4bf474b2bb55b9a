package gongkai.publish.textcheck;

import gongkai.foundation.web.Network;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Decides which address a name may lead us to. What a document links to is written by anybody: a server that fetched
/// it blindly would carry requests into the inner network. Names are looked up once, here, and only what was looked at
/// is connected to.
final class LinkGuard {
    private static final List<Network> SHUT = List.of(
            Network.of("0.0.0.0/8"),
            Network.of("10.0.0.0/8"),
            Network.of("100.64.0.0/10"),
            Network.of("127.0.0.0/8"),
            Network.of("169.254.0.0/16"),
            Network.of("172.16.0.0/12"),
            Network.of("192.0.0.0/24"),
            Network.of("192.0.2.0/24"),
            Network.of("192.88.99.0/24"),
            Network.of("192.168.0.0/16"),
            Network.of("198.18.0.0/15"),
            Network.of("198.51.100.0/24"),
            Network.of("203.0.113.0/24"),
            Network.of("224.0.0.0/3"),
            Network.of("::/96"),
            Network.of("64:ff9b::/96"),
            Network.of("64:ff9b:1::/48"),
            Network.of("100::/64"),
            Network.of("2001::/23"),
            Network.of("2001:db8::/32"),
            Network.of("2002::/16"),
            Network.of("fc00::/7"),
            Network.of("fe80::/10"),
            Network.of("fec0::/10"),
            Network.of("ff00::/8"));

    private final List<Network> allowed;
    private final Lookup lookup;

    LinkGuard(List<Network> allowed, Lookup lookup) {
        this.allowed = List.copyOf(allowed);
        this.lookup = lookup;
    }

    /// Finds the addresses of a name.
    interface Lookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /// An address of the host that may be connected to; empty when one of its addresses is shut, or it has none.
    Optional<InetAddress> find(String host) throws UnknownHostException {
        var addresses = lookup.addresses(host);
        return Arrays.stream(addresses).allMatch(this::isOpen)
                ? Arrays.stream(addresses)
                        .min((one, other) ->
                                Boolean.compare(!(one instanceof Inet4Address), !(other instanceof Inet4Address)))
                : Optional.empty();
    }

    private boolean isOpen(InetAddress address) {
        String text = address.getHostAddress().replaceFirst("%.*$", "");
        return allowed.stream().anyMatch(network -> network.holds(text))
                || SHUT.stream().noneMatch(network -> network.holds(text));
    }
}
