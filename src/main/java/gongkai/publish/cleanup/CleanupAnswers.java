package gongkai.publish.cleanup;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.publish.disclosure.DocumentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What organs say of their documents, and what is said to that.
@Service
public class CleanupAnswers {
    private static final int LONGEST = 200;

    private final CleanupStore store;
    private final ItemStore items;
    private final Cleanups cleanups;
    private final Policy policy;
    private final ApplicationEventPublisher events;

    CleanupAnswers(
            CleanupStore store, ItemStore items, Cleanups cleanups, Policy policy, ApplicationEventPublisher events) {
        this.store = store;
        this.items = items;
        this.cleanups = cleanups;
        this.policy = policy;
        this.events = events;
    }

    /// What an organ says of one document.
    public record Answer(Outcome outcome, String basis) {}

    /// 保留、修订、废止、宣布失效: for as many documents at once as the organ likes.
    ///
    /// @return how many were answered
    @Transactional
    public int answer(long campaign, long part, Map<DocumentId, Answer> answers, Person person) {
        var running = hold(campaign, CampaignAction.ANSWER);
        var its = part(running, part);
        policy.require(person, Act.PUBLISH_DOCUMENT, its.organ());
        check(answers);
        int count = 0;
        for (Item item : items.list(campaign, Optional.of(part))) {
            var answer = Optional.ofNullable(answers.get(item.document()));
            if (answer.isPresent() && differs(item, answer.get())) {
                var status = next(item, ItemAction.ANSWER);
                items.update(with(
                        item,
                        status,
                        Optional.of(answer.get().outcome()),
                        answer.get().basis().strip(),
                        ""));
                count++;
            }
        }
        if (count > 0) {
            tell(running, part, CampaignAction.ANSWER, count, policy.actor(person, Act.PUBLISH_DOCUMENT, its.organ()));
        }
        return count;
    }

    /// What is said again as it was is no new answer; what was returned has to be said anew, even if alike.
    private static boolean differs(Item item, Answer answer) {
        return item.status().isAwaited()
                || item.status() == ItemStatus.ANSWERED
                        && !(item.outcome().equals(Optional.of(answer.outcome()))
                                && item.basis().equals(answer.basis().strip()));
    }

    private static void check(Map<DocumentId, Answer> answers) {
        var problems = new Problems();
        answers.forEach((document, answer) -> {
            String basis = answer.basis().strip();
            problems.when(
                            answer.outcome() != Outcome.KEEP && basis.isEmpty(),
                            "basis-" + document,
                            "请写明%s的理由和依据。".formatted(answer.outcome().label()))
                    .when(basis.length() > LONGEST, "basis-" + document, "理由和依据不超过 200 个字。");
        });
        problems.when(answers.isEmpty(), "answers", "请至少对一件文件提出意见。").refuseIfAny(CleanupRefusal.ANSWERS_INCOMPLETE);
    }

    /// Accepts answers, or returns them with a note.
    ///
    /// @return how many
    @Transactional
    public int review(long campaign, long part, List<DocumentId> chosen, Optional<String> returned, Person person) {
        var running = cleanups.hold(campaign, CampaignAction.REVIEW, person);
        part(running, part);
        String note = returned.map(String::strip).orElse("");
        new Problems()
                .when(chosen.isEmpty(), "chosen", "请先勾选文件。")
                .when(returned.isPresent() && note.isEmpty(), "note", "退回要写明理由。")
                .when(note.length() > LONGEST, "note", "理由不超过 200 个字。")
                .refuseIfAny(CleanupRefusal.ANSWERS_INCOMPLETE);
        var action = returned.isPresent() ? ItemAction.RETURN : ItemAction.ACCEPT;
        int count = 0;
        for (Item item : items.list(campaign, Optional.of(part))) {
            if (chosen.contains(item.document()) && ItemStatus.TABLE.allows(item.status(), action)) {
                items.update(with(item, next(item, action), item.outcome(), item.basis(), note));
                count++;
            }
        }
        if (count > 0) {
            String actor = policy.actor(person, Act.RUN_CLEANUP, running.organ());
            tell(running, part, CampaignAction.REVIEW, count, actor);
        }
        return count;
    }

    private static ItemStatus next(Item item, ItemAction action) {
        return ItemStatus.TABLE
                .next(item.status(), action)
                .orElseThrow(() -> Refusal.of(CleanupRefusal.CLEANUP_NOT_NOW));
    }

    private static Item with(Item item, ItemStatus status, Optional<Outcome> outcome, String basis, String note) {
        return new Item(
                item.campaign(),
                item.document(),
                item.part(),
                item.organ(),
                item.title(),
                item.number(),
                item.madeOn(),
                status,
                outcome,
                basis,
                note);
    }

    private void tell(Campaign campaign, long part, CampaignAction action, int count, String actor) {
        var its = part(campaign, part);
        events.publishEvent(new CleanupWork(campaign, its));
        cleanups.note(campaign, action.label(), "%s %d 件，还有 %d 件".formatted(its.organ(), count, its.awaited()), actor);
    }

    private Campaign hold(long id, CampaignAction action) {
        var campaign = store.findAndHold(id).orElseThrow(() -> Refusal.of(CleanupRefusal.UNKNOWN_CLEANUP));
        if (!CampaignStatus.TABLE.allows(campaign.status(), action)) {
            throw Refusal.of(CleanupRefusal.CLEANUP_NOT_NOW);
        }
        return campaign;
    }

    private Part part(Campaign campaign, long part) {
        return items.findPart(campaign.id(), part).orElseThrow(() -> Refusal.of(CleanupRefusal.UNKNOWN_CLEANUP));
    }
}
