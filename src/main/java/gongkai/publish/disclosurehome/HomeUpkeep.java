package gongkai.publish.disclosurehome;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentPublished;
import gongkai.publish.disclosure.DocumentRevised;
import gongkai.publish.disclosure.DocumentWithdrawn;
import gongkai.publish.disclosure.StockEntered;
import gongkai.publish.sitecolumn.ColumnWatch;
import gongkai.publish.sitecolumn.Columns;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Whoever publishes has a home with its fixed parts at once; whoever was told to update a column has done so.
@Component
class HomeUpkeep {
    private final Columns columns;
    private final ColumnWatch watch;

    HomeUpkeep(Columns columns, ColumnWatch watch) {
        this.columns = columns;
        this.watch = watch;
    }

    /// Before the rooms that look into the columns of the home.
    @EventListener
    @Order(1)
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(DocumentPublished change) {
        columns.settle(change.organ());
        follow(change.organ());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(DocumentRevised change) {
        follow(change.organ());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(DocumentWithdrawn change) {
        follow(change.organ());
    }

    @EventListener
    @Order(1)
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(StockEntered change) {
        change.organs().forEach(organ -> {
            columns.settle(organ);
            follow(organ);
        });
    }

    private void follow(OrganId organ) {
        watch.contentChanged(organ);
    }
}
