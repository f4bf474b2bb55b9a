package gongkai.foundation.worklist;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 催办: a word to whoever has the matter, seen on the item at once.
@Service
public class WorkPressing {
    private final WorkLedger ledger;
    private final WorkNotices notices;
    private final ApplicationEventPublisher events;

    WorkPressing(WorkLedger ledger, WorkNotices notices, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.notices = notices;
        this.events = events;
    }

    @Transactional
    public void urge(String kind, long matter, String note, Person.Staff who) {
        var row = ledger.lockFor(who, Act.SUPERVISE_WORK, kind, matter);
        String words = WorkHolding.reason(note, "urgeNote");
        var after = row.urgedOnce(ledger.now());
        ledger.write(after, WorkEvent.What.URGED, who, Act.SUPERVISE_WORK, words);
        events.publishEvent(new WorkTold(notices.urged(after, who.name(), words)));
    }
}
