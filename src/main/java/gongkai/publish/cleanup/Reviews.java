package gongkai.publish.cleanup;

import gongkai.foundation.organ.Organs;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentReviewed;
import gongkai.publish.disclosure.DocumentValidityChanged;
import gongkai.publish.disclosure.DocumentWithdrawn;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// 定期评估: a document that names a day by which it is looked at again stands in its unit's worklist some time
/// before; it leaves when somebody says that it stays, or when it ends.
@Service
class Reviews {
    private final ReviewStore store;
    private final Publications publications;
    private final CleanupSettings settings;
    private final Organs organs;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reviews(
            ReviewStore store,
            Publications publications,
            CleanupSettings settings,
            Organs organs,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.publications = publications;
        this.settings = settings;
        this.organs = organs;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Puts into the worklist what has come near, each in a transaction of its own; another server that does the same
    /// finds it there.
    void run() {
        LocalDate today = LocalDate.now(clock);
        publications.listToReview(today.plusDays(settings.reviewAhead().toDays())).stream()
                .filter(document -> !store.isOpen(document.id(), due(document)))
                .forEach(document -> transaction.executeWithoutResult(status -> open(document, today)));
    }

    private void open(PublishedDocument document, LocalDate today) {
        var review = new Review(
                document.id(),
                organs.heirOf(document.organ()).id(),
                document.title(),
                document.number().map(Object::toString).orElse(document.indexNumber()),
                today,
                due(document),
                Optional.empty());
        if (store.open(review)) {
            events.publishEvent(new ReviewWork(review));
        }
    }

    private static LocalDate due(PublishedDocument document) {
        return document.particulars().reviewOn().orElseThrow();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(DocumentReviewed change) {
        close(change.id());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(DocumentValidityChanged change) {
        if (change.isEnd()) {
            close(change.id());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(DocumentWithdrawn change) {
        close(change.id());
    }

    private void close(DocumentId document) {
        store.close(document, LocalDate.now(clock)).ifPresent(review -> events.publishEvent(new ReviewWork(review)));
    }
}
