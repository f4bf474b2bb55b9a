package gongkai.publish.documentimport;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.attachment.ReadText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.DocumentNumber;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.OldDocument;
import gongkai.publish.disclosure.Particulars;
import gongkai.publish.textcheck.CheckedText;
import gongkai.publish.textcheck.Finding;
import gongkai.publish.textcheck.Metadatum;
import gongkai.publish.textcheck.TextCheck;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads the fields of a row into a document, and asks of it what is asked of everything that is published.
@Component
class RowCheck {
    private final TextCheck check;
    private final ImportStore store;
    private final Organs organs;
    private final Attachments attachments;
    private final Clock clock;

    RowCheck(TextCheck check, ImportStore store, Organs organs, Attachments attachments, Clock clock) {
        this.check = check;
        this.store = store;
        this.organs = organs;
        this.attachments = attachments;
        this.clock = clock;
    }

    /// Checks rows of one run together: what they share is asked once.
    ///
    /// @param places the organs in whose name documents may be entered
    /// @param answers what was answered, by the number of the row
    List<RowVerdict> check(
            ImportRun run, List<ImportRow> rows, Set<OrganId> places, Map<Integer, Map<String, String>> answers) {
        var doubles = store.listDoubles(
                run.id(),
                rows.stream().map(ImportRow::digest).distinct().toList(),
                rows.stream()
                        .map(row -> row.cell(ImportField.NUMBER))
                        .filter(each -> !each.isEmpty())
                        .toList());
        var around = new HashMap<String, List<ImportStore.Double>>();
        doubles.forEach(each -> note(around, each));
        rows.forEach(row -> note(around, asDouble(row)));
        var active = organs.listActive();
        var hanging = hanging(run, rows);
        var looked = rows.parallelStream()
                .map(row -> look(run, row, places, active, hanging))
                .toList();
        var found = check.check(looked.stream().map(Look::checked).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(place -> {
                    var row = rows.get(place);
                    return looked.get(place)
                            .verdict(
                                    findings(row, found.get(place), around),
                                    answers.getOrDefault(row.number(), Map.of()));
                })
                .toList();
    }

    /// A row as far as it can be judged by itself; rows are looked at side by side.
    private record Look(CheckedText checked, Optional<OldDocument> document, Problems problems) {
        RowVerdict verdict(List<RowFinding> findings, Map<String, String> answers) {
            return new RowVerdict(problems.isEmpty() ? document : Optional.empty(), problems, findings, answers);
        }
    }

    private static void note(Map<String, List<ImportStore.Double>> around, ImportStore.Double each) {
        if (!each.digest().isEmpty()) {
            around.computeIfAbsent("text:" + each.digest(), key -> new ArrayList<>())
                    .add(each);
        }
        if (!each.documentNumber().isEmpty()) {
            around.computeIfAbsent("number:" + each.documentNumber(), key -> new ArrayList<>())
                    .add(each);
        }
    }

    private static ImportStore.Double asDouble(ImportRow row) {
        return new ImportStore.Double(
                row.run(),
                row.number(),
                row.file(),
                row.cell(ImportField.TITLE),
                row.digest(),
                row.cell(ImportField.NUMBER),
                row.state() == RowState.TAKEN);
    }

    /// What the files say that go public with the rows; drafts are looked through at the gate.
    private Map<AttachmentId, ReadText> hanging(ImportRun run, List<ImportRow> rows) {
        var ids = run.manner() == Manner.STOCK
                ? rows.stream().flatMap(row -> files(row).stream()).distinct().toList()
                : List.<AttachmentId>of();
        return attachments.listTexts(ids).stream().collect(Collectors.toMap(ReadText::id, each -> each));
    }

    private Look look(
            ImportRun run,
            ImportRow row,
            Set<OrganId> places,
            List<Organ> active,
            Map<AttachmentId, ReadText> hanging) {
        var problems = new Problems();
        var organ = organ(run, row, active);
        problems.when(
                        organ.isEmpty(),
                        "ORGAN",
                        "没有找到发布机关“%s”，请填写机关的全称、简称或者统一社会信用代码。".formatted(row.cell(ImportField.ORGAN)))
                .when(organ.filter(places::contains).isEmpty(), "ORGAN", "您不能以这个机关的名义发布，请改填发布机关。");
        var document = read(row, organ.orElse(run.organ()), problems);
        var enclosures = files(row).stream()
                .flatMap(id -> Stream.ofNullable(hanging.get(id)))
                .map(CheckedText.Enclosure::of)
                .toList();
        return new Look(asChecked(row, organ.orElse(run.organ())).with(enclosures), document, problems);
    }

    private static List<RowFinding> findings(
            ImportRow row, List<Finding> found, Map<String, List<ImportStore.Double>> around) {
        return Stream.concat(found.stream().map(RowFinding::of), doubles(row, around).stream())
                .toList();
    }

    /// Both stand in the run until one is left out.
    private static List<RowFinding> doubles(ImportRow row, Map<String, List<ImportStore.Double>> around) {
        var found = new ArrayList<RowFinding>();
        others(row, around.getOrDefault("text:" + row.digest(), List.of()))
                .ifPresent(other -> found.add(RowFinding.twice(
                        "text:" + row.digest(),
                        "正文重复",
                        "正文和%s的“%s”相同，请核对，重复的不要导入；确实要导入两份的，请说明。".formatted(where(row, other), other.file()))));
        others(row, around.getOrDefault("number:" + row.cell(ImportField.NUMBER), List.of()))
                .ifPresent(other -> found.add(RowFinding.twice(
                        "number:" + row.cell(ImportField.NUMBER),
                        "文号重复",
                        "文号和%s的“%s”相同，请核对。".formatted(where(row, other), other.file()))));
        return found;
    }

    private static Optional<ImportStore.Double> others(ImportRow row, List<ImportStore.Double> same) {
        return same.stream()
                .filter(other -> other.run() != row.run() || other.number() != row.number())
                .findFirst();
    }

    private static String where(ImportRow row, ImportStore.Double other) {
        return other.run() == row.run() ? "第 %d 行".formatted(other.number()) : "先前导入";
    }

    private static Optional<OrganId> organ(ImportRun run, ImportRow row, List<Organ> active) {
        String typed = row.cell(ImportField.ORGAN);
        return typed.isEmpty()
                ? Optional.of(run.organ())
                : active.stream()
                        .filter(organ -> isCalled(organ, typed))
                        .map(Organ::id)
                        .findFirst();
    }

    private static boolean isCalled(Organ organ, String typed) {
        return organ.name().equals(typed)
                || organ.shortName().equals(typed)
                || organ.creditCode().value().equals(typed)
                || organ.id().value().equals(typed);
    }

    private Optional<OldDocument> read(ImportRow row, OrganId organ, Problems problems) {
        var kind = kind(row.cell(ImportField.KIND));
        var number = DocumentNumber.parse(row.cell(ImportField.NUMBER));
        problems.when(kind.isEmpty(), "KIND", "没有“%s”这个信息种类，请改填。".formatted(row.cell(ImportField.KIND)))
                .when(
                        !row.cell(ImportField.NUMBER).isEmpty() && number.isEmpty(),
                        "NUMBER",
                        "文号请写作“云政发〔2025〕12号”的样式，没有文号的留空。")
                .when(row.cell(ImportField.MADE_ON).isEmpty(), "MADE_ON", "没有读出成文日期，请填写，例如 2026-03-02。");
        for (var field : List.of(
                ImportField.MADE_ON, ImportField.PUBLISHED_ON, ImportField.EFFECTIVE_ON, ImportField.EXPIRES_ON)) {
            boolean odd = !row.cell(field).isEmpty() && day(row, field).isEmpty();
            problems.when(odd, field.name(), "%s请写作 2026-03-02 的样式。".formatted(field.label()));
        }
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
                            .particulars(particulars(row))
                            .complete(),
                    publishedOn));
        } catch (Refusal refusal) {
            refusal.problems().forEach(each -> problems.when(true, fieldOf(each.field()), each.sentence()));
            return Optional.empty();
        }
    }

    /// The file as it was printed is the document as it was signed: it hangs on the page first.
    private static List<AttachmentId> files(ImportRow row) {
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
                .binding(day(row, ImportField.EFFECTIVE_ON), day(row, ImportField.EXPIRES_ON));
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

    static CheckedText asChecked(ImportRow row, OrganId organ) {
        var text = CheckedText.of(organ, row.body())
                .with(Metadatum.TITLE, row.cell(ImportField.TITLE))
                .with(Metadatum.NUMBER, row.cell(ImportField.NUMBER))
                .with(Metadatum.SUMMARY, row.cell(ImportField.SUMMARY))
                .with(Metadatum.KEYWORDS, row.cell(ImportField.KEYWORDS))
                .with(Metadatum.SOURCE, row.cell(ImportField.SOURCE));
        return row.document().map(id -> text.standingAs(id.toString())).orElse(text);
    }
}
