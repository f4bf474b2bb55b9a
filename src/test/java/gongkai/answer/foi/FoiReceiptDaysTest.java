package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.identity.Person;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 条例第三十一条 through the pages of the desk: each channel has its own day of receipt, and some wait for a word with
/// the applicant.
@HouseTest
class FoiReceiptDaysTest {
    private static final String DESK = "/console/requests/new";

    private final FoiWorld world;
    private final FoiRequests requests;
    private final FoiFilings filings;
    private final FoiFilingStore store;
    private final FoiFilingSealing sealing;
    private final Organs organs;
    private final TestTime time;
    private final JdbcClient db;

    @LocalServerPort
    private int port;

    @Autowired
    FoiReceiptDaysTest(
            FoiWorld world,
            FoiRequests requests,
            FoiFilings filings,
            FoiFilingStore store,
            FoiFilingSealing sealing,
            Organs organs,
            TestTime time,
            JdbcClient db) {
        this.world = world;
        this.requests = requests;
        this.filings = filings;
        this.store = store;
        this.sealing = sealing;
        this.organs = organs;
        this.time = time;
        this.db = db;
    }

    @BeforeEach
    void settle() {
        world.settle();
        time.moveTo("2026-03-02");
    }

    private Wire officer() {
        return new Wire(port).asStaff("officer", FoiWorld.PASSWORD);
    }

    private static Map<String, String> typed(String title, Map<String, String> more) {
        var fields = new HashMap<>(Map.of(
                "organ", FoiWorld.BUREAU.value(),
                "kind", "NATURAL_PERSON",
                "name", "李清",
                "certificate", "护照",
                "certificateNumber", "E00000000",
                "telephone", "13900000001",
                "title", title,
                "description", "云民发〔2025〕3号",
                "form", "ELECTRONIC",
                "route", "ONLINE"));
        fields.putAll(more);
        return fields;
    }

    private FoiRequest at(String location) {
        return requests.find(new FoiRequestId(Long.parseLong(location.replaceAll(".*/", ""))))
                .orElseThrow();
    }

    /// 第二项: 以签收之日为收到之日. Signed for on a Friday, entered on the Monday; the Saturday between was a working day.
    @Test
    void aSignedLetterIsReceivedOnTheDayItWasSignedFor() {
        var officer = officer();
        var early =
                officer.post(DESK, DESK, typed("殡葬服务价格", Map.of("channel", "MAIL_SIGNED", "receivedOn", "2026-03-03")));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.html().select("#receivedOn-problem").text()).isEqualTo("收到的日期不能晚于今天。");

        String desk = officer.post(
                        DESK, DESK, typed("殡葬服务价格", Map.of("channel", "MAIL_SIGNED", "receivedOn", "2026-02-27")))
                .location();

