package gongkai.publish.cleanup;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Moment;
import gongkai.publish.cleanup.page.CampaignPage;
import gongkai.publish.cleanup.page.CleanupListPage;
import gongkai.publish.cleanup.page.NewCleanupPage;
import gongkai.publish.disclosure.DocumentKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The pages of who runs clean-ups.
@Component
class CleanupPages {
    static final String TITLE = "文件清理";

    private static final int SHOWN = 200;

    private final CleanupStore store;
    private final ItemStore items;
    private final CleanupConclusion conclusion;
    private final Organs organs;
    private final Policy policy;
    private final Clock clock;

    CleanupPages(
            CleanupStore store,
            ItemStore items,
            CleanupConclusion conclusion,
            Organs organs,
            Policy policy,
            Clock clock) {
        this.store = store;
        this.items = items;
        this.conclusion = conclusion;
        this.organs = organs;
        this.policy = policy;
        this.clock = clock;
    }

    CleanupListPage list(Frames frames, Person.Staff me) {
        var places = policy.where(me, Act.SEE_DOCUMENTS);
        return new CleanupListPage(
                frames.console(TITLE, Crumb.here(TITLE)),
                policy.may(me, Act.RUN_CLEANUP),
                store.list(places).stream()
                        .map(each -> new CleanupListPage.Row(
                                each.title(),
                                each.path(),
                                name(each.organ()),
                                DateText.full(each.dueOn()),
                                each.status().label()))
                        .toList());
    }

    NewCleanupPage form(Frames frames, Person.Staff me, Map<String, String> typed, Problems problems) {
        var places = policy.where(me, Act.RUN_CLEANUP);
        var fields = new HashMap<>(typed);
        fields.putIfAbsent("organ", places.contains(me.organ()) ? me.organ().value() : "");
        return new NewCleanupPage(
                frames.console("组织清理", Crumb.of(TITLE, CleanupController.LIST), Crumb.here("组织清理")),
                choices(places),
                fields,
                problems);
    }

    private List<Choice> choices(Set<OrganId> places) {
        return organs.listActive().stream()
                .filter(organ -> places.contains(organ.id()))
                .map(organ -> new Choice(organ.id().value(), organ.name()))
                .toList();
    }

    CampaignPage campaign(Frames frames, Person.Staff me, long id, Map<String, String> typed, Problems problems) {
        var campaign = store.find(id).orElseThrow(() -> Refusal.of(CleanupRefusal.UNKNOWN_CLEANUP));
        var parts = items.listParts(id);
        var seen = policy.where(me, Act.SEE_DOCUMENTS);
        if (!seen.contains(campaign.organ()) && parts.stream().noneMatch(part -> seen.contains(part.organ()))) {
            policy.require(me, Act.SEE_DOCUMENTS, campaign.organ());
        }
        boolean mine = policy.may(me, Act.RUN_CLEANUP, campaign.organ());
        var all = items.list(id, Optional.empty());
        var fields = new HashMap<>(typed);
        fields.putIfAbsent("title", name(campaign.organ()) + "关于公布" + campaign.title() + "结果的决定");
        return new CampaignPage(
                frames.console(campaign.title(), Crumb.of(TITLE, CleanupController.LIST), Crumb.here(campaign.title())),
                campaign.title(),
                campaign.path(),
                facts(campaign, all),
                mine && campaign.status() == CampaignStatus.PLANNED,
                mine && campaign.status() == CampaignStatus.RUNNING,
                mine && mayBeDrafted(campaign),
                all.stream().allMatch(item -> item.status() == ItemStatus.ACCEPTED),
                parts.stream()
                        .filter(part -> mine || seen.contains(part.organ()))
                        .map(this::part)
                        .toList(),
                campaign.status() == CampaignStatus.PLANNED
                        ? all.stream().limit(SHOWN).map(this::picked).toList()
                        : List.of(),
                all.size(),
                Arrays.stream(DocumentKind.values())
                        .filter(DocumentKind::hasValidity)
                        .map(kind -> new Choice(kind.name(), kind.label()))
                        .toList(),
                choices(policy.where(me, Act.RUN_CLEANUP)),
                store.listLines(id).reversed().stream()
                        .map(CleanupPages::moment)
                        .toList(),
                fields,
                problems);
    }

    private boolean mayBeDrafted(Campaign campaign) {
        return CampaignStatus.TABLE.allows(campaign.status(), CampaignAction.DRAFT_RESULT)
                && !conclusion.isUnderReview(campaign);
    }

    private List<Fact> facts(Campaign campaign, List<Item> all) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("组织机关", name(campaign.organ())));
        facts.add(Fact.of("状态", campaign.status().label()));
        facts.add(Fact.of("依据", campaign.basis()));
        facts.add(Fact.of("提出意见的期限", DateText.full(campaign.dueOn())));
        facts.add(Fact.of("文件", "%,d 件".formatted(all.size())));
        facts.add(Fact.of("意见", outcomes(all)));
        campaign.draft()
                .filter(draft -> campaign.result().isEmpty())
                .ifPresent(draft -> facts.add(Fact.linked(
                        "清理结果", conclusion.isUnderReview(campaign) ? "已经起草，审核后发布" : "稿件已经作废，请重新起草", draft.path())));
        campaign.result().ifPresent(id -> facts.add(Fact.linked("清理结果", "已经公布", id.path())));
        return facts;
    }

    private static String outcomes(List<Item> all) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        all.forEach(item -> item.outcome().ifPresent(each -> counts.merge(each, 1, Integer::sum)));
        return counts.isEmpty()
                ? "还没有"
                : counts.entrySet().stream()
                        .map(each -> each.getKey().label() + " " + each.getValue() + " 件")
                        .collect(Collectors.joining("，"));
    }

    private CampaignPage.Part part(Part part) {
        LocalDate today = LocalDate.now(clock);
        boolean late = store.find(part.campaign())
                .filter(each -> each.status() == CampaignStatus.RUNNING && today.isAfter(each.dueOn()))
                .isPresent();
        return new CampaignPage.Part(
                name(part.organ()),
                part.path(),
                part.all(),
                part.awaited(),
                part.toReview(),
                late && part.awaited() > 0);
    }

    private CampaignPage.Picked picked(Item item) {
        return new CampaignPage.Picked(
                item.document().toString(), item.title(), item.document().path(), item.number(), name(item.organ()));
    }

    private static Moment moment(CleanupStore.Line line) {
        return new Moment(
                DateText.full(LocalDate.ofInstant(line.at(), gongkai.foundation.operations.ReplayClock.ZONE)),
                line.what() + "，" + line.actor().replaceFirst("^\\S+ ", ""),
                line.detail());
    }

    private String name(OrganId organ) {
        return organs.find(organ).map(Organ::name).orElse(organ.value());
    }
}
