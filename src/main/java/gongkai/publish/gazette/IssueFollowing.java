package gongkai.publish.gazette;

import gongkai.foundation.operations.ReplayClock;
import gongkai.publish.disclosure.DocumentWithdrawn;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A document that is withdrawn is withdrawn from the issues too, in the same transaction: each says so in its place.
@Component
class IssueFollowing {
    private final IssueStore issues;
    private final IssueEntryStore entries;
    private final ApplicationEventPublisher events;

    IssueFollowing(IssueStore issues, IssueEntryStore entries, ApplicationEventPublisher events) {
        this.issues = issues;
        this.entries = entries;
        this.events = events;
    }

    @EventListener
    void follow(DocumentWithdrawn withdrawn) {
        var day = LocalDate.ofInstant(withdrawn.at(), ReplayClock.ZONE);
        for (Issue issue : issues.noteWithdrawn(withdrawn.id(), day)) {
            int place = entries.list(issue.id()).stream()
                    .filter(entry -> entry.document().equals(withdrawn.id()))
                    .mapToInt(IssueEntry::place)
                    .findFirst()
                    .orElse(0);
            events.publishEvent(new IssueNoted(
                    issue.id(), issue.organ(), issue.called(), place, withdrawn.at(), withdrawn.actor()));
        }
    }
}
