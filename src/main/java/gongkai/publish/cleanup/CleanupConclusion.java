package gongkai.publish.cleanup;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
import gongkai.publish.disclosure.Basis;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.DocumentNumber;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.disclosure.Publishing;
import gongkai.publish.disclosure.ValidityVerbs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/// 公布清理结果: the lists become a document, and what they say is done, all in one transaction. Documents that
/// ended while the campaign ran are left out: what became of them is on record already.
@Service
public class CleanupConclusion {
    private static final int MONTHS_TO_REVISE = 6;

    private final Cleanups cleanups;
    private final ItemStore items;
    private final Publishing publishing;
    private final Publications publications;
    private final ValidityVerbs verbs;
    private final Organs organs;
    private final Clock clock;

    CleanupConclusion(
            Cleanups cleanups,
            ItemStore items,
            Publishing publishing,
            Publications publications,
            ValidityVerbs verbs,
            Organs organs,
            Clock clock) {
        this.cleanups = cleanups;
        this.items = items;
        this.publishing = publishing;
        this.publications = publications;
        this.verbs = verbs;
        this.organs = organs;
        this.clock = clock;
    }

    /// A document that still binds, with what was decided on it.
    private record Decided(Item item, PublishedDocument document) {}

    /// The document that published the result.
    @Transactional
    public DocumentId conclude(long id, String title, String number, Person person) {
        var campaign = cleanups.hold(id, CampaignAction.CONCLUDE, person);
        var all = items.list(id, Optional.empty());
        if (all.stream().anyMatch(item -> item.status() != ItemStatus.ACCEPTED)) {
            throw Refusal.of(CleanupRefusal.ANSWERS_OUTSTANDING);
        }
        var given = DocumentNumber.parse(number);
        new Problems()
                .when(title.isBlank(), "title", "请填写清理结果的标题。")
                .when(!number.isBlank() && given.isEmpty(), "number", "文号请写作“云政发〔2026〕12号”的样式，没有文号的留空。")
                .refuseIfAny(CleanupRefusal.RESULT_INCOMPLETE);
        var lists = lists(all);
        LocalDate today = LocalDate.now(clock);
        var result = publishing.publish(
                NewDocument.about(campaign.organ(), DocumentKind.OTHER_DOCS, title, today)
                        .numbered(given)
                        .topic("文件清理")
                        .summary("公布%s的结果。".formatted(campaign.title()))
                        .body(body(campaign, lists, today))
                        .complete(),
                person);
        lists.forEach(
                (outcome, decided) -> decided.forEach(each -> carryOut(outcome, each, result.id(), today, person)));
        cleanups.concluded(campaign, result.id(), person);
        return result.id();
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
        return html.append("<p>废止和宣布失效的文件，自%s起不再作为行政管理的依据。</p>".formatted(DateText.full(on)))
                .toString();
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
