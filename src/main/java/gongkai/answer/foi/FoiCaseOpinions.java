package gongkai.answer.foi;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.typesetting.OutputFormat;
import gongkai.foundation.typesetting.TextPart;
import gongkai.foundation.typesetting.Typesetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The papers of a case file on the opinions of others (条例第三十二条、第三十四条): what was asked of whom and what they
/// said, and the letters that went to them. The case file stays in the office; the applicant is not shown it.
@Component
class FoiCaseOpinions implements CaseFileSource {
    private static final int PART = 50;

    private final FoiConsultation consultations;
    private final ConsultationStore store;
    private final ConsultationSealing sealing;
    private final FoiCaseLetters letters;
    private final Organs organs;
    private final Typesetter typesetter;
    private final LateOpinionStore late;

    FoiCaseOpinions(
            FoiConsultation consultations,
            ConsultationStore store,
            ConsultationSealing sealing,
            FoiCaseLetters letters,
            Organs organs,
            Typesetter typesetter,
            LateOpinionStore late) {
        this.late = late;
        this.consultations = consultations;
        this.store = store;
        this.sealing = sealing;
        this.letters = letters;
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
        for (Consultation asked : consultations.list(request.id())) {
            papers.add(new CasePaper(
                    "征求%s意见的情况".formatted(asked.kind().label()),
                    asked.endedOn().orElse(asked.sentOn()),
                    "pdf",
                    () -> opinion(request, asked)));
            papers.addAll(letters.papersAbout(ConsultationLetters.about(asked)));
        }
        return papers;
    }

    private byte[] opinion(FoiRequest request, Consultation asked) {
        var sealed = store.sealed(asked.id());
        var rows = new ArrayList<>(List.of(
                List.of("征求谁的意见", asked.kind().label() + "：" + sealing.addressee(sealed)),
                List.of("征求意见的信息", sealing.matter(sealed)),
                List.of("发出", DateText.full(asked.sentOn())),
                List.of("送达", asked.receivedOn().map(DateText::full).orElse("")),
                List.of("提出意见的期限", DateText.full(asked.dueOn())),
                List.of("结果", asked.opinion().map(Consultation.Opinion::label).orElse("")),
                List.of("收到意见", asked.endedOn().map(DateText::full).orElse("")),
                List.of("意见的内容", sealing.words(sealed))));
        Optional.ofNullable(late.listOf(request.id()).get(asked.id())).ifPresent(said -> {
            rows.add(List.of("逾期提出的意见", said.opinion().label()));
            rows.add(List.of("收到逾期意见", DateText.full(said.on())));
            rows.add(List.of("逾期意见的内容", said.words()));
        });
        var text = CaseText.of(
                organs.nameOn(request.organ(), asked.sentOn()),
                "征求意见情况",
                List.of(new TextPart.Table("", List.of("项目", "内容"), rows)));
        return typesetter.set(text, OutputFormat.PDF);
    }
}
