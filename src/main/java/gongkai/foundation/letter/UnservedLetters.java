package gongkai.foundation.letter;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts letters without proof of delivery into the worklist, some days after they were signed. Several servers may look
/// at once: what one has in hand the others pass over.
@Component
class UnservedLetters {
    private static final int SLICE = 200;

    private final UnservedStore store;
    private final LetterSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UnservedLetters(
            UnservedStore store,
            LetterSettings settings,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void look() {
        LocalDate today = LocalDate.now(clock);
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> list(today)));
        }
    }

    private boolean list(LocalDate today) {
        var found = store.lockUnlisted(today.minusDays(settings.undeliveredAfter()), SLICE);
        found.forEach(letter -> {
            store.list(letter.id(), today);
            events.publishEvent(LetterWork.listed(letter, today));
        });
        return found.size() == SLICE;
    }

    /// The letter went on its way: once it is served or void, nothing is owed any more.
    void moved(Letter letter, LetterStatus after) {
        if (!after.isOpen() && store.unlist(letter.id())) {
            events.publishEvent(LetterWork.done(letter, after, LocalDate.now(clock)));
        }
    }
}
