package gongkai.publish.documentimport;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.attachment.ReadText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.publish.disclosure.OldDocument;
import gongkai.publish.textcheck.CheckedText;
import gongkai.publish.textcheck.Finding;
import gongkai.publish.textcheck.Metadatum;
import gongkai.publish.textcheck.TextCheck;
import java.util.ArrayList;
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
    private final RowFields fields;

    RowCheck(TextCheck check, ImportStore store, Organs organs, Attachments attachments, RowFields fields) {
        this.check = check;
        this.store = store;
        this.organs = organs;
        this.attachments = attachments;
        this.fields = fields;
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
                ? rows.stream()
                        .flatMap(row -> RowFields.files(row).stream())
                        .distinct()
                        .toList()
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
        var document = fields.read(row, run.manner(), organ.orElse(run.organ()), problems);
        var enclosures = RowFields.files(row).stream()
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

    static CheckedText asChecked(ImportRow row, OrganId organ) {
        var text = CheckedText.of(organ, row.body())
                .with(Metadatum.TITLE, row.cell(ImportField.TITLE))
                .with(Metadatum.NUMBER, row.cell(ImportField.NUMBER))
                .with(Metadatum.SUMMARY, row.cell(ImportField.SUMMARY))
                .with(Metadatum.KEYWORDS, row.cell(ImportField.KEYWORDS))
                .with(Metadatum.SOURCE, row.cell(ImportField.SOURCE))
                .with(Metadatum.TOPIC, row.cell(ImportField.TOPIC))
                .with(Metadatum.COLUMN, row.cell(ImportField.COLUMN));
        return row.document().map(id -> text.standingAs(id.toString())).orElse(text);
    }
}
