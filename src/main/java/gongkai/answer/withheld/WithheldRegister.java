package gongkai.answer.withheld;

import gongkai.answer.foi.FoiReplySent;
import gongkai.answer.foi.FoiRequestId;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganSucceeded;
import gongkai.publish.disclosure.DocumentId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// 定期评估审查 (条例第十八条): 行政机关应当对不予公开的政府信息进行定期评估审查，对因情势变化可以公开的政府信息应当公开。
@Service
public class WithheldRegister {
    private static final int LONGEST = 5000;

    private final WithheldStore store;
    private final WithheldSettings settings;
    private final Openings openings;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WithheldRegister(
            WithheldStore store,
            WithheldSettings settings,
            Openings openings,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.openings = openings;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /// What a reply withheld is entered in the reply's own transaction.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void enter(FoiReplySent reply) {
        reply.withheld().ifPresent(ground -> {
            LocalDate next = reply.repliedOn().plusMonths(settings.reviewAfter());
            var entry = store.insert(reply, ground, next);
            note(entry, reply.actor(), "登记不予公开信息", "%s，%s前评估。".formatted(ground.label(), DateText.full(next)));
        });
    }

    /// 机构改革: what is closed goes to the successor, who looks at it from then on.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(OrganSucceeded change) {
        for (WithheldEntry entry : store.lockClosed(change.from())) {
            var moved = entry.movedTo(change.successor());
            store.update(moved);
            note(moved, change.actor(), "移交不予公开信息", "由%s继续评估。".formatted(change.successorName()));
        }
    }

    /// Puts what is due soon into the worklist.
    @Transactional
    public void look() {
        LocalDate today = LocalDate.now(clock);
        store.tellDue(today.plusDays(settings.remindBefore()))
                .forEach(entry -> events.publishEvent(ReviewWork.due(entry, today)));
    }

    /// The day proposed for the next look.
    LocalDate next() {
        return LocalDate.now(clock).plusMonths(settings.reviewAfter());
    }

    /// What a reply to this request withheld.
    @Transactional(readOnly = true)
    public Optional<WithheldEntry> findOf(FoiRequestId request) {
        return store.findOf(request);
    }

    /// It stays closed, and is looked at again on another day.
    @Transactional
    public WithheldEntry keepClosed(long id, String words, LocalDate next, Person.Staff who) {
        WithheldEntry entry = lockFor(id, WithheldAction.KEEP, who);
        LocalDate today = LocalDate.now(clock);
        new Problems()
                .when(words.isBlank(), "words", "请写明仍不公开的理由。")
                .when(words.length() > LONGEST, "words", "不超过 " + LONGEST + " 个字。")
                .when(!next.isAfter(today), "next", "下次评估的日期应当在今天以后。")
                .when(next.isAfter(today.plusYears(10)), "next", "下次评估的日期不晚于十年以后。")
                .refuseIfAny(WithheldRefusal.ASSESSMENT_INCOMPLETE);
        var reviewed = entry.reviewedUntil(next);
        store.update(reviewed);
        store.append(entry, new WithheldEntry.Review(today, who.name(), false, words.strip()));
        events.publishEvent(ReviewWork.done(entry, today));
        note(reviewed, actor(who, entry), "评估后仍不公开", "下次于%s前评估。理由：%s".formatted(DateText.full(next), words.strip()));
        return reviewed;
    }

    /// It is open to everyone under this document.
    ///
    /// @param by whose assessment it was
    void open(long id, DocumentId document, String by, String actor) {
        WithheldEntry entry = store.lock(id).orElseThrow(() -> Refusal.of(WithheldRefusal.UNKNOWN_WITHHELD));
        if (!WithheldState.TRANSITIONS.allows(state(entry), WithheldAction.OPEN)) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        var opened = entry.opened(document.value());
        store.update(opened);
        store.append(entry, new WithheldEntry.Review(today, by, true, ""));
        events.publishEvent(ReviewWork.done(entry, today));
        note(opened, actor, "评估后转为公开", "信息已向社会公开。");
    }

    /// The entry, locked; refused where the table does not name the action.
    WithheldEntry lockFor(long id, WithheldAction action, Person.Staff who) {
        WithheldEntry entry = store.lock(id).orElseThrow(() -> Refusal.of(WithheldRefusal.UNKNOWN_WITHHELD));
        policy.require(who, Act.HANDLE_REQUEST, entry.organ());
        var state = state(entry);
        if (!WithheldState.TRANSITIONS.allows(state, action)) {
            throw Refusal.of(state.refusal());
        }
        return entry;
    }

    WithheldState state(WithheldEntry entry) {
        if (entry.isOpened()) {
            return WithheldState.OPENED;
        }
        return openings.isBegun(entry) ? WithheldState.OPENING : WithheldState.CLOSED;
    }

    String actor(Person.Staff who, WithheldEntry entry) {
        return policy.actor(who, Act.HANDLE_REQUEST, entry.organ());
    }

    void note(WithheldEntry entry, String actor, String action, String detail) {
        events.publishEvent(new WithheldChanged(
                entry.id(), clock.instant(), actor, entry.organ().value(), action, detail));
    }
}
