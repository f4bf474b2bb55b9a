package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.identity.IdentityNumber;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class FoiPortalTest {
    private static final String FORM = "/answer/requests/new";

    private final FoiWorld world;
    private final FoiRequests requests;
    private final FoiVerbs verbs;

    @LocalServerPort
    private int port;

    private Wire visitor;

    @Autowired
    FoiPortalTest(FoiWorld world, FoiRequests requests, FoiVerbs verbs) {
        this.world = world;
        this.requests = requests;
        this.verbs = verbs;
    }

    @BeforeEach
    void open() {
        world.settle();
        visitor = new Wire(port);
    }

    private static Map<String, String> filled() {
        return new HashMap<>(Map.of(
                "organ", FoiWorld.BUREAU.value(),
                "kind", "NATURAL_PERSON",
                "name", "李清",
                "certificate", "居民身份证",
                "certificateNumber", validNumber(),
                "telephone", "13900000001",
                "title", "2025年高龄津贴发放办法",
                "description", "云民发〔2025〕3号",
                "form", "ELECTRONIC",
                "route", "ONLINE"));
    }

    @Test
    void filingGivesANumberAQueryCodeAndTheReasonForTheDueDate() {
        var fields = filled();
        var filed = visitor.post(FORM, FORM, fields);
        assertThat(filed.status()).isEqualTo(302);

        var receipt = visitor.get(filed.location()).html();
        assertThat(receipt.select("h1").text()).isEqualTo("您的申请已收到");
        assertThat(receipt.select("main").text()).contains("轮到机关受理，最迟2026年3月30日");
        String number = receipt.select("dl.codes dd").eachText().getFirst();
        String code = receipt.select("dl.codes dd").eachText().getLast();
        assertThat(code).matches("[A-Z2-9]{8}");

        var elsewhere = new Wire(port);
        assertThat(elsewhere.get("/answer/requests/" + number).status()).isEqualTo(404);
        var opened = elsewhere.post(
                "/answer/requests",
                "/answer/requests",
                Map.of("number", number, "code", code.toLowerCase(Locale.ROOT)));
        assertThat(opened.location()).isEqualTo("/answer/requests/" + number);
        assertThat(elsewhere.get(opened.location()).status()).isEqualTo(200);
    }

    @Test
    void aWrongQueryCodeIsAnsweredInWordsAndKeepsTheNumber() {
        var answer = visitor.post(
                "/answer/requests", "/answer/requests", Map.of("number", "2026-999999", "code", "ABCDEFGH"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("main").text()).contains("编号和查询码对不上");
        assertThat(answer.html().select("#number").val()).isEqualTo("2026-999999");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndWhatWasTypedStays() {
        var answer = visitor.post(
                FORM,
                FORM,
                Map.of(
                        "kind",
                        "NATURAL_PERSON",
                        "certificate",
                        "居民身份证",
                        "certificateNumber",
                        wrongNumber(),
                        "telephone",
                        "12",
                        "title",
                        "某文件",
                        "route",
                        "MAIL"));

        assertThat(answer.status()).isEqualTo(422);
        String page = answer.html().select("main").text();
        assertThat(page)
                .contains("请选择向哪个机关申请。", "请填写姓名。", "身份证号码末位不对，请核对第 18 位。", "请填写 11 位手机号码")
                .contains("选择邮寄的，请填写通信地址。", "请选择提供方式。");
        assertThat(answer.html().select("#title").val()).isEqualTo("某文件");
    }

    @Test
    void pressingTheButtonTwiceMakesOneRequest() {
        var fields = filled();
        fields.put("submission", UUID.randomUUID().toString());

        String first = visitor.post(FORM, FORM, fields).location();
        String second = visitor.post(FORM, FORM, fields).location();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aFormFromElsewhereIsNotTaken() {
        var fields = filled();
        var answer = visitor.postWithoutToken(FORM, fields);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.html().select("main").text()).contains("请返回上一页，刷新后再提交一次");
    }

    @Test
    void aCharacterNoDatabaseKeepsIsTurnedAway() {
        var fields = filled();
        fields.put("title", "a\0b");

        assertThat(visitor.post(FORM, FORM, fields).status()).isEqualTo(400);
        assertThat(visitor.get("/search?q=a%00b").status()).isEqualTo(400);
    }

    @Test
    void markupInARequestIsShownAsText() {
        var fields = filled();
        fields.put("title", "<script>alert(1)</script>");
        var page = visitor.get(visitor.post(FORM, FORM, fields).location());

        assertThat(page.html().select("main script")).isEmpty();
        assertThat(page.html().select("main").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void anOfficerHandlesTheRequestAtTheDesk() {
        var request = world.received("2026-03-02");
        var officer = new Wire(port).asStaff("officer", FoiWorld.PASSWORD);
        String desk = "/console/requests/" + request.id().value();

        assertThat(officer.get("/console").html().select("table").text()).contains(request.number(), "待受理");
        assertThat(officer.get(desk).html().select("main").text()).contains("110***********", "现在不能");
        officer.post(desk, desk + "/accept", Map.of());
        var refused = officer.post(desk, desk + "/decide", Map.of("decision", "DISCLOSED", "text", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("main").text()).contains("请写明答复的具体内容或者理由。");
        world.cleared(request);
        var decided = officer.post(desk, desk + "/decide", Map.of("decision", "DISCLOSED", "text", "办法全文如下。"));
        assertThat(decided.location()).isEqualTo(desk);

        var page = officer.get(desk).html();
        assertThat(page.select("main").text()).contains("予以公开", "政府信息公开申请答复书");
        String letter = page.select("a[href*=/letters/]").attr("href");
        assertThat(officer.get(letter).html().select(".letter").text()).contains("云州市民政局", "办法全文如下。", "李清：", "第三十六条");
        assertThat(requests.find(request.id()).orElseThrow().status()).isEqualTo(FoiStatus.REPLIED);
    }

    @Test
    void anActionThatIsNotPossibleIsRefusedInWords() {
        var request = world.received("2026-03-02");
        var officer = new Wire(port).asStaff("officer", FoiWorld.PASSWORD);
        String desk = "/console/requests/" + request.id().value();

        var answer = officer.post(desk, desk + "/extend", Map.of("days", "20", "approver", "陈立", "reason", "材料多"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html().select("main").text()).contains("目前的状态不能这样办理");
        assertThat(requests.find(request.id()).orElseThrow().status()).isEqualTo(FoiStatus.REGISTERED);
        assertThat(verbs.extension().whyNot(request, request.receivedOn())).contains(FoiRefusal.NOT_IN_THIS_STATE);
    }

    @Test
    void oddInputIsNeverOurFault() {
        for (String path : new String[] {
            "/answer/requests/%00", "/answer/requests/new?organ=%F0%9F%98%80", "/answer/responses?figure=nothing",
            "/answer/requests/2026-1/letters/x", "/console/requests/x", "/console/requests?page=-1"
        }) {
            assertThat(visitor.get(path).status()).as(path).isLessThan(500);
        }
        var officer = new Wire(port).asStaff("officer", FoiWorld.PASSWORD);
        for (String path : new String[] {
            "/console/requests/0", "/console/requests/abc", "/console/requests?page=99999999999", "/console?light=x"
        }) {
            assertThat(officer.get(path).status()).as(path).isLessThan(500);
        }
    }

    private static String validNumber() {
        String seventeen = "11010119900101001";
        return seventeen + IdentityNumber.check(seventeen);
    }

    private static String wrongNumber() {
        String right = validNumber();
        return right.substring(0, 17) + (right.endsWith("1") ? "2" : "1");
    }
}
