package gongkai.publish.gazette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Particulars;
import gongkai.publish.disclosure.Publishing;
import gongkai.publish.disclosure.Revision;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An issue from choice to print, and what becomes of it when its documents change or are withdrawn.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GazetteTest {
    private static final OrganId CITY = OrganId.of("yunzhou");
    private static final OrganId BUREAU = OrganId.of("parks");
    private static final String PASSWORD = "a long password";
    private static final String RULES = "云州市城市绿化管理办法";
    private static final String NOTICE = "关于做好古树名木保护工作的通知";

    private final Organs organs;
    private final Accounts accounts;
    private final Publishing publishing;
    private final IssueWatch watch;
    private final Worklist worklist;
    private final JdbcClient db;
    private final TestTime time;
    private final int port;

    @Autowired
    GazetteTest(
            Organs organs,
            Accounts accounts,
            Publishing publishing,
            IssueWatch watch,
            Worklist worklist,
            JdbcClient db,
            TestTime time,
            @LocalServerPort int port) {
        this.organs = organs;
        this.accounts = accounts;
        this.publishing = publishing;
        this.watch = watch;
        this.worklist = worklist;
        this.db = db;
        this.time = time;
        this.port = port;
    }

    @Test
    void anIssueIsCompiledPrintedReadAndFollowsWithdrawal() throws IOException {
        organs.enter(SampleOrgan.government(CITY.value()));
        organs.enter(SampleOrgan.department(BUREAU.value(), CITY.value()));
        var editor =
                accounts.enterStaff("editor", "周敏", CITY, PASSWORD, List.of(new Person.Grant(Role.PUBLISHER, CITY)));
        var rules = publish(CITY, DocumentKind.RULES, RULES, "第一条　绿地不得占用。", editor);
        var notice = publish(BUREAU, DocumentKind.OTHER_DOCS, NOTICE, "各县区：请建立保护名录。", editor);
        var desk = new Wire(port).asStaff("editor", PASSWORD);

        String its = itIsBegun(desk);
        documentsAreChosenAndOrdered(desk, its, rules, notice);
        assertThat(pdf(desk, its + "/proof.pdf")).contains("校样，尚未出版", NOTICE);
        assertThat(desk.post(its, its + "/publish", Map.of()).status()).isEqualTo(302);
        whatWasPrintedIsRead();
        nothingOfItIsChangedAnyMore(desk, its, notice);
        aLaterEditionDoesNotChangeWhatWasPrinted(rules, editor);
        theSearchOfTheContentsFinds(RULES, 1);

        publishing.withdraw(notice, "重复发布", editor);

        itIsGoneFromTheIssue(its);
        theNextIssueIsAskedForOnce();
        printingItAnswers(desk, rules);
    }

    private DocumentId publish(OrganId organ, DocumentKind kind, String title, String body, Person.Staff editor) {
        return publishing
                .publish(
                        NewDocument.about(organ, kind, title, LocalDate.of(2026, 2, 26))
                                .numbered("云政发〔2026〕" + (kind == DocumentKind.RULES ? 1 : 2) + "号")
                                .body("<p>" + body + "</p>")
                                .complete(),
                        editor)
                .id();
    }

    private static String itIsBegun(Wire desk) {
        String form = GazetteDeskController.LIST + "/new";
        var wrong = desk.post(form, form, Map.of("organ", "yunzhou", "year", "2026", "number", "3", "total", "2"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#dated-problem").text()).contains("请填写出版日期");
        assertThat(wrong.html().select("#number").attr("value")).isEqualTo("3");
        var begun = desk.post(
                form,
                form,
                Map.of("organ", "yunzhou", "year", "2026", "number", "3", "total", "51", "dated", "2026-03-02"));
        assertThat(begun.status()).isEqualTo(302);
        return begun.location();
    }

    private static void documentsAreChosenAndOrdered(Wire desk, String its, DocumentId rules, DocumentId notice) {
        assertThat(desk.get(its).html().select("#publish-why").text()).contains("还没有选入文件");
        assertThat(desk.get(its).html().select("input[name=document]")).hasSize(2);
        assertThat(desk.post(its, its + "/entries", Map.of()).status()).isEqualTo(422);
        desk.post(its, its + "/entries", Map.of("document", notice.toString()));
        desk.post(its, its + "/entries", Map.of("document", rules.toString()));
        assertThat(desk.get(its).html().select("section[aria-labelledby=contents] h3"))
                .extracting(heading -> heading.text())
                .containsExactly("政府规章", "部门文件");
        desk.post(its, its + "/entries/" + notice, Map.of("section", "RULES"));
        desk.post(its, its + "/entries/" + notice, Map.of("move", "up"));
        assertThat(desk.get(its).html().select("section[aria-labelledby=contents] tbody a"))
                .extracting(link -> link.text())
                .containsExactly(NOTICE, RULES);
        desk.post(its, its + "/entries/" + notice, Map.of("section", "DEPARTMENT"));
    }

    private void whatWasPrintedIsRead() throws IOException {
        var reader = new Wire(port);
        var issue = reader.get("/publish/gazette/2026/3").html();
        assertThat(issue.text()).contains("云州市yunzhou公报", "2026年第3期（总第51期）", NOTICE);
        assertThat(issue.select("li:has(.tag)").text()).contains(RULES, "标准文本");
        var text = reader.get("/publish/gazette/2026/3/1").html().text();
        assertThat(text).contains(RULES, "标准文本", "绿地不得占用", "第 1 版");
        assertThat(reader.get("/sitemap-gazette-1.xml").body())
                .containsPattern("/publish/gazette/2026/3</loc><lastmod>2[0-9-]{9}</lastmod>");
        String printed = pdf(new Wire(port), "/publish/gazette/2026/3/gazette.pdf");
        theOutlineLeadsToEachText();
        assertThat(printed).contains("目　录", "绿地不得占用", "请建立保护名录", "— 1 —", "— 2 —", "2026年2月26日");
        assertThat(printed).doesNotContain("校样");
    }

    private void nothingOfItIsChangedAnyMore(Wire desk, String its, DocumentId notice) {
        assertThat(desk.post(its, its + "/entries/" + notice, Map.of("move", "out"))
                        .status())
                .isEqualTo(409);
        assertThatThrownBy(() -> db.sql("update gazette.entry set title = '改'").update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() ->
                        db.sql("update gazette.issue set dated = dated + 1").update())
                .hasMessageContaining("never changed");
    }

    private void aLaterEditionDoesNotChangeWhatWasPrinted(DocumentId rules, Person.Staff editor) {
        publishing.revise(
                rules, new Revision(RULES, "", "<p>第一条　绿地可以换建。</p>", Particulars.NONE, List.of(), "改第一条的错字。"), editor);

        assertThat(new Wire(port).get(rules.path()).body()).contains("绿地可以换建");
        assertThat(new Wire(port).get("/publish/gazette/2026/3/1").body())
                .contains("绿地不得占用")
                .doesNotContain("绿地可以换建");
    }

    private void theSearchOfTheContentsFinds(String word, int issues) {
        String path = "/publish/gazette?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
        assertThat(new Wire(port).get(path).html().select(".issues > li")).hasSize(issues);
    }

    private void itIsGoneFromTheIssue(String its) throws IOException {
        var reader = new Wire(port);
        assertThat(reader.get("/publish/gazette/2026/3/2").status()).isEqualTo(410);
        assertThat(reader.get("/publish/gazette/2026/3/2").body()).doesNotContain(NOTICE, "保护名录");
        assertThat(reader.get("/publish/gazette/2026/3").body())
                .contains("本篇文件已撤下", RULES)
                .doesNotContain(NOTICE);
        assertThat(pdf(new Wire(port), "/publish/gazette/2026/3/gazette.pdf"))
                .contains("绿地不得占用", "撤下，本期公报不再提供")
                .doesNotContain(NOTICE, "保护名录");
        assertThat(pdf(new Wire(port).asStaff("editor", PASSWORD), its + "/proof.pdf"))
                .doesNotContain("保护名录");
        theSearchOfTheContentsFinds(NOTICE, 0);
    }

    private void theNextIssueIsAskedForOnce() {
        watch.look();
        assertThat(worklist.find("gazette", 52)).isEmpty();
        time.moveTo("2026-03-25");
        watch.look();
        watch.look();
        var asked = worklist.find("gazette", 52).orElseThrow();
        assertThat(asked.state().dueOn()).contains(LocalDate.of(2026, 4, 2));
        assertThat(asked.state().turn()).isEqualTo(Turn.OURS);
    }

    private void printingItAnswers(Wire desk, DocumentId rules) {
        String form = GazetteDeskController.LIST + "/new";
        var fields = Map.of("organ", "yunzhou", "year", "2026", "number", "4", "total", "52", "dated", "2026-03-25");
        String its = desk.post(form, form, fields).location();
        assertThat(desk.post(form, form, fields)
                        .html()
                        .select("#number-problem")
                        .text())
                .contains("已经用过");
        desk.post(its, its + "/entries", Map.of("document", rules.toString()));
        desk.post(its, its + "/publish", Map.of());

        assertThat(worklist.find("gazette", 52).orElseThrow().state().turn()).isEqualTo(Turn.DONE);
    }

    private void theOutlineLeadsToEachText() throws IOException {
        try (var document = Loader.loadPDF(new Wire(port).bytes("/publish/gazette/2026/3/gazette.pdf"))) {
            var outline = document.getDocumentCatalog().getDocumentOutline();
            var contents = outline.getFirstChild();
            assertThat(contents.getTitle()).isEqualTo("目录");
            var text = contents.getNextSibling().getFirstChild();
            var stripper = new PDFTextStripper();
            int page = document.getPages().indexOf(text.findDestinationPage(document)) + 1;
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            assertThat(stripper.getText(document).replaceAll("\\s", ""))
                    .contains(text.getTitle().replaceAll("\\s", ""));
        }
    }

    private static String pdf(Wire who, String path) throws IOException {
        byte[] file = who.bytes(path);
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
