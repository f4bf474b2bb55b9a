package gongkai.publish.cleanup;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
import gongkai.publish.disclosure.Basis;
import gongkai.publish.disclosure.DisclosureAttribute;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.DocumentNumber;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.disclosure.StatutoryItem;
import gongkai.publish.disclosure.ValidityVerbs;
import gongkai.publish.drafting.DraftField;
import gongkai.publish.drafting.DraftId;
import gongkai.publish.drafting.DraftPublished;
import gongkai.publish.drafting.DraftText;
import gongkai.publish.drafting.Drafts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/// 公布清理结果: the lists become a draft, which passes the same gate as every text that is published (条例第十七条). When
/// it is published, what it says is done in the same transaction: an abolition takes effect by being made public, not
/// by being drafted. Documents that ended while the campaign ran are left out: what became of them is on record.
@Service
public class CleanupConclusion {
    private static final int MONTHS_TO_REVISE = 6;

    private final Cleanups cleanups;
    private final CleanupStore store;
    private final ItemStore items;
    private final Drafts drafts;
    private final Publications publications;
    private final ValidityVerbs verbs;
    private final Organs organs;
    private final Clock clock;

    CleanupConclusion(
            Cleanups cleanups,
            CleanupStore store,
            ItemStore items,
            Drafts drafts,
            Publications publications,
            ValidityVerbs verbs,
            Organs organs,
            Clock clock) {
        this.cleanups = cleanups;
        this.store = store;
        this.items = items;
        this.drafts = drafts;
        this.publications = publications;
        this.verbs = verbs;
        this.organs = organs;
        this.clock = clock;
    }

    /// A document that still binds, with what was decided on it.
    private record Decided(Item item, PublishedDocument document) {}

    /// The draft of the result. It is begun anew when an earlier one was given up.
    @Transactional
    public DraftId draft(long id, String title, String number, Person.Staff person) {
        var campaign = cleanups.hold(id, CampaignAction.DRAFT_RESULT, person);
        if (isUnderReview(campaign)) {
            throw Refusal.of(CleanupRefusal.RESULT_UNDER_REVIEW);
        }
        var all = items.list(id, Optional.empty());
        if (all.stream().anyMatch(item -> item.status() != ItemStatus.ACCEPTED)) {
            throw Refusal.of(CleanupRefusal.ANSWERS_OUTSTANDING);
        }
        new Problems()
                .when(title.isBlank(), "title", "请填写清理结果的标题。")
                .when(
                        !number.isBlank() && DocumentNumber.parse(number).isEmpty(),
                        "number",
                        "文号请写作“云政发〔2026〕12号”的样式，没有文号的留空。")
                .refuseIfAny(CleanupRefusal.RESULT_INCOMPLETE);
        LocalDate today = LocalDate.now(clock);
        var text = DraftText.of(DocumentKind.OTHER_DOCS, title.strip())
                .with(DraftField.NUMBER, number.strip())
                .with(DraftField.MADE_ON, today.toString())
                .with(DraftField.ATTRIBUTE, DisclosureAttribute.PROACTIVE.name())
                .with(DraftField.ITEM, StatutoryItem.LAWS_RULES_DOCS.name())
                .with(DraftField.TOPIC, "文件清理")
                .with(DraftField.SUMMARY, "公布%s的结果。".formatted(campaign.title()))
                .body(body(campaign, lists(all), today));
        String submission = "cleanup:%d:%s"
                .formatted(id, campaign.draft().map(DraftId::toString).orElse("0"));
        var draft = drafts.add(campaign.organ(), text, submission, person);
        cleanups.drafted(campaign, draft, person);
        return draft;
    }

    /// Whether there is a draft that may still be published.
    boolean isUnderReview(Campaign campaign) {
        return campaign.draft()
                .flatMap(drafts::findStatus)
                .filter(status -> !status.isOver())
                .isPresent();
    }

    /// The result was published: now it is carried out.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(DraftPublished published) {
        store.findDraftedAndHold(published.draft())
                .filter(campaign -> campaign.status() == CampaignStatus.RESULT_DRAFTED)
                .ifPresent(campaign -> conclude(campaign, published.document()));
    }

    private void conclude(Campaign campaign, DocumentId result) {
        LocalDate today = LocalDate.now(clock);
        var house = new Person.Program(0, "文件清理", campaign.organ(), Set.of(Act.PUBLISH_DOCUMENT));
        lists(items.list(campaign.id(), Optional.empty()))
                .forEach((outcome, decided) -> decided.forEach(each -> carryOut(outcome, each, result, today, house)));
        cleanups.concluded(campaign, result, house);
    }

    private Map<Outcome, List<Decided>> lists(List<Item> all) {
        var lists = new LinkedHashMap<Outcome, List<Decided>>();
        for (Outcome outcome : Outcome.values()) {
            lists.put(
                    outcome,
                    all.stream()
                            .filter(item -> item.outcome().equals(Optional.of(outcome)))
                            .flatMap(item -> publications
                                    .find(item.document())
                                    .filter(document -> document.validity().isBinding())
                                    .map(document -> new Decided(item, document))
                                    .stream())
                            .toList());
        }
        return lists;
    }

    private void carryOut(Outcome outcome, Decided decided, DocumentId result, LocalDate on, Person person) {
        var document = decided.document();
        switch (outcome) {
            case KEEP ->
                verbs.keep(document.id(), document.particulars().reviewOn().filter(on::isBefore), "清理后继续有效", person);
            case REVISE -> verbs.keep(document.id(), Optional.of(on.plusMonths(MONTHS_TO_REVISE)), "清理结果：拟修订", person);
            case ABOLISH -> verbs.abolish(document.id(), on, Basis.of(result), person);
            case DECLARE_INVALID -> verbs.declareInvalid(document.id(), on, Basis.of(result), person);
        }
    }

    private String body(Campaign campaign, Map<Outcome, List<Decided>> lists, LocalDate on) {
        var html = new StringBuilder();
        html.append("<p>%s，%s对现行文件进行了清理。现将结果公布如下。</p>"
                .formatted(
                        HtmlUtils.htmlEscape("根据" + campaign.basis()),
                        HtmlUtils.htmlEscape(organs.nameOn(campaign.organ(), on))));
        lists.forEach((outcome, decided) -> {
            if (!decided.isEmpty()) {
                html.append("<h3>%s（%d 件）</h3>".formatted(outcome.heading(), decided.size()))
                        .append(table(outcome, decided));
            }
        });
        return html.append("<p>废止和宣布失效的文件，自公布之日起不再作为行政管理的依据。</p>").toString();
    }

    private String table(Outcome outcome, List<Decided> decided) {
        boolean reasoned = outcome != Outcome.KEEP;
        var html = new StringBuilder("<table><thead><tr><th>序号</th><th>文件</th><th>文号</th><th>制定机关</th>"
                + (reasoned ? "<th>理由和依据</th>" : "") + "</tr></thead><tbody>");
        for (int place = 0; place < decided.size(); place++) {
            var each = decided.get(place);
            html.append("<tr><td>%d</td><td>%s</td><td>%s</td><td>%s</td>%s</tr>"
                    .formatted(
                            place + 1,
                            HtmlUtils.htmlEscape(each.item().title()),
                            HtmlUtils.htmlEscape(each.item().number()),
                            HtmlUtils.htmlEscape(organs.nameOn(
                                    each.document().organ(), each.document().madeOn())),
                            reasoned ? "<td>" + HtmlUtils.htmlEscape(each.item().basis()) + "</td>" : ""));
        }
        return html.append("</tbody></table>").toString();
    }
}
