package gongkai.answer.foi;

import gongkai.foundation.calendar.WorkCalendar;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.OrganId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes in the closed requests of an old book, so that the reports of past years count too. Nobody is written to, no
/// task arises: what is closed stays closed.
@Service
public class FoiOldBooks {
    private final OldBookStore store;
    private final FoiRequestStore requests;
    private final FoiSealing sealing;
    private final QueryCodes codes;
    private final FoiClock deadlines;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FoiOldBooks(
            OldBookStore store,
            FoiRequestStore requests,
            FoiSealing sealing,
            QueryCodes codes,
            FoiClock deadlines,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.requests = requests;
        this.sealing = sealing;
        this.codes = codes;
        this.deadlines = deadlines;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /// Which of these have been taken in already.
    @Transactional(readOnly = true)
    public Set<OldRequest> known(Collection<OldRequest> olds) {
        var taken = store.taken(olds.stream().map(OldRequest::submission).toList());
        return olds.stream().filter(old -> taken.contains(old.submission())).collect(Collectors.toSet());
    }

    /// Takes them in, all or none. What is known already is passed over.
    ///
    /// @param book what the file is called
    /// @return how many are new
    @Transactional
    public int enter(OrganId organ, String book, List<OldRequest> olds, Person.Staff who) {
        policy.require(who, Act.HANDLE_REQUEST, organ);
        var calendar = deadlines.calendar();
        int entered = 0;
        for (OldRequest old : olds) {
            if (!old.organ().equals(organ)) {
                throw new IllegalArgumentException("a book is of one organ");
            }
            entered += enter(old, calendar);
        }
        events.publishEvent(new OldBookEntered(
                organ,
                clock.instant(),
                policy.actor(who, Act.HANDLE_REQUEST, organ),
                "“%s”，导入 %d 件，已有 %d 件。".formatted(book, entered, olds.size() - entered)));
        return entered;
    }

    private int enter(OldRequest old, WorkCalendar calendar) {
        var applicant = new Applicant(old.kind(), old.applicant(), "", "", "", "", "", "");
        var due = deadlines
                .deadlines()
                .reply(old.receivedOn())
                .extendedBy(old.extension())
                .dueOn(calendar);
        var entry = new OldBookStore.Entry(
                old, due, status(old.decision()), sealing.seal(applicant), sealing.sealCode(codes.next()));
        var id = store.insert(entry);
        id.ifPresent(fresh -> {
            if (entry.status() == FoiStatus.REPLIED) {
                store.insertReply(fresh, "答复内容见原台账，编号%s。".formatted(old.number()));
            }
            note(
                    fresh,
                    FoiAction.RECEIVE,
                    "由原台账导入，原编号%s，收到之日为%s。".formatted(old.number(), DateText.full(old.receivedOn())));
            note(
                    fresh,
                    closing(entry.status()),
                    "%s办结：%s。"
                            .formatted(
                                    DateText.full(old.closedOn()),
                                    old.decision().words()));
        });
        return id.isPresent() ? 1 : 0;
    }

    private void note(FoiRequestId id, FoiAction action, String detail) {
        requests.appendHistory(id, new HistoryLine(clock.instant(), action, true, detail));
    }

    private static FoiStatus status(Decision decision) {
        return switch (decision) {
            case OTHER_CORRECTION_LAPSED, OTHER_FEE_UNPAID -> FoiStatus.LAPSED;
            case OTHER_MISC -> FoiStatus.WITHDRAWN;
            default -> FoiStatus.REPLIED;
        };
    }

    private static FoiAction closing(FoiStatus status) {
        return switch (status) {
            case LAPSED -> FoiAction.LAPSE;
            case WITHDRAWN -> FoiAction.WITHDRAW;
            default -> FoiAction.DECIDE;
        };
    }
}
