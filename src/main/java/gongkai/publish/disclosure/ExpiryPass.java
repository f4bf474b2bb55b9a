package gongkai.publish.disclosure;

import gongkai.foundation.kernel.DateText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What a new day brings, done after midnight so that the history of documents, the record, the search and those who
/// subscribed hear of it: 开始施行, what takes effect and what it does to others; and 到期失效, what is over. Whether a
/// document binds readers see at once: see `DocumentRows`.
@Service
class ExpiryPass {
    static final String ACTOR = "system 到期失效";
    static final String BEGINNING = "system 到日施行";

    private static final int AT_ONCE = 200;

    private final ValidityStore store;
    private final ComingChangeStore coming;
    private final ComingChanges changes;
    private final DocumentStore documents;
    private final ValidityWriting writing;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExpiryPass(
            ValidityStore store,
            ComingChangeStore coming,
            ComingChanges changes,
            DocumentStore documents,
            ValidityWriting writing,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.coming = coming;
        this.changes = changes;
        this.documents = documents;
        this.writing = writing;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void run() {
        for (IntSupplier some :
                List.<IntSupplier>of(this::begin, () -> changes.carryOut(AT_ONCE, BEGINNING), this::expire)) {
            int done;
            do {
                done = Optional.ofNullable(transaction.execute(status -> some.getAsInt()))
                        .orElse(0);
            } while (done == AT_ONCE);
        }
    }

    private int begin() {
        var begun = coming.takeBegun(LocalDate.now(clock), AT_ONCE);
        begun.forEach(this::begin);
        return begun.size();
    }

    private void begin(PublishedDocument document) {
        var now = clock.instant();
        String detail = document.particulars()
                .effectiveOn()
                .map(day -> "自" + DateText.full(day) + "起施行")
                .orElse("");
        documents.insertEvent(document.id(), new DocumentEvent(now, BEGINNING, DocumentEvent.BEGIN, detail));
        events.publishEvent(new DocumentBegan(document.id(), document.organ(), detail, now, BEGINNING));
    }

    private int expire() {
        var over = store.takeOver(LocalDate.now(clock), AT_ONCE);
        over.forEach(this::expire);
        return over.size();
    }

    private void expire(PublishedDocument document) {
        var end = document.end().orElseThrow();
        writing.write(
                document,
                new ValidityWriting.Change(Validity.EXPIRED, Relation.RELATED, end.on(), end.basis(), Optional.empty()),
                clock.instant(),
                ACTOR);
    }
}
