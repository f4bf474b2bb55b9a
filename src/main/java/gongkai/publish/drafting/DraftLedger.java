package gongkai.publish.drafting;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Where what is done with a draft is written: the row, its history, its record and what is owed for it, in the
/// verb's transaction.
@Component
class DraftLedger {
    /// How the house itself stands in history and record.
    static final String HOUSE = "平台";

    private final DraftStore drafts;
    private final DraftMoveStore moves;
    private final DraftWorks works;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DraftLedger(
            DraftStore drafts, DraftMoveStore moves, DraftWorks works, ApplicationEventPublisher events, Clock clock) {
        this.drafts = drafts;
        this.moves = moves;
        this.works = works;
        this.events = events;
        this.clock = clock;
    }

    /// The draft, held, when this can be done with it now.
    Draft hold(DraftId id, DraftAction action) {
        var draft = drafts.findAndHold(id).orElseThrow(() -> Refusal.of(DraftingRefusal.UNKNOWN_DRAFT));
        whyNot(draft, action).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        return draft;
    }

    static Optional<DraftingRefusal> whyNot(Draft draft, DraftAction action) {
        return DraftStatus.TABLE.allows(draft.status(), action)
                ? Optional.empty()
                : Optional.of(DraftingRefusal.DRAFT_NOT_OPEN_TO_THIS);
    }

    /// Moves the draft on, and says what is owed now.
    ///
    /// @param before the draft as it was held
    /// @param after as it is to be, but for its status, which the table says
    Draft move(Draft before, Draft after, DraftAction action, Deed deed) {
        var moved = step(before, after, action, deed);
        follow(before, moved);
        return moved;
    }

    /// Moves the draft on; what is owed is said when it has come to rest, by `follow`.
    Draft step(Draft before, Draft after, DraftAction action, Deed deed) {
        var next = DraftStatus.TABLE
                .next(before.status(), action)
                .orElseThrow(() -> Refusal.of(DraftingRefusal.DRAFT_NOT_OPEN_TO_THIS));
        var now = clock.instant();
        var moved = after.standing(next, after.role(), now);
        drafts.update(moved);
        moves.insert(
                before.id(),
                new DraftMove(
                        now,
                        deed.staff(),
                        deed.actor(),
                        action,
                        before.status(),
                        moved.round(),
                        moved.state(),
                        deed.opinion()));
        events.publishEvent(new DraftMoved(
                moved.id(),
                moved.organ(),
                "稿件：" + action.label(),
                now,
                deed.actor(),
                "%s（第 %d 稿）".formatted(moved.title(), moved.state())));
        return moved;
    }

    /// Says what is owed for a draft that went from here to there.
    void follow(Draft before, Draft after) {
        works.follow(before, isReviewed(before), after, isReviewed(after));
    }

    private boolean isReviewed(Draft draft) {
        return moves.findSecrecy(draft.id(), draft.state()).isPresent();
    }

    /// Another organ goes on with the draft: what is owed for it is owed there.
    void inherited(Draft before, Draft after, String actor, String from) {
        events.publishEvent(new DraftMoved(
                after.id(), after.organ(), "稿件：转由承接机关办理", clock.instant(), actor, "原由%s起草".formatted(from)));
        works.move(after, isReviewed(before));
    }

    /// What is owed after something was written down that is no move of the table's.
    void secrecyReviewed(Draft draft) {
        works.follow(draft, false, draft, true);
    }

    /// Who does something with a draft, and what they say.
    ///
    /// @param staff empty when the house does it
    record Deed(Optional<Long> staff, String actor, String opinion) {
        static Deed of(Person.Staff person, String actor, String opinion) {
            return new Deed(Optional.of(person.id()), actor, opinion);
        }

        static Deed ofHouse(String words) {
            return new Deed(Optional.empty(), HOUSE, words);
        }
    }
}
