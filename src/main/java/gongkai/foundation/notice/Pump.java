package gongkai.foundation.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Empties the outbox: first every entry into deliveries, then every delivery that is due on its way.
@Component
class Pump {
    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);
    private static final int ENTRIES = 100;
    private static final int AT_MOST = 1_000;

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
        return expandAll() + sending.sendDue();
    }

    /// Many at once as long as that works. An entry that cannot be expanded, because a room fails when it hears of it,
    /// must not hold up the others: then they are taken one by one, and it is left for the next pass.
    private int expandAll() {
        int done = 0;
        try {
            int expanded = expansion.expand(ENTRIES);
            while (expanded > 0) {
                done += expanded;
                expanded = expansion.expand(ENTRIES);
            }
        } catch (RuntimeException failed) {
            LOG.warn("有通知没有分发成，改为一条一条分发", failed);
            done += expandOneByOne();
        }
        return done;
    }

    private int expandOneByOne() {
        int done = 0;
        for (long id : expansion.listWaiting(AT_MOST)) {
            try {
                expansion.expandOne(id);
                done++;
            } catch (RuntimeException failed) {
                LOG.error("通知 {} 没有分发成，下一次再试", id, failed);
            }
        }
        return done;
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
