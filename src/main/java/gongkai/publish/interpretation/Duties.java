package gongkai.publish.interpretation;

import gongkai.foundation.calendar.Periods;
import gongkai.foundation.calendar.StatutoryPeriod;
import gongkai.foundation.calendar.WorkCalendar;
import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.PublishedDocument;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The verbs of the duty to explain a document: opened when the document is published, fulfilled when an
/// interpretation is, by itself; a unit may say with its reason that none is needed.
@Service
public class Duties {
    private static final int LONGEST_REASON = 200;

    private final DutyStore store;
    private final InterpretationSettings settings;
    private final Periods periods;
    private final WorkCalendars calendars;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Duties(
            DutyStore store,
            InterpretationSettings settings,
            Periods periods,
            WorkCalendars calendars,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.periods = periods;
        this.calendars = calendars;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /// Whether documents of that kind have to be explained.
    boolean concern(DocumentKind kind) {
        return kind != DocumentKind.INTERPRETATION && settings.kinds().contains(kind);
    }

    /// 同步解读: counted from the day the document was published. What was made long before was taken over.
    void open(PublishedDocument document, String actor) {
        boolean stock = document.madeOn()
                .isBefore(document.publishedOn().minusDays(settings.notOlder().toDays()));
        if (stock || !concern(document.kind())) {
            return;
        }
        var due = dueOn(document.publishedOn(), calendars.current());
        write(Duty.opened(document, due), "应当解读", actor, "最迟" + DateText.full(due) + "发布解读");
    }

    LocalDate dueOn(LocalDate openedOn, WorkCalendar calendar) {
        return periods.dueOn(StatutoryPeriod.INTERPRETATION_PUBLISH, openedOn, calendar);
    }

    /// An interpretation of the document was published.
    void make(DocumentId document, PublishedDocument interpretation, String actor) {
        held(document, DutyAction.MAKE)
                .ifPresent(duty -> write(
                        duty.madeBy(interpretation.id(), interpretation.publishedOn()),
                        DutyAction.MAKE.label(),
                        actor,
                        interpretation.title()));
    }

    /// The document was withdrawn or ended: nothing is left to explain.
    void end(DocumentId document, String why, String actor) {
        held(document, DutyAction.END)
                .ifPresent(duty -> write(
                        duty.closed(DutyState.VOID, why, LocalDate.now(clock)), DutyAction.END.label(), actor, why));
    }

    /// The interpretation is gone: the duty stands again, with the day it had.
    void reopen(Duty duty, String actor) {
        mustAllow(duty, DutyAction.REOPEN);
        write(duty.reopened(), DutyAction.REOPEN.label(), actor, "解读已撤下或者改为解读其他文件");
    }

    void recount(Duty duty, LocalDate due, String actor, String words) {
        mustAllow(duty, DutyAction.RECOUNT);
        write(duty.dueOn(due), DutyAction.RECOUNT.label(), actor, words);
    }

    void handOn(Duty duty, gongkai.foundation.organ.OrganId heir, String actor, String words) {
        mustAllow(duty, DutyAction.HAND_ON);
        write(duty.movedTo(heir), DutyAction.HAND_ON.label(), actor, words);
    }

    /// The documents that were published before a day and are not explained, the earliest first.
    @Transactional(readOnly = true)
    public List<DocumentId> listOpenedBefore(LocalDate day) {
        return store.listOpenedBefore(day);
    }

    /// 不需要解读: with a reason that stays on record.
    @Transactional
    public void exempt(DocumentId document, String reason, Person person) {
        var duty = get(document, person);
        mustAllow(duty, DutyAction.EXEMPT);
        String why = reason.strip();
        new Problems()
                .when(why.isEmpty(), "reason", "请写明为什么不需要解读，例如：文件只废止其他文件，没有新的规定。")
                .when(why.length() > LONGEST_REASON, "reason", "理由不超过 200 个字。")
                .refuseIfAny(InterpretationRefusal.EXEMPTION_INCOMPLETE);
        write(
                duty.closed(DutyState.EXEMPT, why, LocalDate.now(clock)),
                DutyAction.EXEMPT.label(),
                policy.actor(person, Act.PUBLISH_DOCUMENT, duty.organ()),
                why);
    }

    /// It has to be explained after all.
    @Transactional
    public void demand(DocumentId document, Person person) {
        var duty = get(document, person);
        if (duty.state() != DutyState.EXEMPT) {
            throw Refusal.of(InterpretationRefusal.DUTY_NOT_OPEN);
        }
        write(
                duty.reopened(),
                DutyAction.REOPEN.label(),
                policy.actor(person, Act.PUBLISH_DOCUMENT, duty.organ()),
                "取消“不需要解读”");
    }

    private Duty get(DocumentId document, Person person) {
        var duty =
                store.findAndHold(document).orElseThrow(() -> Refusal.of(InterpretationRefusal.UNKNOWN_INTERPRETATION));
        policy.require(person, Act.PUBLISH_DOCUMENT, duty.organ());
        return duty;
    }

    private Optional<Duty> held(DocumentId document, DutyAction action) {
        return store.findAndHold(document).filter(duty -> DutyState.TABLE.allows(duty.state(), action));
    }

    private static void mustAllow(Duty duty, DutyAction action) {
        if (!DutyState.TABLE.allows(duty.state(), action)) {
            throw Refusal.of(InterpretationRefusal.DUTY_NOT_OPEN);
        }
    }

    private void write(Duty duty, String what, String actor, String detail) {
        store.write(duty);
        events.publishEvent(new DutyChanged(duty, what, clock.instant(), actor, detail));
    }
}