        var request = at(desk);
        assertThat(request.receivedOn()).isEqualTo("2026-02-27");
        assertThat(request.dueOn()).isEqualTo("2026-03-26");
        assertThat(officer.get(desk).html().select("main").text()).contains("挂号、快递等签收邮件", "2026年2月27日");
    }

    /// 第三项: 以双方确认之日为收到之日. The fax came on Friday, the applicant was reached on Monday.
    @Test
    void aFaxIsReceivedOnTheDayBothConfirm() {
        var officer = officer();
        String desk = officer.post(
                        DESK,
                        DESK,
                        typed(
                                "婚姻登记点",
                                Map.of(
                                        "channel", "FAX",
                                        "arrivedOn", "2026-02-27",
                                        "receivedOn", "2026-03-02",
                                        "confirmedBy", "TELEPHONE")))
                .location();

        var request = at(desk);
        assertThat(request.channel()).isEqualTo(Channel.FAX);
        assertThat(request.receivedOn()).isEqualTo("2026-03-02");
        assertThat(request.dueOn()).isEqualTo("2026-03-30");
        assertThat(officer.get(desk).html().select("main").text()).contains("2026年2月27日到达，2026年3月2日与申请人以电话确认。");
        var before = officer.post(
                DESK,
                DESK,
                typed("婚姻登记点", Map.of("channel", "FAX", "arrivedOn", "2026-03-02", "receivedOn", "2026-02-27")));
        assertThat(before.html().select("#receivedOn-problem").text()).isEqualTo("与申请人确认的日期不能早于到达的日期。");
    }

    @Test
    void whoCannotBeReachedHasNoRequestAndTheDeskSaysWhatWasTried(@Autowired Worklist worklist) {
        var officer = officer();
        String arrival = officer.post(
                        DESK,
                        DESK,
                        typed("公墓名录", Map.of("channel", "FAX", "arrivedOn", "2026-03-02", "receivedOn", "")))
                .location();
        assertThat(arrival).startsWith("/console/requests/arrivals/");
        long id = Long.parseLong(arrival.replaceAll(".*/", ""));
        var blank = officer.post(arrival, arrival + "/unreached", Map.of("words", " "));
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.html().select("#words-problem").text()).isEqualTo("请写明怎样联系过、结果如何。");

        officer.post(arrival, arrival + "/unreached", Map.of("words", "3月2日两次拨打所留电话，是空号。"));

        var page = officer.get(arrival).html();
        assertThat(page.select(".turn").text()).contains("机关没有联系上申请人，这份申请没有登记：3月2日两次拨打所留电话，是空号。");
        assertThat(page.select("form[action$=/confirmation]")).isEmpty();
        assertThat(page.select("main").text()).doesNotContain("13900000001");
        assertThat(worklist.find("arrival", id).orElseThrow().state().closedOn())
                .contains(LocalDate.of(2026, 3, 2));
        assertThat(db.sql("select count(*) from foi.filing_part where filing_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(officer.post(
                                arrival,
                                arrival + "/confirmation",
                                Map.of("confirmedOn", "2026-03-02", "confirmedBy", "TELEPHONE"))
                        .status())
                .isEqualTo(409);
    }

    /// What was filed and is not confirmed has a page of its own, and leads to the requests it becomes.
    @Test
    void theApplicantFollowsWhatHasArrivedByItsNumberAndCode(@Autowired FoiConfirmation confirmation) {
        var typed = typed("救助站电话", Map.of("submission", UUID.randomUUID().toString()));
        var waiting = filings.file(
                        new FoiRequestForm(typed).filedOnline(organs, filings.today(), true), new Person.Guest())
                .waiting()
                .orElseThrow();
        String number = waiting.number().orElseThrow();
        String code = sealing.open(FoiFilingSealing.CODE, store.codeSealed(waiting.id()));
        String page = "/answer/arrivals/" + number;
        var visitor = new Wire(port);
        assertThat(visitor.get(page).status()).isEqualTo(404);
        assertThat(visitor.post("/answer/requests", "/answer/requests", Map.of("number", number, "code", "WRONG"))
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post("/answer/requests", "/answer/requests", Map.of("number", number, "code", code))
                        .location())
                .isEqualTo(page);
        assertThat(visitor.get(page).html().select("main").text())
                .contains("轮到机关与申请人确认，今天应当确认", "救助站电话", code, "条例第三十一条第三项");

        time.moveTo("2026-03-03");
        var request = confirmation
                .confirm(waiting.id(), LocalDate.of(2026, 3, 3), "电话", world.officer())
                .getFirst();

        var after = visitor.get(page).html();
        assertThat(after.select(".turn").text()).contains("已于2026年3月3日确认收到");
        assertThat(after.select("a[href=/answer/requests/" + request.number() + "]"))
                .hasSize(1);
        assertThat(visitor.get("/answer/requests/" + request.number()).status()).isEqualTo(200);
        assertThat(new Wire(port).get("/answer/requests/" + request.number()).status())
                .isEqualTo(404);
    }
}
