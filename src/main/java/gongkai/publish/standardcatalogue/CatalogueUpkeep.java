package gongkai.publish.standardcatalogue;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.publish.disclosure.DocumentPublished;
import gongkai.publish.disclosure.DocumentRevised;
import gongkai.publish.disclosure.DocumentWithdrawn;
import gongkai.publish.disclosure.Publications;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the catalogue in step with the documents: in the transaction of each, and in a daily round over all organs.
@Component
class CatalogueUpkeep {
    private static final int AT_ONCE = 500;

    private final Catalogue catalogue;
    private final PlacementStore placements;
    private final GapStore gaps;
    private final GapWatch watch;
    private final Publications publications;
    private final Organs organs;
    private final Cells.Telling telling;
    private final TransactionTemplate transaction;

    CatalogueUpkeep(
            Catalogue catalogue,
            PlacementStore placements,
            GapStore gaps,
            GapWatch watch,
            Publications publications,
            Organs organs,
            Cells.Telling telling,
            PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.placements = placements;
        this.gaps = gaps;
        this.watch = watch;
        this.publications = publications;
        this.organs = organs;
        this.telling = telling;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(DocumentPublished change) {
        var fitting = catalogue.fitting(change.title());
        placements.place(change.id(), change.organ(), telling.today(), fitting);
        watch.contentChanged(change.organ());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(DocumentRevised change) {
        placements.remove(change.id());
        publications
                .find(change.id())
                .ifPresent(document -> placements.place(
                        document.id(), document.organ(), document.publishedOn(), catalogue.fitting(document.title())));
        watch.contentChanged(change.organ());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(DocumentWithdrawn change) {
        placements.remove(change.id());
        watch.contentChanged(change.organ());
    }

    /// Places what the files as they are now have not placed yet, then looks at every catalogue once a day.
    /// Each step is a transaction of its own; several servers share the work.
    void run() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> fill()));
        }
        enter();
        more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> lookAtNext()));
        }
    }

    private boolean fill() {
        long last = placements.holdFilling(catalogue.mark());
        var next = publications.listAfter(last, AT_ONCE);
        next.forEach(document -> placements.place(
                document.id(), document.organ(), document.publishedOn(), catalogue.fitting(document.title())));
        if (!next.isEmpty()) {
            placements.filled(next.getLast().id());
        }
        return !next.isEmpty();
    }

    /// Follows every organ that owes something.
    private void enter() {
        var known = gaps.listHolders();
        List<Organ> missing = organs.listActive().stream()
                .filter(organ -> !known.contains(organ.id()))
                .filter(organ -> !catalogue.owedBy(organ).isEmpty())
                .toList();
        transaction.executeWithoutResult(status -> missing.forEach(organ -> gaps.follow(organ.id(), telling.today())));
    }

    private boolean lookAtNext() {
        var organ = gaps.takeUnlooked(telling.today());
        organ.ifPresent(each -> {
            watch.look(each);
            gaps.looked(each, telling.today());
        });
        return organ.isPresent();
    }
}
