package gongkai.foundation.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Empties the outbox: first every entry into deliveries, then every delivery that is due on its way.
@Component
class Pump {
    private static final int ENTRIES = 100;

    /// A link to confirm lasts seven days, and a day for whoever is late; an ended subscription may be taken back for
    /// thirty.
    private static final Duration UNCONFIRMED = Duration.ofDays(8);

    private static final Duration ENDED = Duration.ofDays(30);
    private static final Duration BETWEEN = Duration.ofHours(1);

    private final Expansion expansion;
    private final Sending sending;
    private final SubscriptionStore subscriptions;
    private final Clock clock;
    private volatile Instant tidied = Instant.EPOCH;

    Pump(Expansion expansion, Sending sending, SubscriptionStore subscriptions, Clock clock) {
        this.expansion = expansion;
        this.sending = sending;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /// One pass.
    ///
    /// @return how many entries were expanded and messages tried
    int run() {
        tidy();
        int done = 0;
        int expanded = expansion.expand(ENTRIES);
        while (expanded > 0) {
            done += expanded;
            expanded = expansion.expand(ENTRIES);
        }
        return done + sending.sendDue();
    }

    /// Once an hour: addresses nobody needs any more are forgotten.
    private void tidy() {
        Instant now = clock.instant();
        if (tidied.plus(BETWEEN).isBefore(now) || tidied.isAfter(now)) {
            subscriptions.forget(now.minus(UNCONFIRMED), now.minus(ENDED));
            tidied = now;
        }
    }
}
