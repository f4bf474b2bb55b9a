package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.identity.IdentityNumber;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

@HouseTest
class FoiFilingsTest {
    private static final String FORM = "/answer/requests/new";
    private static final String DESK = "/console/requests/new";
    private static final byte[] PDF = "%PDF-1.4 身份证明".getBytes(StandardCharsets.UTF_8);

    private final FoiWorld world;
    private final FoiFilings filings;
    private final FoiFilingFiles files;
    private final FoiDrafts drafts;
    private final FoiRequests requests;
    private final Organs organs;
    private final TestTime time;
    private final JdbcClient db;

    @LocalServerPort
    private int port;

    @Autowired
    FoiFilingsTest(
            FoiWorld world,
            FoiFilings filings,
            FoiFilingFiles files,
            FoiDrafts drafts,
            FoiRequests requests,
            Organs organs,
            TestTime time,
            JdbcClient db) {
        this.world = world;
        this.filings = filings;
        this.files = files;
        this.drafts = drafts;
        this.requests = requests;
        this.organs = organs;
        this.time = time;
        this.db = db;
    }

    @BeforeEach
    void settle() {
        world.settle();
        time.moveTo("2026-03-02");
    }

    private static Map<String, String> filled(String title) {
        return new HashMap<>(Map.of(
                "organ", FoiWorld.BUREAU.value(),
                "kind", "NATURAL_PERSON",
                "name", "李清",
                "certificate", "居民身份证",
                "certificateNumber", number(),
                "telephone", "13900000001",
                "title", title,
                "description", "云民发〔2025〕3号",
                "form", "ELECTRONIC",
                "route", "ONLINE"));
    }

    private static String number() {
        String seventeen = "11010119900101001";
        return seventeen + IdentityNumber.check(seventeen);
    }

    private Wire officer() {
        return new Wire(port).asStaff("officer", FoiWorld.PASSWORD);
    }

    private FoiRequest at(String location) {
        return requests.findByNumber(location.replaceAll(".*/([0-9-]+)(\\?.*)?", "$1"))
                .orElseThrow();
    }

    @Test
    void severalMattersInOneFormAreSeveralRequestsAndTheSplitIsOnRecord() {
        var visitor = new Wire(port);
        var fields = filled("养老机构名单");
        fields.put("title2", "养老机构补贴标准");
        fields.put("description2", "2025年的标准");
        fields.put("title3", "养老机构检查记录");

        var wrong = visitor.post(FORM, FORM, fields);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#description3-problem").text()).contains("请写明文号");
        assertThat(wrong.html().select("#title2").val()).isEqualTo("养老机构补贴标准");

        fields.put("description3", "2025年的检查");
        var page = visitor.get(visitor.post(FORM, FORM, fields).location()).html();

        assertThat(page.select("#siblings-title")).hasSize(1);
        assertThat(page.select("section:has(#siblings-title) li")).hasSize(2);
        assertThat(page.select("main").text()).contains("一份申请表提出3件事项，按照一事一申请分别登记，这是第1件。");
        String other = page.select("section:has(#siblings-title) a").attr("href");
        assertThat(visitor.get(other).html().select("main").text()).contains("这是第2件");
    }

    @Test
    void oneMoreMatterIsOneButtonAway() {
        var fields = filled("养老机构名单");
        fields.put("step", "another");

        var page = new Wire(port).post(FORM, FORM, fields).html();

        assertThat(page.select("#title2")).hasSize(1);
        assertThat(page.select("#title").val()).isEqualTo("养老机构名单");
    }

    @Test
    void theSameTextOfTheSameAskerWithinMinutesIsTheFirstRequest() {
        var first = new Wire(port).post(FORM, FORM, filled("婚姻登记处地址")).location();
        time.pass(Duration.ofMinutes(9));
        assertThat(new Wire(port).post(FORM, FORM, filled("婚姻登记处地址")).location())
                .isEqualTo(first);

        var someoneElse = filled("婚姻登记处地址");
        someoneElse.put("telephone", "13900000002");
        assertThat(new Wire(port).post(FORM, FORM, someoneElse).location()).isNotEqualTo(first);

        time.pass(Duration.ofMinutes(20));
        assertThat(new Wire(port).post(FORM, FORM, filled("婚姻登记处地址")).location())
                .isNotEqualTo(first);
    }

