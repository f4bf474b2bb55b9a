package gongkai.publish.drafting;

import gongkai.foundation.attachment.Attachments;
import gongkai.publish.disclosure.ColumnDocuments;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.StatutoryItem;
import gongkai.publish.textcheck.CheckedText;
import gongkai.publish.textcheck.Finding;
import gongkai.publish.textcheck.LinkCheck;
import gongkai.publish.textcheck.Metadatum;
import gongkai.publish.textcheck.Severity;
import gongkai.publish.textcheck.TextCheck;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Lays a draft before the check of texts. Personal data is masked before it is written down.
@Component
class TextDraftCheck {
    private static final Map<Metadatum, DraftField> FIELDS = Map.ofEntries(
            Map.entry(Metadatum.TITLE, DraftField.TITLE),
            Map.entry(Metadatum.NUMBER, DraftField.NUMBER),
            Map.entry(Metadatum.MADE_ON, DraftField.MADE_ON),
            Map.entry(Metadatum.TOPIC, DraftField.TOPIC),
            Map.entry(Metadatum.GENRE, DraftField.GENRE),
            Map.entry(Metadatum.COLUMN, DraftField.COLUMN),
            Map.entry(Metadatum.ATTRIBUTE, DraftField.ATTRIBUTE),
            Map.entry(Metadatum.SUMMARY, DraftField.SUMMARY),
            Map.entry(Metadatum.KEYWORDS, DraftField.KEYWORDS),
            Map.entry(Metadatum.SOURCE, DraftField.SOURCE),
            Map.entry(Metadatum.EFFECTIVE_ON, DraftField.EFFECTIVE_ON),
            Map.entry(Metadatum.EXPIRES_ON, DraftField.EXPIRES_ON),
            Map.entry(Metadatum.REVIEW_ON, DraftField.REVIEW_ON));

    private final TextCheck check;
    private final LinkCheck links;
    private final Attachments attachments;
    private final ColumnDocuments columns;
    private final DraftingSettings settings;

    TextDraftCheck(
            TextCheck check,
            LinkCheck links,
            Attachments attachments,
            ColumnDocuments columns,
            DraftingSettings settings) {
        this.check = check;
        this.links = links;
        this.attachments = attachments;
        this.columns = columns;
        this.settings = settings;
    }

    /// What is to be mended or answered; empty when nothing is.
    List<DraftFinding> check(Draft draft, DraftText text) {
        return check.check(checked(draft, text)).stream()
                .map(TextDraftCheck::finding)
                .toList();
    }

    /// The links that lead nowhere. Takes seconds; no transaction may be open.
    List<DraftFinding> tryLinks(Draft draft, DraftText text) {
        return links.check(checked(draft, text)).stream()
                .map(TextDraftCheck::finding)
                .toList();
    }

    private CheckedText checked(Draft draft, DraftText text) {
        var given = new EnumMap<Metadatum, String>(Metadatum.class);
        FIELDS.forEach((which, field) -> {
            if (!text.of(field).isEmpty()) {
                given.put(which, text.of(field));
            }
        });
        var enclosures = attachments.listTexts(text.files()).stream()
                .map(CheckedText.Enclosure::of)
                .toList();
        return new CheckedText(
                draft.organ(),
                draft.revises().map(DocumentId::toString),
                given,
                demanded(draft, text),
                asked(draft, text),
                text.body(),
                enclosures);
    }

    /// 公文公开属性 is fixed at drafting; rules and normative documents bear a number.
    private static Set<Metadatum> demanded(Draft draft, DraftText text) {
        var demanded = EnumSet.of(Metadatum.TITLE, Metadatum.MADE_ON, Metadatum.ATTRIBUTE);
        boolean normative = text.kind()
                .filter(kind -> kind == DocumentKind.NORMATIVE_DOCS || kind == DocumentKind.RULES)
                .isPresent();
        if (normative && draft.revises().isEmpty()) {
            demanded.add(Metadatum.NUMBER);
        }
        return demanded;
    }

    /// A column is only asked for where the text would find none by itself.
    private Set<Metadatum> asked(Draft draft, DraftText text) {
        var asked = EnumSet.noneOf(Metadatum.class);
        asked.addAll(settings.asked());
        var item = Arrays.stream(StatutoryItem.values())
                .filter(each -> each.name().equals(text.of(DraftField.ITEM)))
                .findFirst();
        if (text.kind()
                .filter(kind -> columns.isGathered(draft.organ(), kind, item))
                .isPresent()) {
            asked.remove(Metadatum.COLUMN);
        }
        return asked;
    }

    private static DraftFinding finding(Finding found) {
        var place = found.place();
        return new DraftFinding(
                found.key(),
                found.kind().label(),
                place.label(),
                found.kind().isPersonal() || found.passage().isEmpty()
                        ? found.shown()
                        : place.before() + "【" + found.shown() + "】" + place.after(),
                found.sentence(),
                found.severity() == Severity.MUST_MEND);
    }
}
