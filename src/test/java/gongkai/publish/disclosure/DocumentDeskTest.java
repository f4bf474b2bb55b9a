package gongkai.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentDeskTest {
    private static final String FORM = "/console/documents/new";
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PAGE = "<html><script>x()</script></html>".getBytes(StandardCharsets.US_ASCII);

    private final Publishing publishing;
    private final Publications publications;
    private final Organs organs;
    private final Accounts accounts;

    @LocalServerPort
    private int port;

    private Town town;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DocumentDeskTest(Publishing publishing, Publications publications, Organs organs, Accounts accounts) {
        this.publishing = publishing;
        this.publications = publications;
        this.organs = organs;
        this.accounts = accounts;
    }

    @BeforeAll
    void found() {
        town = Town.found(organs, accounts);
    }

    @Test
    void aFormSentTwiceMakesOneDocument() {
        var wire = publisher();
        var fields = filled(wire, "只此一份的通知");

        var first = wire.upload(FORM, FORM, fields, Map.of("附件.pdf", PDF));
        assertThat(wire.get(first.location()).html().text()).contains("信息已发布");
        var second = wire.upload(FORM, FORM, fields, Map.of("附件.pdf", PDF));

        assertThat(first.status()).isEqualTo(302);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(publications.newest(100))
                .filteredOn(document -> document.title().equals("只此一份的通知"))
                .hasSize(1)
                .allSatisfy(document ->
                        assertThat(publications.listAttachments(document.id())).hasSize(1));
        assertThat(wire.get(second.location()).html().text()).contains("先前已经提交");
    }

    @Test
    void whatIsWrongStandsBesideTheFieldsAndWhatWasTypedIsKept() {
        var wire = publisher();
        var fields = filled(wire, "缺这缺那的通知");
        fields.put("number", "没有样子");
        fields.put("madeOn", "昨天");
        fields.put("amountWan", "12");

        var again = wire.upload(FORM, FORM, fields, Map.of());

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#number-problem, #madeOn-problem, #amountWan-problem"))
                .hasSize(3);
        assertThat(again.html().select("input[name=title]").attr("value")).isEqualTo("缺这缺那的通知");
        assertThat(again.html().select("input[name=submission]").attr("value")).isEqualTo(fields.get("submission"));
    }

    @Test
    void aBadFileCostsNeitherTheTextNorTheGoodFile() {
        var wire = publisher();
        var fields = filled(wire, "带附件的通知");
        var files = new LinkedHashMap<String, byte[]>();
        files.put("附表.pdf", PDF);
        files.put("伪装.pdf", PAGE);

        var again = wire.upload(FORM, FORM, fields, files);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#files-problem").text()).contains("伪装.pdf");
        assertThat(again.html().select("textarea[name=body]").text()).isEqualTo("第一段");
        fields.put("attachment", again.html().select("input[name=attachment]").attr("value"));
        assertThat(wire.upload(FORM, FORM, fields, Map.of()).status()).isEqualTo(302);
    }

    @Test
    void aFileBeyondTheLimitIsNamedWithTheLimitAndWhatWasTypedIsKept() {
        var wire = publisher();
        var fields = filled(wire, "附件太大的通知");

        var again = wire.uploadLarge(FORM, FORM, fields, "大.txt", 51L * 1024 * 1024);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#files-problem").text()).contains("大.txt", "单个文件不超过 50.0 MB");
        assertThat(again.html().select("input[name=title]").attr("value")).isEqualTo("附件太大的通知");
    }

    @Test
    void aFormBeyondTheLimitIsAnsweredInWords() {
        var wire = publisher();

        var answer = wire.uploadLarge(FORM, FORM, filled(wire, "整张表太大的通知"), "大.txt", 201L * 1024 * 1024);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.html().text()).contains("合计不超过 200 MB", "后退");
    }

    @Test
    void theDeskAbolishesAndWithdrawsAndGreysWhatIsNotPossible() {
        var wire = publisher();
        var made = publishing.publish(town.aDocument("先废止后撤下的办法").complete(), town.publisher());
        String desk = "/console/documents/" + made.id();

        String form = desk + "/validity";
        assertThat(wire.post(form, form, Map.of("action", "ABOLISH", "on", "2026-03-02"))
                        .status())
                .isEqualTo(422);
        assertThat(wire.post(form, form, Map.of("action", "ABOLISH", "on", "2099-01-01", "basis", "决定"))
                        .html()
                        .select("#on-problem")
                        .text())
                .contains("不晚于今天");
        var decided = Map.of("action", "ABOLISH", "on", "2026-03-02", "basis", "云政发〔2026〕30号");
        assertThat(wire.post(form, form, decided).status()).isEqualTo(302);
        assertThat(wire.get(made.path()).html().select(".banner").text()).contains("云政发〔2026〕30号");
        assertThat(wire.get(desk).html().select("button[aria-describedby=abolish-why][disabled]"))
                .hasSize(1);
        assertThat(wire.get(desk).html().select("#abolish-why").text()).contains("已经废止");
        assertThat(wire.post(desk, form, decided).status()).isEqualTo(409);
        assertThat(wire.post(desk, desk + "/withdraw", Map.of("reason", "重复发布")).status())
                .isEqualTo(302);
        assertThat(wire.get(made.path()).status()).isEqualTo(410);
        assertThat(wire.get(desk).html().select("button[disabled]")).hasSize(2);
    }

    @Test
    void whoMayOnlyLookSeesGreyedButtonsAndOnlyTheirOrgans() {
        var wire = new Wire(port).asStaff("onlooker", Town.PASSWORD);
        var own = publishing.publish(
                NewDocument.about(
                                town.education().id(),
                                DocumentKind.OTHER_DOCS,
                                "教育局的通知",
                                java.time.LocalDate.of(2026, 3, 1))
                        .body("正文")
                        .complete(),
                town.publisher());
        var other = publishing.publish(town.aDocument("市政府的通知").complete(), town.publisher());

        assertThat(wire.get("/console/documents/" + own.id()).html().select("button[disabled]"))
                .hasSize(2);
        assertThat(wire.get("/console/documents/" + other.id()).status()).isEqualTo(403);
        assertThat(wire.get("/console/documents").html().text())
                .contains("教育局的通知")
                .doesNotContain("市政府的通知");
        assertThat(wire.get(FORM).status()).isEqualTo(403);
    }

    @Test
    void oddNumbersAreNotFound() {
        var wire = publisher();
        assertThat(wire.get("/console/documents/abc").status()).isEqualTo(404);
        assertThat(wire.get("/console/documents/999999").status()).isEqualTo(404);
        assertThat(wire.get("/console/documents?page=-3").status()).isEqualTo(200);
    }

    private Wire publisher() {
        return new Wire(port).asStaff("publisher", Town.PASSWORD);
    }

    private static Map<String, String> filled(Wire wire, String title) {
        var fields = new HashMap<String, String>();
        fields.put(
                "submission",
                wire.get(FORM).html().select("input[name=submission]").attr("value"));
        fields.put("organ", "gov");
        fields.put("kind", "OTHER_DOCS");
        fields.put("title", title);
        fields.put("madeOn", "2026-03-01");
        fields.put("body", "第一段");
        return fields;
    }
}
