package gongkai.answer.foihandling;

import gongkai.answer.foi.CaseFileSource;
import gongkai.answer.foi.CasePaper;
import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.letter.Letter;
import gongkai.foundation.letter.Letters;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.typesetting.OfficialText;
import gongkai.foundation.typesetting.OutputFormat;
import gongkai.foundation.typesetting.TextPart;
import gongkai.foundation.typesetting.Typesetter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The papers of how a request was handled: 审查呈批单, letters to those who assisted with their answers, and what was said
/// inside, marked as internal. The case file stays in the office.
@Component
class HandlingPapers implements CaseFileSource {
    private static final int PART = 20;

    private final ReviewForm form;
    private final HandlingEntryStore entries;
    private final AssistanceStore assistance;
    private final Letters letters;
    private final Attachments attachments;
    private final Organs organs;
    private final Typesetter typesetter;

    HandlingPapers(
            ReviewForm form,
            HandlingEntryStore entries,
            AssistanceStore assistance,
            Letters letters,
            Attachments attachments,
            Organs organs,
            Typesetter typesetter) {
        this.form = form;
        this.entries = entries;
        this.assistance = assistance;
        this.letters = letters;
        this.attachments = attachments;
        this.organs = organs;
        this.typesetter = typesetter;
    }

    @Override
    public int part() {
        return PART;
    }

    @Override
    public List<CasePaper> papers(FoiRequest request) {
        var papers = new ArrayList<CasePaper>();
        LocalDate end = request.closedOn().orElse(request.receivedOn());
        form.of(request).ifPresent(text -> papers.add(paper(ReviewForm.TITLE, end, text)));
        assistance.list(request.id()).forEach(asked -> papers.addAll(papers(asked)));
        if (!entries.list(request.id()).isEmpty()) {
            papers.add(paper("办理记录（内部，不对外提供）", end, record(request)));
        }
        return papers;
    }

    private List<CasePaper> papers(Assistance asked) {
        var papers = new ArrayList<CasePaper>();
        for (Letter letter : letters.listAbout(asked.subject())) {
            papers.add(paper(
                    letter.number().map(number -> number + " ").orElse("") + letter.title(),
                    letter.signedOn(),
                    letter.text()));
        }
        for (var id : assistance.listFiles(asked.id())) {
            var file = attachments.get(id);
            int point = file.name().lastIndexOf('.');
            papers.add(new CasePaper(
                    "%s答复的材料 %s"
                            .formatted(
                                    asked.kind().label(),
                                    point < 0 ? file.name() : file.name().substring(0, point)),
                    asked.dueOn(),
                    point < 0 ? "bin" : file.name().substring(point + 1),
                    () -> content(file)));
        }
        return papers;
    }

    private OfficialText record(FoiRequest request) {
        var rows = entries.list(request.id()).stream()
                .map(entry -> List.of(
                        HandlingText.moment(entry.at()), entry.name(), entry.title() + whom(entry), entry.words()))
                .toList();
        return new OfficialText(
                organs.get(request.organ()).name(),
                Optional.empty(),
                "申请 %s 办理记录（内部，不对外提供）".formatted(request.number()),
                "",
                List.of(new TextPart.Table("", List.of("时间", "办理人", "事项", "意见"), rows)),
                Optional.empty(),
                "",
                "");
    }

    private String whom(Entry entry) {
        return entry.assistance()
                .flatMap(assistance::find)
                .map(asked -> "（%s：%s）"
                        .formatted(
                                asked.kind().label(),
                                HandlingText.receiver(
                                        asked, organs.get(asked.organ()).name())))
                .orElse("");
    }

    private CasePaper paper(String title, LocalDate on, OfficialText text) {
        return new CasePaper(title, on, "pdf", () -> typesetter.set(text, OutputFormat.PDF));
    }

    private byte[] content(Attachment file) {
        try (var content = attachments.open(file.id())) {
            return content.readAllBytes();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }
}
