package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.Wire;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class FoiUnmaskingTest {
    private static final String LIST = "/console/requests";
    private static final String LOOKUP = "/console/requests/lookup";

    private final FoiWorld world;
    private final AuditRecord record;

    @LocalServerPort
    private int port;

    private FoiRequest request;
    private String desk = "";
    private Wire officer;

    @Autowired
    FoiUnmaskingTest(FoiWorld world, AuditRecord record) {
        this.world = world;
        this.record = record;
    }

    @BeforeEach
    void file() {
        request = world.received("2026-03-02");
        desk = LIST + "/" + request.id().value();
        officer = new Wire(port).asStaff("officer", FoiWorld.PASSWORD);
    }

    @Test
    void theDeskShowsTheApplicantMasked() {
        String page = officer.get(desk).html().select("main").text();

        assertThat(page).contains("李**", "139****0001", "110***********0010").doesNotContain("李清", "13900000001");
    }

    @Test
    void withAReasonTheApplicantIsShownOnceAndItIsOnRecord() {
        var shown = officer.post(desk, desk + "/unmask", Map.of("unmaskReason", "CONTACT", "unmaskWords", ""));

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.html().select("main").text()).contains("李清", "13900000001", "110101199001010010");
        assertThat(officer.get(desk).body()).doesNotContain("13900000001");
        var entry = record.listOf("foi:" + request.id().value()).getLast();
        assertThat(entry.action()).isEqualTo("查看个人信息全文");
        assertThat(entry.actor()).contains("周敏");
        assertThat(entry.organ()).isEqualTo(FoiWorld.BUREAU.value());
        assertThat(entry.detail()).isEqualTo("姓名或名称、证件号码、联系电话。理由：联系申请人，核实申请内容或者送达方式");
    }

    @Test
    void withoutAReasonNothingIsShownAndNothingIsOnRecord() {
        int before = record.listOf("foi:" + request.id().value()).size();
        var nothing = officer.post(desk, desk + "/unmask", Map.of());
        var tooShort = officer.post(desk, desk + "/unmask", Map.of("unmaskReason", "OTHER", "unmaskWords", "看看"));

        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.html().select("main").text()).contains("请选择查看的理由。").doesNotContain("13900000001");
        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.html().select("main").text()).contains("不少于 5 个字").doesNotContain("13900000001");
        assertThat(tooShort.html().select("#unmaskWords").val()).isEqualTo("看看");
        assertThat(record.listOf("foi:" + request.id().value())).hasSize(before);
    }

    @Test
    void whoOnlyCountsRequestsSeesNoApplicant() {
        var statistician = new Wire(port).asStaff("stranger", FoiWorld.PASSWORD);
        var page = statistician.get(desk);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("查看完整信息", "13900000001");
        assertThat(statistician
                        .post(desk, desk + "/unmask", Map.of("unmaskReason", "CONTACT"))
                        .status())
                .isEqualTo(403);
        assertThat(statistician.post(desk, LOOKUP, Map.of("applicant", "李清")).status())
                .isEqualTo(403);
    }

    @Test
    void aRequestIsFoundByNameTelephoneAndPaperInFullOnly() {
        for (String clue : List.of("李清", "139 0000 0001", "110101199001010010")) {
            var found = officer.post(LIST, LOOKUP, Map.of("applicant", clue));
            assertThat(found.html().select("table").text()).as(clue).contains(request.number());
        }
        for (String clue : List.of("李", "1390000000", "王芳")) {
            var found = officer.post(LIST, LOOKUP, Map.of("applicant", clue));
            assertThat(found.html().select("table")).as(clue).isEmpty();
        }
        var entries = record.listOf("foi:list");
        assertThat(entries.getLast().action()).isEqualTo("按申请人查找");
        assertThat(entries)
                .anyMatch(entry ->
                        entry.detail().contains("139****0001") || entry.detail().contains("李**"));
        assertThat(entries)
                .noneMatch(
                        entry -> entry.detail().contains("李清") || entry.detail().contains("199001010010"));
    }

    @Test
    void anotherOrgansRequestIsNotFound(@Autowired Organs organs, @Autowired Accounts accounts) {
        var other = OrganId.of("other");
        if (organs.find(other).isEmpty()) {
            organs.enter(SampleOrgan.department("other", FoiWorld.CITY.value()));
            accounts.enterStaff(
                    "elsewhere", "韩雪", other, FoiWorld.PASSWORD, List.of(new Person.Grant(Role.OFFICER, other)));
        }
        var elsewhere = new Wire(port).asStaff("elsewhere", FoiWorld.PASSWORD);

        var found = elsewhere.post(LIST, LOOKUP, Map.of("applicant", "李清"));

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.html().select("main").text()).contains("没有找到");
        assertThat(elsewhere
                        .post(LIST, desk + "/unmask", Map.of("unmaskReason", "CONTACT"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theLetterKeepsItsAddressee(@Autowired FoiVerbs verbs) {
        verbs.correction().ask(request.id(), "请补充文号。", world.officer());
        String letter = officer.get(desk).html().select("a[href*=/letters/]").attr("href");

        assertThat(officer.get(letter).html().select(".letter").text()).contains("李清：");
    }
}
