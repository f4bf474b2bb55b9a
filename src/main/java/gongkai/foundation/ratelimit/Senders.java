package gongkai.foundation.ratelimit;

import gongkai.foundation.web.Network;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of the addresses requests come from, remembered so that a kept page is not held up by it.
final class Senders {
    private static final int REMEMBERED = 50_000;
    private static final int LONGEST = 64;

    private final Proxies proxies;
    private final List<Network> exempt;
    private final Recent<Sender> known = new Recent<>(REMEMBERED);

    Senders(Proxies proxies, List<Network> exempt) {
        this.proxies = proxies;
        this.exempt = List.copyOf(exempt);
    }

    /// Who sends from an address.
    ///
    /// @param client how the sender is counted: see `Network.clientOf`
    /// @param isProxy whether what it says of whom it carries on for is believed
    /// @param isExempt whether it is not counted
    record Sender(String client, boolean isProxy, boolean isExempt) {}

    Sender of(String address) {
        String bounded = address.length() > LONGEST ? address.substring(0, LONGEST) : address;
        return known.get(
                bounded,
                missing -> new Sender(
                        Network.clientOf(missing),
                        proxies.hold(missing),
                        exempt.stream().anyMatch(network -> network.holds(missing))));
    }

    /// Who sends by way of our proxies: the last address in the chain that is none of theirs, as the web server itself
    /// finds it for requests that go on to the house.
    ///
    /// @param peer the address of the connection
    /// @param chain whom it says it carries on for, the nearest last; null when it says nothing
    Sender behind(String peer, @Nullable String chain) {
        var sender = of(peer);
        int end = chain == null ? 0 : chain.length();
        while (chain != null && end > 0 && sender.isProxy()) {
            int comma = chain.lastIndexOf(',', end - 1);
            sender = of(chain.substring(comma + 1, end).strip());
            end = comma;
        }
        return sender;
    }
}
