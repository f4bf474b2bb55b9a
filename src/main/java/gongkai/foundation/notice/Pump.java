package gongkai.foundation.notice;

import org.springframework.stereotype.Component;

/// Empties the outbox: first every entry into deliveries, then every delivery that is due on its way.
@Component
class Pump {
    private static final int ENTRIES = 100;

    private final Expansion expansion;
    private final Sending sending;

    Pump(Expansion expansion, Sending sending) {
        this.expansion = expansion;
        this.sending = sending;
    }

    /// One pass.
    ///
    /// @return how many entries were expanded and messages tried
    int run() {
        int done = 0;
        int expanded = expansion.expand(ENTRIES);
        while (expanded > 0) {
            done += expanded;
            expanded = expansion.expand(ENTRIES);
        }
        return done + sending.sendDue();
    }
}
