package gongkai.publish.cleanup;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.publish.cleanup.page.PartPage;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The page of one organ in a campaign.
@Component
class PartPages {
    private final CleanupStore store;
    private final ItemStore items;
    private final Organs organs;
    private final Policy policy;

    PartPages(CleanupStore store, ItemStore items, Organs organs, Policy policy) {
        this.store = store;
        this.items = items;
        this.organs = organs;
        this.policy = policy;
    }

    PartPage page(Frames frames, Person.Staff me, long id, long number, Map<String, String> typed, Problems problems) {
        var campaign = store.find(id).orElseThrow(() -> Refusal.of(CleanupRefusal.UNKNOWN_CLEANUP));
        var part = items.findPart(id, number).orElseThrow(() -> Refusal.of(CleanupRefusal.UNKNOWN_CLEANUP));
        boolean runs = policy.may(me, Act.RUN_CLEANUP, campaign.organ());
        if (!runs) {
            policy.require(me, Act.SEE_DOCUMENTS, part.organ());
        }
        boolean running = campaign.status() == CampaignStatus.RUNNING;
        String organ =
                organs.find(part.organ()).map(Organ::name).orElse(part.organ().value());
        return new PartPage(
                frames.console(
                        campaign.title() + "：" + organ,
                        Crumb.of(CleanupPages.TITLE, CleanupController.LIST),
                        Crumb.of(campaign.title(), campaign.path()),
                        Crumb.here(organ)),
                campaign.title(),
                organ,
                part.path(),
                DateText.full(campaign.dueOn()),
                running && policy.may(me, Act.PUBLISH_DOCUMENT, part.organ()),
                running && runs,
                Arrays.stream(Outcome.values())
                        .map(each -> new Choice(each.name(), each.label()))
                        .toList(),
                items.list(id, Optional.of(number)).stream()
                        .map(item -> row(item, typed, problems))
                        .toList(),
                typed,
                problems);
    }

    private static PartPage.Row row(Item item, Map<String, String> typed, Problems problems) {
        String id = item.document().toString();
        return new PartPage.Row(
                id,
                item.title(),
                item.document().path(),
                item.number(),
                DateText.full(item.madeOn()),
                item.status().label(),
                item.status() != ItemStatus.ACCEPTED,
                item.status() == ItemStatus.ANSWERED,
                typed.getOrDefault(
                        "outcome-" + id, item.outcome().map(Outcome::name).orElse("")),
                item.outcome().map(Outcome::label).orElse(""),
                typed.getOrDefault("basis-" + id, item.basis()),
                item.note(),
                problems.on("basis-" + id));
    }
}
