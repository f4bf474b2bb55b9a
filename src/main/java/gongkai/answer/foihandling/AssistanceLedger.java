package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Where a change of an assistance is written: the row, the internal record and the audit record.
@Component
class AssistanceLedger {
    private final AssistanceStore store;
    private final HandlingEntryStore entries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssistanceLedger(AssistanceStore store, HandlingEntryStore entries, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Assistance get(long id) {
        return store.find(id).orElseThrow(() -> Refusal.of(HandlingRefusal.UNKNOWN_ASSISTANCE));
    }

    /// The assistance, locked, if the action is possible now. Who comes too late is told who was faster.
    Assistance hold(long id, AssistanceAction action) {
        var asked = store.lock(id).orElseThrow(() -> Refusal.of(HandlingRefusal.UNKNOWN_ASSISTANCE));
        if (!AssistanceStatus.TABLE.allows(asked.status(), action)) {
            throw tooLate(asked);
        }
        return asked;
    }

    private Refusal tooLate(Assistance asked) {
        var last = entries.listOf(asked.id()).getLast();
        return Refusal.of(
                HandlingRefusal.ASSISTANCE_NOT_NOW,
                List.of(new FieldProblem(
                        "state",
                        "%s已于%s办理“%s”，现在是“%s”，您刚才的办理没有生效。"
                                .formatted(
                                        last.name(),
                                        HandlingText.moment(last.at()),
                                        last.deed().label(),
                                        asked.status().label()))));
    }

    Assistance begin(FoiRequest request, Assistance asked, HandlingLedger.Doing doing) {
        var kept = store.insert(asked);
        note(request, kept, Deed.ASK_HELP, doing);
        return kept;
    }

    /// Writes the assistance as it is after the action.
    Assistance write(FoiRequest request, Assistance changed, AssistanceAction action, HandlingLedger.Doing doing) {
        var after =
                changed.in(AssistanceStatus.TABLE.next(changed.status(), action).orElseThrow());
        store.update(after);
        note(request, after, action.deed(), doing);
        return after;
    }

    private void note(FoiRequest request, Assistance asked, Deed deed, HandlingLedger.Doing doing) {
        var now = clock.instant();
        entries.append(new Entry(
                request.id(),
                Optional.of(asked.id()),
                now,
                doing.staff(),
                doing.name(),
                deed,
                Optional.empty(),
                0,
                Optional.empty(),
                "",
                doing.words()));
        events.publishEvent(new HandlingChanged(
                now,
                doing.actor(),
                deed.label(),
                asked.subject(),
                asked.organ(),
                request.number(),
                asked.kind().label() + "，" + asked.status().label()));
    }
}
