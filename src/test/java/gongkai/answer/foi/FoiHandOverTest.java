package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.house.HouseTest;
import gongkai.house.Wire;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// 条例第三十九条第一款: a petition in the form of a request goes to the unit it belongs to.
@HouseTest
@RecordApplicationEvents
class FoiHandOverTest {
    private static final String UNIT = "云州市12345政务服务便民热线";

    private final FoiWorld world;
    private final FoiVerbs verbs;
    private final FoiRequests requests;
    private final FoiAccess access;
    private final FoiCaseRecords caseFile;

    @LocalServerPort
    private int port;

    @Autowired
    FoiHandOverTest(FoiWorld world, FoiVerbs verbs, FoiRequests requests, FoiAccess access, FoiCaseRecords caseFile) {
        this.world = world;
        this.verbs = verbs;
        this.requests = requests;
        this.access = access;
        this.caseFile = caseFile;
    }

    @Test
    void aPetitionIsHandedOverToldAndKeptInTheCaseFile() throws IOException {
        var request = decided(Decision.NOT_PROCESSED_PETITION);
        var desk = new Wire(port).asStaff("officer", FoiWorld.PASSWORD);
        String console = "/console/requests/" + request.id().value();
        assertThat(desk.get(console).html().select("#unit").val()).isEqualTo("12345政务服务便民热线");
        var blank = desk.post(console, console + "/hand_over", Map.of("unit", UNIT, "handedWords", ""));
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.html().select("#handedWords-problem").text()).isEqualTo("请写明转交的事项。");

        desk.post(console, console + "/hand_over", Map.of("unit", UNIT, "handedWords", "楼下夜间施工噪声。"));

        var page = desk.get(console).html();
        assertThat(page.select("main").text()).contains("周敏于2026年3月2日转交" + UNIT + "。");
        assertThat(page.select("form[action$=/hand_over]")).isEmpty();
        assertThat(desk.post(console, console + "/hand_over", Map.of("unit", UNIT, "handedWords", "再转一次"))
                        .status())
                .isEqualTo(409);
        assertThat(verbs.handOvers().find(request.id()).orElseThrow().words()).isEqualTo("楼下夜间施工噪声。");

        var applicant = new Wire(port);
        applicant.post(
                "/answer/requests",
                "/answer/requests",
                Map.of("number", request.number(), "code", access.queryCode(request)));
        assertThat(applicant
                        .get("/answer/requests/" + request.number())
                        .html()
                        .select("main")
                        .text())
                .contains("您反映的事项已于2026年3月2日转交" + UNIT + "，由其依法处理；不需要您重新提出。");

        var paper = caseFile.papers(request).stream()
                .filter(each -> each.title().equals("转交登记"))
                .findFirst()
                .orElseThrow();
        try (var pdf = Loader.loadPDF(paper.content().bytes())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "")).contains(UNIT, "楼下夜间施工噪声。", "周敏");
        }
    }

    @Test
    void whoTakesItHearsOfItAndReadsIt(@Autowired ApplicationEvents events) {
        var request = decided(Decision.NOT_PROCESSED_PETITION);
        verbs.handOvers().handOver(request.id(), UNIT, "楼下夜间施工噪声。", world.officer());

        assertThat(events.stream(FoiHandedOver.class)).singleElement().satisfies(handed -> {
            assertThat(handed.id()).isEqualTo(request.id());
            assertThat(handed.unit()).isEqualTo(UNIT);
        });
    }

    @Test
    void onlyWhatWasAnsweredAsAPetitionIsHandedOver() {
        assertThat(verbs.handOvers().whyNot(decided(Decision.REFUSED_PROCESS_INFO)))
                .contains(FoiRefusal.NO_PETITION);
        assertThat(verbs.handOvers().whyNot(world.accepted("2026-03-02", verbs.acceptance())))
                .contains(FoiRefusal.NOT_IN_THIS_STATE);
    }

    private FoiRequest decided(Decision decision) {
        var request = world.cleared(world.accepted("2026-03-02", verbs.acceptance()));
        verbs.reply()
                .decide(
                        request.id(),
                        new FoiReply.Ruling(decision, Optional.empty(), "属于投诉。", List.of()),
                        world.officer());
        return requests.find(request.id()).orElseThrow();
    }
}
