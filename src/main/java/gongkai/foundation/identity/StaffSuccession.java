package gongkai.foundation.identity;

import gongkai.foundation.organ.OrganSucceeded;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// 机构改革: when an organ is no more, its people and the roles over it follow the open matters to the successor.
@Component
class StaffSuccession {
    private final StaffStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffSuccession(StaffStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// Part of the reform's own transaction.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(OrganSucceeded event) {
        for (long id : store.listHolders(Set.of(event.from()))) {
            var staff = store.find(id, LocalDate.now(clock)).orElseThrow().staff();
            if (staff.organ().equals(event.from())) {
                store.move(id, event.successor());
            }
            staff.grants().stream()
                    .filter(grant ->
                            grant.onBehalfOf().isEmpty() && grant.over().equals(event.from()))
                    .forEach(grant -> {
                        store.deleteGrant(id, grant.role(), event.from());
                        if (!staff.grants().contains(new Person.Grant(grant.role(), event.successor()))) {
                            store.insertGrant(id, grant.role(), event.successor());
                        }
                    });
            events.publishEvent(new StaffChanged(
                    staff,
                    "随机构调整",
                    event.successor(),
                    "%s（%s）：%s的岗位和角色转至%s"
                            .formatted(staff.name(), staff.account(), event.fromName(), event.successorName()),
                    clock.instant(),
                    event.actor()));
        }
        store.moveDelegations(event.from(), event.successor());
    }
}
