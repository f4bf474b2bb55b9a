package gongkai.publish.cleanup;

import gongkai.foundation.organ.OrganSucceeded;
import gongkai.foundation.worklist.WorkChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// When an organ ends, its successor goes on with what it owes to campaigns that are not over, with the answers it has
/// given; with the campaigns it ran itself; and with the documents it had to look at again.
@Component
class CleanupSuccession {
    private final CleanupStore store;
    private final ItemStore items;
    private final ReviewStore reviews;
    private final Cleanups cleanups;
    private final ApplicationEventPublisher events;

    CleanupSuccession(
            CleanupStore store,
            ItemStore items,
            ReviewStore reviews,
            Cleanups cleanups,
            ApplicationEventPublisher events) {
        this.store = store;
        this.items = items;
        this.reviews = reviews;
        this.cleanups = cleanups;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(OrganSucceeded change) {
        for (long id : store.listOpenOf(change.from())) {
            var before = store.findAndHold(id).orElseThrow();
            if (before.organ().equals(change.from())) {
                store.moveTo(id, change.successor());
            }
            var campaign = store.find(id).orElseThrow();
            items.listParts(id).stream()
                    .filter(part -> part.organ().equals(change.from()))
                    .findFirst()
                    .ifPresent(part -> handOn(campaign, part, change));
            cleanups.note(
                    campaign,
                    "移交",
                    "%s不再设置，由%s承接，已经提出的意见不变。".formatted(change.fromName(), change.successorName()),
                    change.actor());
        }
        reviews.moveOpen(change.from(), change.successor())
                .forEach(review -> events.publishEvent(new ReviewWork(review)));
    }

    private void handOn(Campaign campaign, Part part, OrganSucceeded change) {
        long taken = items.handOn(part, change.successor());
        if (campaign.status() == CampaignStatus.RUNNING) {
            if (taken != part.id()) {
                events.publishEvent(gone(campaign, part));
            }
            events.publishEvent(new CleanupWork(
                    campaign, items.findPart(campaign.id(), taken).orElseThrow()));
        }
    }

    /// Nothing is left to do where everything went to a part that was there already.
    private static WorkChanged gone(Campaign campaign, Part part) {
        return new CleanupWork(campaign, new Part(part.id(), part.campaign(), part.organ(), 0, 0, 0));
    }
}
