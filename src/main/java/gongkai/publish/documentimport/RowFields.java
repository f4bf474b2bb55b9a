package gongkai.publish.documentimport;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DisclosureAttribute;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.DocumentNumber;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.OldDocument;
import gongkai.publish.disclosure.Particulars;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.disclosure.StatutoryItem;
import gongkai.publish.sitecolumn.ColumnChoice;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.Columns;
import gongkai.publish.textcheck.DocumentLookup;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads the fields of a row, as people type them into lists, into a document.
@Component
class RowFields {
    private final Columns columns;
    private final Publications publications;
    private final Optional<DocumentLookup> documents;
    private final Clock clock;

    RowFields(Columns columns, Publications publications, Optional<DocumentLookup> documents, Clock clock) {
        this.columns = columns;
        this.publications = publications;
        this.documents = documents;
        this.clock = clock;
    }

    /// The document, when every field can be read; everything that is wrong goes to the problems.
    Optional<OldDocument> read(ImportRow row, Manner manner, OrganId organ, Problems problems) {
        var kind = kind(row.cell(ImportField.KIND));
        var number = DocumentNumber.parse(row.cell(ImportField.NUMBER));
        problems.when(kind.isEmpty(), "KIND", "没有“%s”这个信息种类，请改填。".formatted(row.cell(ImportField.KIND)))
                .when(
                        !row.cell(ImportField.NUMBER).isEmpty() && number.isEmpty(),
                        "NUMBER",
                        "文号请写作“云政发〔2025〕12号”的样式，没有文号的留空。")
                .when(row.cell(ImportField.MADE_ON).isEmpty(), "MADE_ON", "没有读出成文日期，请填写，例如 2026-03-02。");
        for (var field : List.of(
                ImportField.MADE_ON,
                ImportField.PUBLISHED_ON,
                ImportField.EFFECTIVE_ON,
                ImportField.EXPIRES_ON,
                ImportField.REVIEW_ON)) {
            boolean odd = !row.cell(field).isEmpty() && day(row, field).isEmpty();
            problems.when(odd, field.name(), "%s请写作 2026-03-02 的样式。".formatted(field.label()));
        }
        var told = told(row, manner, organ, problems);
        LocalDate today = LocalDate.now(clock);
        LocalDate madeOn = day(row, ImportField.MADE_ON).orElse(today);
        LocalDate publishedOn = day(row, ImportField.PUBLISHED_ON).orElse(madeOn);
        problems.when(madeOn.isAfter(today), "MADE_ON", "成文日期不晚于今天。")
                .when(publishedOn.isAfter(today), "PUBLISHED_ON", "发布日期不晚于今天。");
        try {
            return Optional.of(new OldDocument(
                    NewDocument.about(organ, kind.orElse(DocumentKind.OTHER_DOCS), row.cell(ImportField.TITLE), madeOn)
                            .numbered(number)
                            .topic(row.cell(ImportField.TOPIC))
                            .summary(row.cell(ImportField.SUMMARY))
                            .body(row.body())
                            .attachments(files(row))
                            .origin("历史信息，第 %d 批导入".formatted(row.run()))
                            .amountWan(told.amount())
                            .interprets(told.interprets())
                            .particulars(particulars(row).in(told.column()).serving(told.item()))
                            .complete(),
                    publishedOn));
        } catch (Refusal refusal) {
            refusal.problems().forEach(each -> problems.when(true, fieldOf(each.field()), each.sentence()));
            return Optional.empty();
        }
    }

    /// The file as it was printed is the document as it was signed: it hangs on the page first.
    static List<AttachmentId> files(ImportRow row) {
        return Stream.concat(row.original().stream(), row.enclosures().stream())
                .distinct()
                .toList();
    }

    private static Particulars particulars(ImportRow row) {
        return Particulars.NONE
                .genre(row.cell(ImportField.GENRE))
                .from(row.cell(ImportField.SOURCE))
                .keywords(Arrays.stream(row.cell(ImportField.KEYWORDS).split("[\\s、，,；;]+"))
                        .filter(word -> !word.isEmpty())
                        .toList())
                .binding(day(row, ImportField.EFFECTIVE_ON), day(row, ImportField.EXPIRES_ON))
                .reviewedBy(day(row, ImportField.REVIEW_ON));
    }

