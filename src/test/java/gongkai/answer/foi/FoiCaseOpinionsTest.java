package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class FoiCaseOpinionsTest {
    @Autowired
    private FoiWorld world;

    @Autowired
    private FoiAcceptance acceptance;

    @Autowired
    private FoiConsultation consultations;

    @Autowired
    private FoiCaseOpinions source;

    @Autowired
    private TestTime time;

    @Test
    void theCaseFileHoldsTheLetterAndWhatWasAnswered() throws IOException {
        var request = world.accepted("2026-03-02", acceptance);
        var asked = consultations.ask(
                request.id(),
                new FoiConsultation.Question(Consultation.Kind.THIRD_PARTY, "云州市夕阳红养老院", "收住老人的名册"),
                world.officer());
        time.moveTo("2026-03-05");
        consultations.answer(
                request.id(),
                asked.id(),
                new FoiConsultation.Answer(Consultation.Opinion.OBJECTED, LocalDate.parse("2026-03-05"), "名册里有老人的病情。"),
                world.officer());

        var papers = source.papers(request);

        assertThat(papers)
                .extracting(CasePaper::title)
                .hasSize(3)
                .contains("征求第三方意见的情况")
                .anyMatch(title -> title.contains("征求意见书"))
                .anyMatch(title -> title.endsWith("的送达情况"));
        try (var paper = Loader.loadPDF(papers.getFirst().content().bytes())) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s", ""))
                    .contains("云州市夕阳红养老院", "收住老人的名册", "不同意公开", "名册里有老人的病情。");
        }
    }
}
