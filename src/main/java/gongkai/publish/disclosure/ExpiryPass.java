package gongkai.publish.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// 到期失效: writes down, at midnight of the day after, that a document's period is over, so that its history, the
/// record, the search and those who subscribed hear of it. Readers do not wait for it: see `DocumentRows`.
@Service
class ExpiryPass {
    static final String ACTOR = "system 到期失效";

    private static final int AT_ONCE = 200;

    private final ValidityStore store;
    private final DocumentStore documents;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExpiryPass(
            ValidityStore store,
            DocumentStore documents,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.documents = documents;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void run() {
        while (some() == AT_ONCE) {
            Thread.onSpinWait();
        }
    }

    private int some() {
        Integer done = transaction.execute(status -> {
            var over = store.takeOver(LocalDate.now(clock), AT_ONCE);
            over.forEach(this::expire);
            return over.size();
        });
        return done == null ? 0 : done;
    }

    private void expire(PublishedDocument document) {
        var end = document.end().orElseThrow();
        var now = clock.instant();
        store.end(document.id(), Validity.EXPIRED, end.on(), end.basis());
        var change = new DocumentValidityChanged(
                document.id(),
                document.organ(),
                Validity.EXPIRED,
                end.on(),
                end.basis(),
                java.util.Optional.empty(),
                now,
                ACTOR);
        documents.insertEvent(
                document.id(),
                new DocumentEvent(
                        now,
                        ACTOR,
                        DocumentAction.EXPIRE.name(),
                        DocumentValidityChanged.words(end.on(), Validity.EXPIRED, end.basis())));
        events.publishEvent(change);
    }
}
