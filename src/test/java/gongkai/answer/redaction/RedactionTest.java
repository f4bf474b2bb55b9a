package gongkai.answer.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.answer.covering.Planted;
import gongkai.answer.foi.FoiHouse;
import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.audit.AuditRecord;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedactionTest {
    private final FoiHouse house;
    private final AuditRecord record;
    private final RedactionFiles files;
    private final RedactionStore store;
    private final MakingPass pass;
    private final JdbcClient db;
    private final int port;
    private final Wire officer;
    private final Wire statistician;

    @Autowired
    RedactionTest(
            FoiHouse house,
            AuditRecord record,
            RedactionFiles files,
            RedactionStore store,
            MakingPass pass,
            JdbcClient db,
            @LocalServerPort int port) {
        this.house = house;
        this.record = record;
        this.files = files;
        this.store = store;
        this.pass = pass;
        this.db = db;
        this.port = port;
        this.officer = new Wire(port);
        this.statistician = new Wire(port);
    }

    @BeforeAll
    void signIn() {
        house.officer();
        officer.asStaff("officer", FoiHouse.PASSWORD);
        statistician.asStaff("stranger", FoiHouse.PASSWORD);
    }

    @Test
    void aCopyThatWasReadBackAndLookedAtFollowsTheReply() throws IOException {
        FoiRequest request = house.accepted("2026-03-02");
        String list = "/console/requests/%d/redactions".formatted(request.id().value());
        String one = bring(list, "张三.pdf", Planted.pdfWithoutScript());

        assertThat(officer.post(one, one + "/words", Map.of("words", "x"))
                        .html()
                        .select(".problem"))
                .hasSize(2);
        officer.post(one, one + "/words", Map.of("words", Planted.NAME, "wordsGround", "PRIVACY"));
        officer.post(one, one + "/copy", Map.of());
        assertThat(officer.get(one).html().text()).contains("正在排队重制");
        pass.look();
        var page = officer.get(one).html();
        assertThat(page.text()).contains("核对通过", "个人隐私（第十五条）");
        assertThat(officer.post(one, one + "/release", Map.of()).status()).isEqualTo(422);
        assertThat(officer.post(one, one + "/release", Map.of("looked", "true")).status())
                .isEqualTo(302);
        assertThat(officer.get(one).html().text()).contains("已放行");
        reply(request);

        var link = officer.get("/console/requests/" + request.id().value())
                .html()
                .select(".attachments a")
                .getFirst();
        assertThat(link.text()).startsWith("申请" + request.number()).doesNotContain("张三");
        try (var copy = Loader.loadPDF(officer.bytes(link.attr("href")))) {
            assertThat(new PDFTextStripper().getText(copy))
                    .contains("The rest is public")
                    .doesNotContain("Sanfeng");
        }
        long id = Long.parseLong(one.substring(one.lastIndexOf('/') + 1));
        assertThat(record.listOf("redaction:" + id))
                .hasSize(4)
                .noneMatch(line -> line.toString().contains(Planted.NAME));
        assertThat(db.sql("select words_sealed from redaction.mark")
                        .query(byte[].class)
                        .list())
                .noneMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains(Planted.NAME));
    }

    private void reply(FoiRequest request) {
        house.cleared(request);
        String desk = "/console/requests/" + request.id().value();
        var answer = officer.post(
                desk,
                desk + "/decide",
                Map.of("decision", "PARTLY_DISCLOSED", "withheld", "REFUSED_THIRD_PARTY", "text", "提供遮盖后的文件。"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }

    private String bring(String list, String name, byte[] content) {
        var answer = officer.upload(list, list, Map.of(), Map.of(name, content));
        assertThat(answer.status()).isEqualTo(302);
        return answer.location();
    }

    @Test
    void whatIsStillFoundElsewhereKeepsTheCopyIn() throws IOException {
        FoiRequest request = house.accepted("2026-03-02");
        String list = "/console/requests/%d/redactions".formatted(request.id().value());
        String one = bring(list, "款项.docx", Planted.docx());

        var typed = Map.of("piece", "1", "from", "3", "to", "5", "ground", "PRIVACY");
        assertThat(officer.post(one, one + "/marks", typed).status()).isEqualTo(302);
        officer.post(one, one + "/copy", Map.of());
        pass.look();

        assertThat(officer.get(one).html().text()).contains("核对没有通过", "正文第 2 段，还没有遮盖", "遮盖全部相同的文字");
        assertThat(officer.post(one, one + "/release", Map.of("looked", "true")).status())
                .isEqualTo(409);
        officer.post(one, one + "/words", Map.of("words", "张三丰", "wordsGround", "PRIVACY"));
        officer.post(one, one + "/copy", Map.of());
        pass.look();
        assertThat(officer.get(one).html().text()).contains("核对通过");
    }

    @Test
    void whoMayOnlySeeTheRequestSeesNeitherOriginalNorMarks() throws IOException {
        FoiRequest request = house.accepted("2026-03-02");
        String list = "/console/requests/%d/redactions".formatted(request.id().value());
        String one = bring(list, "photo.jpg", Planted.jpeg());

        assertThat(statistician.get("/console/requests/" + request.id().value()).status())
                .isEqualTo(200);
        for (String path : List.of(list, one, one + "/original", one + "/pages/1")) {
            assertThat(statistician.get(path).status()).as(path).isEqualTo(403);
            assertThat(officer.get(path).status()).as(path).isEqualTo(200);
        }
        String sum = store.list(request.id()).getFirst().sourceSum();
        assertThat(files.isWithheld(request.id(), sum)).isTrue();
        assertThat(files.listReady(request.id())).isEmpty();
    }

    @Test
    void theOriginalIsSealedAndOpenedForAReasonAlone() throws IOException {
        FoiRequest request = house.accepted("2026-03-02");
        String list = "/console/requests/%d/redactions".formatted(request.id().value());
        byte[] original = Planted.docx();
        String one = bring(list, "款项.docx", original);
        var sealed = db.sql("select content_sealed from redaction.original")
                .query(byte[].class)
                .list();
        assertThat(sealed).noneMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("word/"));

        var colleague = new Wire(port);
        colleague.asStaff("officer", FoiHouse.PASSWORD);
        assertThat(colleague.get(one).html().text()).contains("打开前请写明理由");
        assertThat(colleague.get(one + "/original").status()).isEqualTo(422);
        assertThat(colleague
                        .post(one, one + "/opening", Map.of("reason", "OTHER"))
                        .status())
                .isEqualTo(422);
        assertThat(colleague
                        .post(one, one + "/opening", Map.of("reason", "CHECK"))
                        .status())
                .isEqualTo(302);
        assertThat(colleague.bytes(one + "/original")).isEqualTo(original);
        assertThat(record.listOf("redaction:" + one.substring(one.lastIndexOf('/') + 1)))
                .extracting(line -> line.action() + line.detail())
                .anyMatch(line -> line.contains("打开原件") && line.contains("核对重制的文件"))
                .anyMatch(line -> line.contains("下载原件"));
    }

    @Test
    void aCopyWhoseServerStoppedIsTakenUpAgainAndAChangeOfMarksIsSaid() throws IOException {
        FoiRequest request = house.accepted("2026-03-02");
        String list = "/console/requests/%d/redactions".formatted(request.id().value());
        String one = bring(list, "款项.docx", Planted.docx());
        officer.post(one, one + "/words", Map.of("words", "张三丰", "wordsGround", "PRIVACY"));
        officer.post(one, one + "/copy", Map.of());
        db.sql("update redaction.making set taken_at = now() - interval '20 years', tries = 1")
                .update();
        pass.look();
        assertThat(officer.get(one).html().text()).contains("核对通过");

        String two = bring(list, "再一份.docx", Planted.docx());
        var typed = Map.of("piece", "1", "from", "3", "to", "5", "ground", "PRIVACY");
        officer.post(two, two + "/marks", typed);
        officer.post(two, two + "/copy", Map.of());
        officer.post(two, two + "/words", Map.of("words", "张三丰", "wordsGround", "PRIVACY"));
        pass.look();
        assertThat(officer.get(two).html().text()).contains("没有重制成功", "标记有了改动");
    }
}