    @Test
    void aLetterWithoutSignatureWaitsAndIsReceivedOnTheDayItIsConfirmed(@Autowired Worklist worklist) {
        var fields = filled("殡葬服务价格");
        fields.putAll(Map.of("channel", "MAIL_ORDINARY", "arrivedOn", "2026-03-02", "receivedOn", ""));
        var officer = officer();
        String arrival = officer.post(DESK, DESK, fields).location();
        assertThat(arrival).startsWith("/console/requests/arrivals/");
        long id = Long.parseLong(arrival.replaceAll(".*/", ""));
        var work = worklist.find("arrival", id).orElseThrow();
        assertThat(work.state().dueOn()).contains(LocalDate.of(2026, 3, 2));
        assertThat(officer.get(arrival).html().select("main").text()).contains("今天应当确认", "13900000001", "第三十一条");

        time.moveTo("2026-03-03");
        assertThat(officer.get(arrival).html().select("main").text()).contains("已经过了");
        var early = officer.post(
                arrival, arrival + "/confirmation", Map.of("confirmedOn", "2026-03-01", "confirmedBy", ""));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.html().select("main").text()).contains("不能早于到达的日期", "请选择怎样与申请人确认的");
        String desk = officer.post(
                        arrival,
                        arrival + "/confirmation",
                        Map.of("confirmedOn", "2026-03-03", "confirmedBy", "TELEPHONE"))
                .location();

