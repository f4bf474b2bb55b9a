package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Where a change of a draft is written: the row, the internal record, the audit record and the worklists, all in the
/// transaction of the verb that calls it.
@Component
class HandlingLedger {
    private final ReplyDraftStore drafts;
    private final HandlingEntryStore entries;
    private final AssistanceStore assistance;
    private final HandlingWorks works;
    private final HandlingNotices notices;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandlingLedger(
            ReplyDraftStore drafts,
            HandlingEntryStore entries,
            AssistanceStore assistance,
            HandlingWorks works,
            HandlingNotices notices,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.entries = entries;
        this.assistance = assistance;
        this.works = works;
        this.notices = notices;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /// Who does something, and what they say.
    ///
    /// @param actor how they stand in the audit record
    /// @param words internal; they do not stand in the audit record
    record Doing(Optional<Long> staff, String name, String actor, String basis, String words) {
        static Doing ofHouse(String words) {
            return new Doing(Optional.empty(), HandlingText.HOUSE, "system", "", words);
        }
    }

    Doing doing(Person.Staff who, Act act, FoiRequest request, String words) {
        return doing(who, act, request, "", words);
    }

    Doing doing(Person.Staff who, Act act, FoiRequest request, String basis, String words) {
        return new Doing(
                Optional.of(who.id()), who.name(), policy.actor(who, act, request.organ()), basis, words.strip());
    }

    /// Who acts for another organ than that of the request.
    Doing doing(Person.Staff who, Act act, OrganId organ, String words) {
        return new Doing(Optional.of(who.id()), who.name(), policy.actor(who, act, organ), "", words.strip());
    }

    static String subject(FoiRequest request) {
        return "foihandling:" + request.id().value();
    }

    Instant now() {
        return clock.instant();
    }

    /// The draft, locked, if the action is possible now. Who comes too late is told who was faster.
    ReplyDraft hold(FoiRequest request, ReplyDraftAction action) {
        var draft = drafts.lock(request.id()).orElseThrow(() -> Refusal.of(HandlingRefusal.NO_REPLY_DRAFT));
        if (!ReplyDraftStatus.TABLE.allows(draft.status(), action)) {
            throw tooLate(HandlingRefusal.REPLY_DRAFT_NOT_NOW, draft);
        }
        return draft;
    }

    /// Refuses when another text than the one that was read is the present one.
    void requireSeen(ReplyDraft draft, int seen) {
        if (draft.version() != seen) {
            throw tooLate(HandlingRefusal.REPLY_DRAFT_MOVED_ON, draft);
        }
    }

    private Refusal tooLate(HandlingRefusal refusal, ReplyDraft draft) {
        return entries.list(draft.request()).stream()
                .filter(entry -> entry.assistance().isEmpty() && entry.deed() != Deed.COMMENT)
                .reduce((one, later) -> later)
                .map(last -> Refusal.of(
                        refusal,
                        List.of(new FieldProblem(
                                "state",
                                "%s%s已于%s办理“%s”，现在是“%s”，您刚才的办理没有生效。"
                                        .formatted(
                                                refusal.message(),
                                                last.name(),
                                                HandlingText.moment(last.at()),
                                                last.title(),
                                                draft.status().label())))))
                .orElseGet(() -> Refusal.of(refusal));
    }

    /// Writes the action down and brings the draft to where it leads.
    ReplyDraft move(FoiRequest request, ReplyDraft draft, ReplyDraftAction action, Doing doing) {
        var next = ReplyDraftStatus.TABLE.next(draft.status(), action).orElseThrow();
        var after = draft.in(next);
        drafts.update(after);
        note(request, draft, Deed.of(action), Optional.empty(), doing);
        return after;
    }

    /// A line of the internal record, with its place in the audit record.
    void note(FoiRequest request, ReplyDraft draft, Deed deed, Optional<Long> assistance, Doing doing) {
        var entry = new Entry(
                request.id(),
                assistance,
                clock.instant(),
                doing.staff(),
                doing.name(),
                deed,
                draft.step(),
                draft.round(),
                Optional.of(draft.version()),
                doing.basis(),
                doing.words());
        entries.append(entry);
        events.publishEvent(new HandlingChanged(
                entry.at(),
                doing.actor(),
                "答复稿：" + entry.title(),
                subject(request),
                request.organ(),
                request.number(),
                "第 %d 稿".formatted(draft.version())));
    }

    /// Whose turn it was and whose it is now, in the worklists and by notice.
    void follow(FoiRequest request, ReplyDraft before, ReplyDraft after) {
        if (before.step().equals(after.step())) {
            return;
        }
        before.step().ifPresent(step -> works.stepDone(request, step));
        if (after.step().isEmpty()) {
            assistance.list(request.id()).stream()
                    .filter(asked -> asked.kind() == AssistanceKind.JOINT)
                    .forEach(asked -> works.cosignDone(request, asked));
        }
        if (before.step().isEmpty()) {
            works.secrecyDone(request);
        }
        after.step().ifPresent(step -> {
            works.step(request, step);
            notices.turn(request, step);
        });
    }
}
