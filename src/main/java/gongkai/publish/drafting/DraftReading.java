package gongkai.publish.drafting;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.publish.disclosure.DisclosureAttribute;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.DocumentNumber;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Particulars;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.Relation;
import gongkai.publish.disclosure.Revision;
import gongkai.publish.disclosure.StatutoryItem;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.Columns;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads what was typed into a draft as a document, and says all that is missing or wrong at once.
@Component
class DraftReading {
    private static final int LONGEST_REASON = 200;

    private final Publications publications;
    private final Columns columns;

    DraftReading(Publications publications, Columns columns) {
        this.publications = publications;
        this.columns = columns;
    }

    /// The text as it will be published; refuses with everything that is wrong.
    ReadyText ready(Draft draft, DraftText text) {
        var problems = new Problems();
        checkTyped(draft, text, problems);
        var ready = draft.revises().isPresent() ? anew(text, problems) : fresh(draft, text, problems);
        problems.refuseIfAny(DraftingRefusal.DRAFT_INCOMPLETE);
        return ready.orElseThrow(() -> Refusal.of(DraftingRefusal.DRAFT_INCOMPLETE));
    }

    private void checkTyped(Draft draft, DraftText text, Problems problems) {
        boolean isNew = draft.revises().isEmpty();
        boolean notOpen = text.attribute() != DisclosureAttribute.PROACTIVE;
        problems.when(isNew && text.kind().isEmpty(), "kind", "请选择信息种类。")
                .when(isNew && date(text.of(DraftField.MADE_ON)).isEmpty(), "madeOn", "请填写成文日期，例如 2026-03-02。")
                .when(isNew && text.of(DraftField.ATTRIBUTE).isEmpty(), "attribute", "请选择公开属性。")
                .when(notOpen && text.of(DraftField.ATTRIBUTE_REASON).isEmpty(), "attributeReason", "不主动公开的，请写明理由和依据。")
                .when(
                        text.of(DraftField.ATTRIBUTE_REASON).length() > LONGEST_REASON,
                        "attributeReason",
                        "理由不超过 200 个字。")
                .when(isWrong(text, DraftField.NUMBER, number(text)), "number", "文号请写作“云政发〔2025〕12号”的样式，没有文号的留空。")
                .when(isWrong(text, DraftField.AMOUNT_WAN, amount(text)), "amountWan", "收费金额请填数字，以万元为单位，例如 12.50。")
                .when(isWrong(text, DraftField.INTERPRETS, one(text)), "interprets", "请填写被解读文件的网址，或者网址末尾的数字。")
                .when(
                        isWrong(text, DraftField.COLUMN, column(text).filter(id -> columns.takes(id, draft.organ()))),
                        "column",
                        "这个栏目不收发布机关的信息，请另选栏目。");
        for (DraftField field : List.of(DraftField.EFFECTIVE_ON, DraftField.EXPIRES_ON, DraftField.REVIEW_ON)) {
            problems.when(isWrong(text, field, date(text.of(field))), field.form(), "请填写日期，例如 2026-03-02；没有的留空。");
        }
        for (DraftField field : List.of(DraftField.REPEALS, DraftField.AMENDS)) {
            boolean unknown = references(text.of(field)).stream()
                    .anyMatch(id -> id.flatMap(publications::find).isEmpty());
            problems.when(unknown, field.form(), field.label() + "中有查不到的文件，请填写网址，多份的用空格分开。");
        }
    }

    private static Optional<ReadyText> fresh(Draft draft, DraftText text, Problems problems) {
        try {
            var document = NewDocument.about(
                            draft.organ(),
                            text.kind().orElse(DocumentKind.OTHER_DOCS),
                            text.of(DraftField.TITLE),
                            date(text.of(DraftField.MADE_ON)).orElse(LocalDate.EPOCH))
                    .numbered(number(text))
                    .topic(text.of(DraftField.TOPIC))
                    .summary(text.of(DraftField.SUMMARY))
                    .body(text.body())
                    .attachments(text.files())
                    .amountWan(amount(text))
                    .interprets(one(text))
                    .particulars(particulars(text));
            if (!text.of(DraftField.ORIGIN).isEmpty()) {
                document.origin(text.of(DraftField.ORIGIN));
            }
            return Optional.of(new ReadyText.Fresh(document.complete(), ties(text)));
        } catch (Refusal refusal) {
            refusal.problems().forEach(problem -> problems.when(true, problem.field(), problem.sentence()));
            return Optional.empty();
        }
    }

    private static Optional<ReadyText> anew(DraftText text, Problems problems) {
        try {
            return Optional.of(new ReadyText.Anew(new Revision(
                    text.of(DraftField.TITLE),
                    text.of(DraftField.SUMMARY),
                    text.body(),
                    particulars(text),
                    text.files(),
                    Optional.of(new Revision.About(text.of(DraftField.TOPIC), one(text))),
                    text.of(DraftField.NOTE))));
        } catch (Refusal refusal) {
            refusal.problems().forEach(problem -> problems.when(true, problem.field(), problem.sentence()));
            return Optional.empty();
        }
    }

    private static Particulars particulars(DraftText text) {
        return Particulars.NONE
                .in(column(text))
                .genre(text.of(DraftField.GENRE))
                .serving(Arrays.stream(StatutoryItem.values())
                        .filter(item -> item.name().equals(text.of(DraftField.ITEM)))
                        .findFirst())
                .binding(date(text.of(DraftField.EFFECTIVE_ON)), date(text.of(DraftField.EXPIRES_ON)))
                .reviewedBy(date(text.of(DraftField.REVIEW_ON)))
                .from(text.of(DraftField.SOURCE))
                .keywords(List.of(text.of(DraftField.KEYWORDS).split("[\\s,，;；、]+")));
    }

    private static List<Tie> ties(DraftText text) {
        var ties = new ArrayList<Tie>();
        references(text.of(DraftField.REPEALS))
                .forEach(id -> id.ifPresent(each -> ties.add(new Tie(Relation.REPEALS, each))));
        references(text.of(DraftField.AMENDS))
                .forEach(id -> id.ifPresent(each -> ties.add(new Tie(Relation.AMENDS, each))));
        return ties;
    }

    /// The documents named by their addresses, or by the numbers at the end of these.
    private static List<Optional<DocumentId>> references(String typed) {
        return Stream.of(typed.split("[\\s,，;；、]+"))
                .filter(each -> !each.isEmpty())
                .map(each -> DocumentId.parse(each.replaceFirst("^.*/publish/documents/", "")))
                .toList();
    }

    private static boolean isWrong(DraftText text, DraftField field, Optional<?> read) {
        return !text.of(field).isEmpty() && read.isEmpty();
    }

    private static Optional<DocumentNumber> number(DraftText text) {
        return DocumentNumber.parse(text.of(DraftField.NUMBER));
    }

    private static Optional<ColumnId> column(DraftText text) {
        return ColumnId.parse(text.of(DraftField.COLUMN));
    }

    private static Optional<DocumentId> one(DraftText text) {
        return references(text.of(DraftField.INTERPRETS)).stream().findFirst().flatMap(each -> each);
    }

    private static Optional<BigDecimal> amount(DraftText text) {
        String plain = text.of(DraftField.AMOUNT_WAN).replace(",", "").replace("，", "");
        return plain.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /// A date as browsers send it, between 1949 and 2999.
    static Optional<LocalDate> date(String text) {
        try {
            return text.length() == 10
                    ? Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1949 && day.getYear() < 3000)
                    : Optional.empty();
        } catch (DateTimeParseException notDate) {
            return Optional.empty();
        }
    }
}