        var request = requests.find(new FoiRequestId(Long.parseLong(desk.replaceAll(".*/", ""))))
                .orElseThrow();
        assertThat(request.receivedOn()).isEqualTo("2026-03-03");
        assertThat(request.dueOn()).isEqualTo("2026-03-31");
        assertThat(request.channel()).isEqualTo(Channel.MAIL_ORDINARY);
        assertThat(officer.get(desk).html().select("main").text()).contains("2026年3月3日与申请人以电话确认");
        assertThat(worklist.find("arrival", id).orElseThrow().state().closedOn())
                .contains(LocalDate.of(2026, 3, 3));
        assertThat(officer.post(arrival, arrival + "/unreached", Map.of("words", "电话不通"))
                        .status())
                .isEqualTo(409);
        assertThat(db.sql("select length(form_sealed) from foi.filing where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsFiledOnlineWaitsWhereAnOfficerConfirms(@Autowired FoiConfirmation confirmation) {
        var typed = filled("救助站电话");
        typed.put("submission", UUID.randomUUID().toString());
        var form = new FoiRequestForm(typed);
        var waiting = filings.file(form.filedOnline(organs, filings.today(), true), new Person.Guest())
                .waiting()
                .orElseThrow();
        time.moveTo("2026-03-04");

        var request = confirmation
                .confirm(waiting.id(), filings.today(), "短信", world.officer())
                .getFirst();

        assertThat(request.receivedOn()).isEqualTo("2026-03-04");
        assertThat(request.channel()).isEqualTo(Channel.ONLINE);
        assertThatThrownBy(() -> confirmation.confirm(waiting.id(), filings.today(), "短信", world.officer()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(FoiIntakeRefusal.ALREADY_CONFIRMED));
    }

    @Test
    void anOfficerWritesForWhoeverCannotAndNotesTheHelpNeeded() {
        var fields = filled("低保标准");
        fields.putAll(Map.of(
                "channel", "IN_PERSON", "receivedOn", "2026-03-02", "manner", "ORAL", "need", "视力一级残疾，请电话读给本人听"));

        String desk = officer().post(DESK, DESK, fields).location();

        var page = officer().get(desk).html().select("main").text();
        assertThat(page).contains("口头提出，由工作人员代为填写（条例第二十九条）", "请电话读给本人听（条例第四十三条）");
        assertThat(db.sql("select encode(need_sealed, 'escape') from foi.filing")
                        .query(String.class)
                        .list())
                .noneMatch(text -> text.contains("视力"));
    }

    @Test
    void aDraftWaitsInTheBrowserItWasWrittenInAndNowhereElse() {
        var visitor = new Wire(port);
        var fields = filled("收养登记办法");
        fields.put("step", "draft");
        fields.remove("telephone");
        assertThat(visitor.post(FORM, FORM, fields).location()).isEqualTo(FORM);

        var again = visitor.get(FORM).html();
        assertThat(again.select("#title").val()).isEqualTo("收养登记办法");
        assertThat(again.select("#certificateNumber").val()).isEqualTo(number());
        assertThat(new Wire(port).get(FORM).html().select("#title").val()).isEmpty();
        assertThat(db.sql("select encode(form_sealed, 'escape') from foi.filing where state = 'DRAFT'")
                        .query(String.class)
                        .list())
                .noneMatch(text -> text.contains("110101"));

        var whole = filled("收养登记办法");
        whole.put("submission", again.select("[name=submission]").val());
        whole.put("kept", "true");
        assertThat(visitor.post(FORM, FORM, whole).location()).contains("?fresh");
        assertThat(visitor.get(FORM).html().select("#title").val()).isEmpty();
    }

    @Test
    void aDraftNobodyGoesOnWithIsDeleted() {
        var visitor = new Wire(port);
        var fields = filled("地名命名办法");
        fields.put("step", "draft");
        visitor.post(FORM, FORM, fields);
        time.moveTo("2026-03-10");

        drafts.sweep();

        assertThat(db.sql("select count(*) from foi.filing where state = 'DRAFT'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(visitor.get(FORM).html().select("#title").val()).isEmpty();
    }

    @Test
    void filesAndTheIdentityProofStayWithTheFormThatIsCorrectedAndGoWithTheRequest() {
        String submission = UUID.randomUUID().toString();
        var visitor = new Wire(port);
        var fields = filled("社会组织年检结果");
        fields.put("submission", submission);
        fields.remove("name");
        var wrong = visitor.upload(FORM, FORM, fields, Map.of("情况说明.txt", "说明".getBytes(StandardCharsets.UTF_8)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("main").text()).contains("已收下的附件：情况说明.txt");
        var problems = new Problems();
        files.keep(
                submission,
                List.of(),
                Optional.of(new MockMultipartFile("proof", "证件.pdf", "application/pdf", PDF)),
                problems);
        files.keep(submission, List.of(), Optional.of(new MockMultipartFile("proof", new byte[] {1, 2, 3})), problems);
        assertThat(problems.on("proof").orElseThrow()).contains("身份证明请上传 JPG、PNG 图片或者 PDF 文件，不超过 5 MB。");
        var again = new Problems();
        byte[] hostile = "%PDF-1.4\n1 0 obj<</S/Launch/F(a.exe)>>endobj".getBytes(StandardCharsets.UTF_8);
        files.keep(
                submission,
                List.of(),
                Optional.of(new MockMultipartFile("proof", "证件.pdf", "application/pdf", hostile)),
                again);
        assertThat(again.on("proof").orElseThrow()).isEqualTo("“证件.pdf”没有收下。这个 PDF 里有脚本，或者会启动程序，请重新打印成 PDF 后再上传。");

        fields.put("name", "李清");
        fields.put("kept", "true");
        var request = at(visitor.post(FORM, FORM, fields).location());
        var page = visitor.get("/answer/requests/" + request.number()).html();
        String file = page.select("a[href*=/material/]").attr("href");
        assertThat(visitor.get(file).body()).isEqualTo("说明");
        assertThat(new Wire(port).get(file).status()).isEqualTo(404);

        String desk = "/console/requests/" + request.id().value();
        var officer = officer();
        assertThat(officer.get(desk).html().select("main").text()).contains("附有身份证明（PDF");
        assertThat(officer.post(desk, desk + "/proof", Map.of()).status()).isEqualTo(422);
        assertThat(officer.post(desk, desk + "/proof", Map.of("proofReason", UnmaskReason.values()[0].name()))
                        .body())
                .isEqualTo(new String(PDF, StandardCharsets.UTF_8));
        assertThat(db.sql("select count(*) from audit.entry where action = '查看身份证明'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(db.sql(
                                "select position('PDF' in encode(proof_sealed, 'escape')) from foi.filing where id = (select filing_id from foi.filing_part where request_id = :id)")
                        .param("id", request.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theReceiptNamesNumberCodeDueDateAndWhy(@Autowired FoiReceipt receipt) {
        var visitor = new Wire(port);
        var request = at(visitor.post(FORM, FORM, filled("区划地名")).location());

        var page =
                visitor.get("/answer/requests/" + request.number() + "?fresh").html();

        assertThat(page.select("main").text()).contains("双方确认之日为收到之日（条例第三十一条第三项）");
        assertThat(receipt.of(request).toString())
                .contains(
                        request.number(), page.select("dl.codes dd").eachText().getLast(), "2026年3月30日", "为什么是这一天");
    }

    @Test
    void whoFilesOnPaperTakesAnEmptyFormAlong() {
        var visitor = new Wire(port);

        assertThat(visitor.get("/answer/procedure").html().select("a[href=/answer/requests/blank/docx]"))
                .hasSize(1);
        assertThat(new String(visitor.bytes("/answer/requests/blank/docx"), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }
}
