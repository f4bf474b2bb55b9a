package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/// The form to publish a document, as it was typed.
///
/// @param typed what stands in each field
/// @param kept the files taken with an earlier try
record DocumentForm(String submission, Map<String, String> typed, List<AttachmentId> kept) {
    static final List<String> FIELDS = List.of(
            "organ", "kind", "title", "number", "madeOn", "topic", "summary", "body", "amountWan", "interprets");

    /// An empty form with a number of its own.
    static DocumentForm blank(OrganId organ, LocalDate today) {
        return new DocumentForm(
                UUID.randomUUID().toString(),
                Map.of(
                        "organ", organ.value(),
                        "kind", DocumentKind.NORMATIVE_DOCS.name(),
                        "madeOn", today.toString()),
                List.of());
    }

    static DocumentForm of(MultiValueMap<String, String> sent) {
        var typed = new java.util.HashMap<String, String>();
        FIELDS.forEach(field -> typed.put(field, first(sent, field)));
        String submission = first(sent, "submission");
        return new DocumentForm(
                submission.matches("[0-9a-f-]{36}")
                        ? submission
                        : UUID.randomUUID().toString(),
                Map.copyOf(typed),
                sent.getOrDefault("attachment", List.of()).stream()
                        .flatMap(id -> AttachmentId.parse(id).stream())
                        .distinct()
                        .toList());
    }

    DocumentForm keeping(List<AttachmentId> files) {
        return new DocumentForm(submission, typed, files);
    }

    /// The document, if all is right; else what is wrong is noted, all at once.
    Optional<NewDocument> read(Problems problems) {
        var kind = DocumentKind.parse(field("kind"));
        var madeOn = date(field("madeOn"));
        problems.when(!OrganId.isOne(field("organ")), "organ", "请选择发布机关。")
                .when(kind.isEmpty(), "kind", "请选择信息种类。")
                .when(madeOn.isEmpty(), "madeOn", "请填写成文日期，例如 2026-03-02。")
                .when(isWrong("number", number()), "number", "文号请写作“云政发〔2025〕12号”的样式，没有文号的留空。")
                .when(isWrong("amountWan", amount()), "amountWan", "收费金额请填数字，以万元为单位，例如 12.50。")
                .when(isWrong("interprets", interprets()), "interprets", "请填写被解读文件网址末尾的数字。");
        var attempt = attempt(
                OrganId.isOne(field("organ")) ? OrganId.of(field("organ")) : OrganId.of("organ"),
                kind.orElse(DocumentKind.OTHER_DOCS),
                madeOn.orElse(LocalDate.EPOCH),
                problems);
        return problems.isEmpty() ? attempt : Optional.empty();
    }

    /// Built even when some fields cannot be read, so that the rest is checked too.
    private Optional<NewDocument> attempt(OrganId organ, DocumentKind kind, LocalDate madeOn, Problems problems) {
        try {
            return Optional.of(NewDocument.about(organ, kind, field("title"), madeOn)
                    .numbered(number())
                    .topic(field("topic"))
                    .summary(field("summary"))
                    .body(typed.getOrDefault("body", ""))
                    .attachments(kept)
                    .amountWan(amount())
                    .interprets(interprets())
                    .complete());
        } catch (Refusal refusal) {
            // An empty body is only wrong because the file was not taken: that is said beside the file.
            boolean fileRefused =
                    field("body").isEmpty() && problems.on("files").isPresent();
            refusal.problems()
                    .forEach(problem -> problems.when(
                            !(fileRefused && problem.field().equals("body")), problem.field(), problem.sentence()));
            return Optional.empty();
        }
    }

    private boolean isWrong(String field, Optional<?> read) {
        return !field(field).isEmpty() && read.isEmpty();
    }

    private Optional<DocumentNumber> number() {
        return DocumentNumber.parse(field("number"));
    }

    private Optional<DocumentId> interprets() {
        return DocumentId.parse(field("interprets").replaceFirst("^.*/publish/documents/", ""));
    }

    private Optional<BigDecimal> amount() {
        String plain = field("amountWan").replace(",", "").replace("，", "");
        return plain.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private String field(String name) {
        return typed.getOrDefault(name, "").strip();
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

    private static String first(MultiValueMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value;
    }
}