    /// As the fields of a document are called, so are the fields of a row: madeOn is MADE_ON.
    private static String fieldOf(String documentField) {
        return documentField.replaceAll("([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT);
    }

    private static Optional<LocalDate> day(ImportRow row, ImportField field) {
        return ImportDates.parse(row.cell(field));
    }

    private static Optional<DocumentKind> kind(String typed) {
        return typed.isEmpty()
                ? Optional.of(DocumentKind.OTHER_DOCS)
                : Arrays.stream(DocumentKind.values())
                        .filter(kind ->
                                kind.name().equals(typed) || kind.label().equals(typed))
                        .findFirst();
    }

    /// What is looked up or counted, where it was given.
    private record Told(
            Optional<ColumnId> column,
            Optional<StatutoryItem> item,
            Optional<DocumentId> interprets,
            Optional<BigDecimal> amount) {}

    private Told told(ImportRow row, Manner manner, OrganId organ, Problems problems) {
        var told = new Told(
                column(row.cell(ImportField.COLUMN), organ),
                item(row.cell(ImportField.ITEM)),
                interpreted(row.cell(ImportField.INTERPRETS)),
                amount(row.cell(ImportField.AMOUNT_WAN)));
        var attribute = attribute(row);
        problems.when(
                        isWrong(row, ImportField.COLUMN, told.column()),
                        "COLUMN",
                        "发布机关没有可以收这份信息的栏目“%s”，请填写栏目的名称，同名的写明上级，例如：法定主动公开内容 / 规划计划。"
                                .formatted(row.cell(ImportField.COLUMN)))
                .when(isWrong(row, ImportField.ITEM, told.item()), "ITEM", "公开事项请填写《条例》第二十条的项号，1 到 15，或者这一项的全称。")
                .when(attribute.isEmpty(), "ATTRIBUTE", "公开属性请填写主动公开、依申请公开或者不予公开。")
                .when(
                        manner == Manner.STOCK
                                && attribute
                                        .filter(each -> each != DisclosureAttribute.PROACTIVE)
                                        .isPresent(),
                        "ATTRIBUTE",
                        "不是主动公开的信息不能作为历史信息公开，请不要导入这一份。")
                .when(
                        isWrong(row, ImportField.INTERPRETS, told.interprets()),
                        "INTERPRETS",
                        "没有查到被解读文件，请填写它的网址或者文号；还没有导入的，先导入被解读文件。")
                .when(isWrong(row, ImportField.AMOUNT_WAN, told.amount()), "AMOUNT_WAN", "收费金额请填数字，以万元为单位，例如 12.50。");
        return told;
    }

    private static boolean isWrong(ImportRow row, ImportField field, Optional<?> read) {
        return !row.cell(field).isEmpty() && read.isEmpty();
    }

    /// Open where nothing is said.
    static Optional<DisclosureAttribute> attribute(ImportRow row) {
        String typed = row.cell(ImportField.ATTRIBUTE);
        return typed.isEmpty()
                ? Optional.of(DisclosureAttribute.PROACTIVE)
                : Arrays.stream(DisclosureAttribute.values())
                        .filter(each ->
                                each.label().equals(typed) || each.name().equals(typed))
                        .findFirst();
    }

    /// By its name when only one has it, by its way from the top, or by its number.
    private Optional<ColumnId> column(String typed, OrganId organ) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        String plain = typed.replaceAll("\\s*[/／>]\\s*", " / ");
        var choices = columns.choices(organ);
        var named = choices.stream().filter(each -> each.name().equals(plain)).toList();
        return choices.stream()
                .filter(each -> each.way().equals(plain) || each.id().toString().equals(plain))
                .findFirst()
                .or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty())
                .map(ColumnChoice::id);
    }

    private static Optional<StatutoryItem> item(String typed) {
        String plain = typed.replaceAll("[第项（）()\\s]", "");
        return Arrays.stream(StatutoryItem.values())
                .filter(each -> each.label().equals(typed)
                        || each.name().equals(typed)
                        || String.valueOf(each.number()).equals(plain))
                .findFirst();
    }

    /// By its address, the number at its end, or its 文号 when one document only bears it.
    private Optional<DocumentId> interpreted(String typed) {
        var byAddress = DocumentId.parse(typed.replaceFirst("^.*/publish/documents/", ""))
                .flatMap(publications::find);
        if (byAddress.isPresent()) {
            return byAddress.map(PublishedDocument::id);
        }
        var bearing = DocumentNumber.parse(typed)
                .flatMap(number -> documents.map(lookup -> lookup.listNumbered(List.of(number.value()))))
                .orElse(List.of());
        return bearing.size() == 1 ? DocumentId.parse(bearing.getFirst().id()) : Optional.empty();
    }

    private static Optional<BigDecimal> amount(String typed) {
        String plain = typed.replaceAll("[,，\\s]|万元$", "");
        return plain.matches("[0-9]{1,12}(\\.[0-9]{1,6})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
