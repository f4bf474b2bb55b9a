package gongkai.foundation.worklist;

import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who owes what by when. Listens to the rooms; answers what is open and how one matter stands.
@Service
public class Worklist {
    private final WorklistStore store;
    private final WorkEventStore history;
    private final Lights lights;
    private final WorkCalendars calendars;
    private final Organs organs;
    private final Clock clock;

    Worklist(
            WorklistStore store,
            WorkEventStore history,
            Lights lights,
            WorkCalendars calendars,
            Organs organs,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.lights = lights;
        this.calendars = calendars;
        this.organs = organs;
        this.clock = clock;
    }

    /// Part of the change's own transaction.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void note(WorkChanged event) {
        var state = event.workState();
        if (event.opens() && open(state, event.begins())) {
            return;
        }
        var before = store.lock(state.kind(), state.matter());
        if (before.isPresent()) {
            change(before.get(), state);
        } else if (!open(state, event.begins())) {
            change(store.lock(state.kind(), state.matter()).orElseThrow(), state);
        }
    }

    /// False when the matter is known already.
    private boolean open(WorkState state, Holder holder) {
        var known = state.turn() == Turn.DONE
                ? state.ended(state.dueOn(), state.closedOn().orElse(today()))
                : state;
        return store.open(row(known, holder, 0, 0, 0), event(WorkEvent.What.OPENED, until(known)));
    }

    /// What the room says of the matter; who claimed it stays, unless another organ has it now. A clock that was
    /// started anew or has another end begins at the foot of the ladder.
    private void change(ItemRow before, WorkState said) {
        var old = before.state();
        var known = said.turn() == Turn.DONE ? ended(old, said) : said;
        boolean moved = !known.organ().equals(old.organ());
        boolean sameClock = known.startedOn().equals(old.startedOn())
                && known.dueOn().equals(old.dueOn())
                && old.turn() != Turn.DONE;
        store.update(row(
                known,
                moved ? Holder.POOL : before.holder(),
                sameClock ? before.step() : 0,
                before.urged(),
                before.supervised()));
        if (moved) {
            append(known, WorkEvent.What.MOVED, "由%s转至%s。".formatted(nameOf(old.organ()), nameOf(known.organ())));
        }
        if (known.turn() == Turn.DONE && old.turn() != Turn.DONE) {
            append(known, WorkEvent.What.DONE, "%s。".formatted(known.stage()));
        } else if (known.turn() != Turn.DONE
                && (!known.stage().equals(old.stage()) || !known.dueOn().equals(old.dueOn()))) {
            append(known, WorkEvent.What.CHANGED, until(known));
        }
    }

    /// Whoever was waited for when the matter ended made nobody late. What is said of a matter after its end does not
    /// change when it ended.
    private WorkState ended(WorkState old, WorkState said) {
        return switch (old.turn()) {
            case DONE -> said.ended(old.dueOn(), old.closedOn().orElse(today()));
            case THEIRS -> said.ended(Optional.empty(), said.closedOn().orElse(today()));
            case OURS -> said.ended(said.dueOn(), said.closedOn().orElse(today()));
        };
    }

    private ItemRow row(WorkState state, Holder holder, int step, int urged, int supervised) {
        var calendar = calendars.current();
        return new ItemRow(
                state,
                holder,
                lights.clockOf(state, calendar),
                step,
                state.closedOn().map(closed -> Math.max(0, calendar.workingDaysBetween(state.startedOn(), closed))),
                urged,
                supervised,
                clock.instant());
    }

    private static String until(WorkState state) {
        return state.turn() == Turn.DONE
                ? state.stage() + "。"
                : state.dueOn()
                        .map(due -> "%s，最迟%s。".formatted(state.stage(), DateText.full(due)))
                        .orElse(state.stage() + "。");
    }

    private void append(WorkState state, WorkEvent.What what, String words) {
        history.append(state, event(what, words));
    }

    private WorkEvent event(WorkEvent.What what, String words) {
        return new WorkEvent(clock.instant(), "", what, words);
    }

    /// What is open at these organs: overdue first, then by due date.
    @Transactional(readOnly = true)
    public List<WorkItem> listOpen(Set<OrganId> places) {
        var calendar = calendars.current();
        return store.listOpen(places).stream()
                .map(row -> row.item(today(), calendar))
                .sorted(Comparator.comparing(WorkItem::light)
                        .thenComparing(item -> item.state().dueOn().orElse(LocalDate.MAX))
                        .thenComparing(item -> item.state().number()))
                .toList();
    }

    /// How a matter stands, open or done.
    @Transactional(readOnly = true)
    public Optional<WorkItem> find(String kind, long matter) {
        return store.find(kind, matter).map(row -> row.item(today(), calendars.current()));
    }

    /// What a desk shows of a matter's place in the worklist.
    @Transactional(readOnly = true)
    public Optional<WorkPart> partOf(String kind, long matter) {
        return find(kind, matter)
                .filter(item -> item.state().turn() != Turn.DONE)
                .map(item -> WorkPart.of(item));
    }

    private String nameOf(OrganId organ) {
        return organs.find(organ).map(Organ::shortName).orElse(organ.value());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
