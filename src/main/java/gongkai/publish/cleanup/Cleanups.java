package gongkai.publish.cleanup;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.drafting.DraftId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The verbs of who runs a campaign, up to its conclusion.
@Service
public class Cleanups {
    private final CleanupStore store;
    private final ItemStore items;
    private final Organs organs;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cleanups(
            CleanupStore store,
            ItemStore items,
            Organs organs,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.items = items;
        this.organs = organs;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Campaign plan(OrganId organ, String title, String basis, LocalDate dueOn, Person person) {
        policy.require(person, Act.RUN_CLEANUP, organ);
        String name = title.strip();
        new Problems()
                .when(name.isEmpty(), "title", "请填写清理的名称，例如：2026年行政规范性文件清理。")
                .when(name.length() > 100, "title", "名称不超过 100 个字。")
                .when(basis.strip().isEmpty(), "basis", "请写明清理的依据。")
                .when(basis.strip().length() > 200, "basis", "依据不超过 200 个字。")
                .when(!dueOn.isAfter(LocalDate.now(clock)), "dueOn", "各机关提出意见的期限要在今天之后。")
                .refuseIfAny(CleanupRefusal.CLEANUP_INCOMPLETE);
        long id = store.insert(organ, name, basis.strip(), dueOn, LocalDate.now(clock));
        var campaign = store.find(id).orElseThrow();
        note(campaign, "拟定清理", "%s，依据：%s".formatted(name, basis.strip()), person);
        return campaign;
    }

    /// Adds documents that bind; those of organs the person does not look after are left out.
    ///
    /// @return how many were not in it yet
    @Transactional
    public int pick(long id, List<PublishedDocument> documents, Person person) {
        var campaign = hold(id, CampaignAction.PICK, person);
        var mine = policy.where(person, Act.RUN_CLEANUP);
        int added = 0;
        for (var document : documents) {
            boolean fits =
                    document.kind().hasValidity() && document.validity().isBinding() && mine.contains(document.organ());
            added += fits
                            && items.add(
                                    id,
                                    document,
                                    organs.heirOf(document.organ()).id())
                    ? 1
                    : 0;
        }
        if (added > 0) {
            note(campaign, CampaignAction.PICK.label(), "增加 %d 件".formatted(added), person);
        }
        return added;
    }

    @Transactional
    public void drop(long id, DocumentId document, Person person) {
        var campaign = hold(id, CampaignAction.PICK, person);
        items.remove(id, document);
        note(campaign, CampaignAction.PICK.label(), "减去文件 " + document, person);
    }

    /// Sets it going: every organ with a document in it has it in its worklist.
    @Transactional
    public void start(long id, Person person) {
        var planned = hold(id, CampaignAction.START, person);
        var parts = items.listParts(id);
        if (parts.isEmpty()) {
            throw Refusal.of(CleanupRefusal.NOTHING_PICKED);
        }
        var running = new Campaign(
                id,
                planned.organ(),
                planned.title(),
                planned.basis(),
                planned.dueOn(),
                CampaignStatus.RUNNING,
                planned.createdOn(),
                Optional.of(LocalDate.now(clock)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        store.update(running);
        parts.forEach(part -> events.publishEvent(new CleanupWork(running, part)));
        note(
                running,
                CampaignAction.START.label(),
                "%d 个机关，%d 件文件，%s前提出意见"
                        .formatted(
                                parts.size(), parts.stream().mapToInt(Part::all).sum(), DateText.full(running.dueOn())),
                person);
    }

    @Transactional
    public void postpone(long id, LocalDate dueOn, Person person) {
        var before = hold(id, CampaignAction.POSTPONE, person);
        new Problems()
                .when(!dueOn.isAfter(LocalDate.now(clock)), "dueOn", "各机关提出意见的期限要在今天之后。")
                .refuseIfAny(CleanupRefusal.CLEANUP_INCOMPLETE);
        var after = with(before, dueOn, before.status(), Ending.OPEN);
        store.update(after);
        items.listParts(id).forEach(part -> events.publishEvent(new CleanupWork(after, part)));
        note(after, CampaignAction.POSTPONE.label(), "改为" + DateText.full(dueOn), person);
    }

    /// Tells the organs that still owe answers.
    ///
    /// @return how many were told
    @Transactional
    public int remind(long id, Person person) {
        var campaign = hold(id, CampaignAction.REMIND, person);
        var owing =
                items.listParts(id).stream().filter(part -> part.awaited() > 0).toList();
        if (!owing.isEmpty()) {
            events.publishEvent(CleanupReminder.of(campaign, owing));
            note(campaign, CampaignAction.REMIND.label(), "提醒 %d 个机关".formatted(owing.size()), person);
        }
        return owing.size();
    }

    @Transactional
    public void cancel(long id, Person person) {
        var before = hold(id, CampaignAction.CANCEL, person);
        var after = with(before, before.dueOn(), CampaignStatus.CANCELLED, Ending.OPEN);
        store.update(after);
        if (before.status() == CampaignStatus.RUNNING) {
            items.listParts(id).forEach(part -> events.publishEvent(new CleanupWork(after, part)));
        }
        note(after, CampaignAction.CANCEL.label(), "", person);
    }

    /// The campaign as it is when its result was drafted.
    void drafted(Campaign before, DraftId draft, Person person) {
        var after = with(
                before,
                before.dueOn(),
                CampaignStatus.RESULT_DRAFTED,
                new Ending(Optional.of(draft), Optional.empty()));
        store.update(after);
        items.listParts(before.id()).forEach(part -> events.publishEvent(new CleanupWork(after, part)));
        note(after, CampaignAction.DRAFT_RESULT.label(), "稿件 " + draft.path(), person);
    }

    /// The campaign as it is when its result is published.
    void concluded(Campaign before, DocumentId result, Person person) {
        var after =
                with(before, before.dueOn(), CampaignStatus.CONCLUDED, new Ending(before.draft(), Optional.of(result)));
        store.update(after);
        items.listParts(before.id()).forEach(part -> events.publishEvent(new CleanupWork(after, part)));
        note(after, CampaignAction.CONCLUDE.label(), "公布于 " + result.path(), person);
    }

    /// What a campaign ends with: the draft of its result, and the document it became.
    private record Ending(Optional<DraftId> draft, Optional<DocumentId> result) {
        static final Ending OPEN = new Ending(Optional.empty(), Optional.empty());
    }

    private Campaign with(Campaign before, LocalDate dueOn, CampaignStatus status, Ending ending) {
        boolean over = status == CampaignStatus.CONCLUDED || status == CampaignStatus.CANCELLED;
        return new Campaign(
                before.id(),
                before.organ(),
                before.title(),
                before.basis(),
                dueOn,
                status,
                before.createdOn(),
                before.startedOn(),
                over ? Optional.of(LocalDate.now(clock)) : Optional.empty(),
                ending.draft(),
                ending.result());
    }

    /// The organs that have to answer, and how far each has come.
    @Transactional(readOnly = true)
    public List<Part> listParts(long id) {
        return items.listParts(id);
    }

    /// The documents of one organ in a campaign.
    @Transactional(readOnly = true)
    public List<DocumentId> listDocuments(long id, long part) {
        return items.list(id, Optional.of(part)).stream().map(Item::document).toList();
    }

    Campaign hold(long id, CampaignAction action, Person person) {
        var campaign = store.findAndHold(id).orElseThrow(() -> Refusal.of(CleanupRefusal.UNKNOWN_CLEANUP));
        policy.require(person, Act.RUN_CLEANUP, campaign.organ());
        if (!CampaignStatus.TABLE.allows(campaign.status(), action)) {
            throw Refusal.of(CleanupRefusal.CLEANUP_NOT_NOW);
        }
        return campaign;
    }

    void note(Campaign campaign, String what, String detail, Person person) {
        note(campaign, what, detail, policy.actor(person, Act.RUN_CLEANUP, campaign.organ()));
    }

    void note(Campaign campaign, String what, String detail, String actor) {
        var now = clock.instant();
        store.insertLine(campaign.id(), new CleanupStore.Line(now, actor, what, detail));
        events.publishEvent(new CleanupRecorded(campaign, what, detail, now, actor));
    }
}
