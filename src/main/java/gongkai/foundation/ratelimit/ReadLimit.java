package gongkai.foundation.ratelimit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Counts the kept pages a client is given: they are written ahead of the security chain, where all else is counted.
@Component
public class ReadLimit {
    private final Limits limits;
    private final LimitSettings settings;
    private final Senders senders;
    private final String header;

    ReadLimit(Limits limits, LimitSettings settings, Senders senders, Proxies proxies) {
        this.limits = limits;
        this.settings = settings;
        this.senders = senders;
        this.header = proxies.header();
    }

    /// Whether anything is counted at all.
    public boolean isOn() {
        return settings.on();
    }

    /// The header in which our proxies say whom they carry on for.
    public String header() {
        return header;
    }

    /// Takes one page; false when the client has had too many. Then the request goes on to the house, which refuses it
    /// in words.
    ///
    /// @param peer the address of the connection
    /// @param chain what stands in the header; null when there is none
    public boolean take(String peer, @Nullable String chain) {
        var sender = senders.behind(peer, chain);
        return sender.isExempt()
                || limits.take(
                                Traffic.READ + " " + sender.client(),
                                settings.read(),
                                settings.read().slice())
                        .taken();
    }
}
