package gongkai.answer.foi;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.letter.Deliveries;
import gongkai.foundation.letter.Letter;
import gongkai.foundation.letter.Letters;
import gongkai.foundation.typesetting.OfficialText;
import gongkai.foundation.typesetting.OutputFormat;
import gongkai.foundation.typesetting.TextPart;
import gongkai.foundation.typesetting.Typesetter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The papers of a case file that went out: every letter with what is known of its delivery, and the files of the
/// reply.
@Component
class FoiCaseLetters implements CaseFileSource {
    private static final int PART = 30;

    private final Letters letters;
    private final Deliveries deliveries;
    private final FoiReplyStore replies;
    private final Attachments attachments;
    private final Typesetter typesetter;

    FoiCaseLetters(
            Letters letters,
            Deliveries deliveries,
            FoiReplyStore replies,
            Attachments attachments,
            Typesetter typesetter) {
        this.letters = letters;
        this.deliveries = deliveries;
        this.replies = replies;
        this.attachments = attachments;
        this.typesetter = typesetter;
    }

    @Override
    public int part() {
        return PART;
    }

    @Override
    public List<CasePaper> papers(FoiRequest request) {
        var papers = new ArrayList<>(papersAbout(FoiRequestChanged.subject(request.id())));
        for (var id : replies.listAttachments(request.id())) {
            papers.add(file(
                    "提供的文件 ",
                    attachments.get(AttachmentId.of(id)),
                    request.closedOn().orElse(request.receivedOn())));
        }
        return papers;
    }

    /// A file as it is kept, under its own name.
    CasePaper file(String before, Attachment file, LocalDate on) {
        int point = file.name().lastIndexOf('.');
        return new CasePaper(
                before + (point < 0 ? file.name() : file.name().substring(0, point)),
                on,
                point < 0 ? "bin" : file.name().substring(point + 1),
                () -> content(file));
    }

    /// The letters about a subject, each with what is known of its delivery.
    List<CasePaper> papersAbout(String subject) {
        var papers = new ArrayList<CasePaper>();
        for (Letter letter : letters.listAbout(subject)) {
            String name = letter.number().map(number -> number + " ").orElse("") + letter.title();
            papers.add(new CasePaper(
                    name, letter.signedOn(), "pdf", () -> typesetter.set(letter.text(), OutputFormat.PDF)));
            papers.add(new CasePaper(
                    name + "的送达情况",
                    letter.deliveredOn().orElse(letter.signedOn()),
                    "pdf",
                    () -> typesetter.set(delivery(letter), OutputFormat.PDF)));
        }
        return papers;
    }

    private OfficialText delivery(Letter letter) {
        List<List<String>> rows = deliveries.list(letter.id()).stream()
                .map(line -> List.of(DateText.full(line.on()), line.action().label(), line.words()))
                .toList();
        return CaseText.of(
                letter.organName(),
                "送达情况",
                List.of(
                        new TextPart.Paragraph("文书：%s。现在的情况：%s。"
                                .formatted(letter.name(), letter.status().label())),
                        new TextPart.Table("", List.of("日期", "事项", "说明"), rows)));
    }

    private byte[] content(Attachment file) {
        try (var content = attachments.open(file.id())) {
            return content.readAllBytes();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }
}
