package gongkai.publish.disclosurehome;

import gongkai.foundation.organ.OrganChanged;
import gongkai.foundation.organ.OrgansTaken;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets the search know, in the transaction of the change, which organs are found differently.
@Component
class OrganFollowing {
    private final ApplicationEventPublisher events;

    OrganFollowing(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(OrganChanged change) {
        change.changedOrgan().ifPresent(organ -> events.publishEvent(OrganPagesChanged.of(List.of(organ))));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(OrgansTaken change) {
        events.publishEvent(OrganPagesChanged.of(change.organs()));
    }
}
