package gongkai.answer.recordcorrection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.answer.foi.FoiFigures;
import gongkai.answer.foi.FoiHouse;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.calendar.DeadlineMove;
import gongkai.foundation.calendar.OpenDeadlines;
import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.identity.Members;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.letter.DeliveryRoute;
import gongkai.foundation.letter.Letters;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/// 第四十一条 in the house: asked for, verified, ended in each of the four ways, and never counted as a request.
@HouseTest
class RecordCorrectionTest {
    private static final OrganId BUREAU = OrganId.of("yunzhou-civil");
    private static final String ROOT = "/answer/record-corrections";
    private static final byte[] PROOF = "%PDF-1.7 证明".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private FoiHouse house;

    @Autowired
    private RecordCorrections corrections;

    @Autowired
    private RecordCorrectionStore store;

    @Autowired
    private RecordCorrectionDeadlines deadlines;

    @Autowired
    private WorkCalendars calendars;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EvidenceStore evidence;

    @Autowired
    private RecordCorrectionFigures figures;

    @Autowired
    private RecordCorrectionMemberData memberData;

    @Autowired
    private RecordCorrectionAccess access;

    @Autowired
    private FoiFigures requests;

    @Autowired
    private Letters letters;

    @Autowired
    private Members members;

    @Autowired
    private Worklist worklist;

    @Autowired
    private AuditRecord record;

    @Autowired
    private TestTime time;

    @LocalServerPort
    private int port;

    @Test
    void whoAsksFollowsItByNumberAndCodeAndReadsTheNotice() {
        house.officer();
        time.moveTo("2026-03-02");
        var visitor = new Wire(port);
        var wrong = visitor.upload(ROOT + "/new", ROOT + "/new", Map.of("submission", "x", "name", "李清"), Map.of());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("main").text())
                .contains("请选择记录这些信息的机关", "请上传能够证明信息不准确的材料", "条例没有规定更正的办理期限，本平台按自收到之日起20个工作日办结");
        var bad = visitor.upload(
                ROOT + "/new", ROOT + "/new", form(), Map.of("a.exe", "MZ".getBytes(StandardCharsets.UTF_8)));
        assertThat(bad.html().select("main").text()).contains("请上传 JPG、PNG 图片或者 PDF 文件");
        var hostile = visitor.upload(
                ROOT + "/new",
                ROOT + "/new",
                form(),
                Map.of("证明.pdf", "%PDF-1.4\n1 0 obj<</S/JavaScript/JS(f())>>endobj".getBytes(StandardCharsets.UTF_8)));
        assertThat(hostile.status()).isEqualTo(422);
        assertThat(hostile.html().select("main").text()).contains("“证明.pdf”没有收下。这个 PDF 里有脚本，或者会启动程序");

        var taken = visitor.upload(ROOT + "/new", ROOT + "/new", form(), Map.of("证明.pdf", PROOF));
        assertThat(taken.status()).as(taken.html().select("main").text()).isEqualTo(302);
        assertThat(taken.location()).startsWith(ROOT + "/G2026-").endsWith("?fresh");
        String number = taken.location().replaceAll(".*/(G[0-9-]+)\\?fresh", "$1");
        var correction = store.findByNumber(number).orElseThrow();
        assertThat(correction.dueOn()).isEqualTo("2026-03-30");
        assertThat(new Wire(port).get(ROOT + "/" + number).status()).isEqualTo(404);

        var officer = house.officer();
        corrections.accept(correction.id(), officer);
        corrections.decide(correction.id(), ruling(Outcome.CORRECT), officer);
        var stranger = new Wire(port);
        assertThat(stranger.post(ROOT, ROOT, Map.of("number", number, "code", "WRONG"))
                        .status())
                .isEqualTo(422);
        assertThat(stranger.post(ROOT, ROOT, Map.of("number", number, "code", access.code(correction)))
                        .location())
                .endsWith(number);
        var page = stranger.get(ROOT + "/" + number).html();
        assertThat(page.select(".turn").text()).contains("已于2026年3月2日更正");
        String letter = page.select("a[href*=/letters/]").attr("href");
        assertThat(stranger.get(letter).html().select(".letter").text())
                .contains("更正政府信息告知书", "公开更〔2026〕", "出生年月写成1960年", "第四十一条", "本机关已经予以更正", "60日内", "6个月内");
        assertThat(letters.listAbout("recordcorrection:" + correction.id())
                        .getFirst()
                        .deliveredOn())
                .contains(LocalDate.of(2026, 3, 2));
        assertThat(record.listOf("recordcorrection:" + correction.id()))
                .extracting(entry -> entry.action())
                .containsExactly("提出更正", "受理", "更正");
    }

    @Test
    void whatIsNotOursIsForwardedOrPointedOutAndTheApplicantIsTold() {
        var officer = house.officer();
        time.moveTo("2026-03-02");
        var forwarded = received(officer);
        refuses(
                RecordCorrectionRefusal.RECORD_CORRECTION_INCOMPLETE,
                () -> corrections.decide(
                        forwarded.id(), new RecordCorrections.Ruling(Outcome.FORWARD, "不是我们的。", "", ""), officer));
        corrections.decide(forwarded.id(), ruling(Outcome.FORWARD), officer);
        assertThat(letters.listAbout("recordforward:" + forwarded.id()).getFirst())
                .satisfies(letter -> {
                    assertThat(letter.addressee()).isEqualTo("云州市公安局");
                    assertThat(letter.body()).contains("现转送贵机关处理", "材料1份", "第四十一条");
                });
        assertThat(letters.listAbout("recordcorrection:" + forwarded.id())
                        .getFirst()
                        .body())
                .contains("转送有权更正的机关云州市公安局", "0999-5550110");

        var redirected = received(officer);
        corrections.decide(redirected.id(), ruling(Outcome.REDIRECT), officer);
        assertThat(letters.listAbout("recordforward:" + redirected.id())).isEmpty();
        assertThat(letters.listAbout("recordcorrection:" + redirected.id())
                        .getFirst()
                        .body())
                .contains("请您向有权更正的机关云州市公安局提出");

        var refused = received(officer);
        refuses(
                RecordCorrectionRefusal.CORRECTION_NOT_NOW,
                () -> corrections.decide(refused.id(), ruling(Outcome.REFUSE), officer));
        corrections.accept(refused.id(), officer);
        corrections.decide(refused.id(), ruling(Outcome.REFUSE), officer);
        assertThat(letters.listAbout("recordcorrection:" + refused.id())
                        .getFirst()
                        .body())
                .contains("本机关不予更正", "不予更正的理由：经核对户口登记");
    }

    @Test
    void whenTheCalendarIsCorrectedTheLastDayOfWhatIsOpenMoves() {
        var officer = house.officer();
        time.moveTo("2026-03-02");
        var open = received(officer);
        var taken = received(officer);
        corrections.accept(taken.id(), officer);
        var ended = received(officer);
        corrections.withdraw(ended.id(), new Person.Guest());
        // As if the calendar they were counted by had known one day off more.
        List.of(open, taken)
                .forEach(
                        each -> store.update(store.find(each.id()).orElseThrow().dueOn(LocalDate.of(2026, 3, 31))));
        var corrected = calendars.current();
        var cause = new OpenDeadlines.Cause("2026年放假安排公布", "staff:1 安宁");

        var listed = new ArrayList<DeadlineMove>();
        deadlines.preview(corrected, listed::add);
        assertThat(store.find(open.id()).orElseThrow().dueOn()).isEqualTo("2026-03-31");
        var moved = new ArrayList<DeadlineMove>();
        transaction.executeWithoutResult(status -> deadlines.move(corrected, cause, moved::add));

        assertThat(moved).isEqualTo(listed).extracting(DeadlineMove::number).contains(open.number(), taken.number());
        assertThat(moved).extracting(DeadlineMove::number).doesNotContain(ended.number());
        assertThat(moved).extracting(DeadlineMove::title).noneMatch(title -> title.contains("李清"));
        for (var each : List.of(open, taken)) {
            assertThat(store.find(each.id()).orElseThrow().dueOn()).isEqualTo("2026-03-30");
            assertThat(record.listOf("recordcorrection:" + each.id()).getLast())
                    .satisfies(entry -> assertThat(entry.action()).isEqualTo("重算期限"))
                    .satisfies(
                            entry -> assertThat(entry.detail()).isEqualTo("因2026年放假安排公布，办结期限由2026年3月31日改为2026年3月30日。"));
        }
        assertThat(store.find(ended.id()).orElseThrow().dueOn()).isEqualTo("2026-03-30");
    }

    @Test
    void itIsNeverCountedInTableThreeAndHasItsOwnFigure() {
        var officer = house.officer();
        time.moveTo("2026-03-02");
        var before = requests.tables(BUREAU, 2026).toString();
        var own = figures.year(Optional.of(BUREAU), 2026);

        var one = received(officer);
        corrections.accept(one.id(), officer);
        corrections.decide(one.id(), ruling(Outcome.CORRECT), officer);
        corrections.withdraw(received(officer).id(), new Person.Guest());

        assertThat(requests.tables(BUREAU, 2026)).hasToString(before);
        var now = figures.year(Optional.of(BUREAU), 2026);
        assertThat(now.received()).isEqualTo(own.received() + 2);
        assertThat(now.closed()).isEqualTo(own.closed() + 2);
        assertThat(now.corrected()).isEqualTo(own.corrected() + 1);
        assertThat(new Wire(port)
                        .get("/answer/statistics?organ=" + BUREAU.value() + "&year=2026")
                        .html()
                        .select("main")
                        .text())
                .contains("更正申请（不计入表三）", now.words());
    }

    @Test
    void theDeskShowsItMaskedAndOpensEvidenceWithAReason() {
        var officer = house.officer();
        time.moveTo("2026-03-02");
        var correction = received(officer);
        assertThat(worklist.listOpen(Set.of(BUREAU)))
                .anyMatch(item -> item.state().number().equals(correction.number()));
        var desk = new Wire(port).asStaff("officer", FoiHouse.PASSWORD);
        String page = "/console/record-corrections/" + correction.id();
        assertThat(desk.get("/console/record-corrections").html().select("main").text())
                .contains(correction.number(), "不计入年度报告表三");
        assertThat(desk.get(page).html().select("main").text())
                .contains("出生年月写成1960年")
                .doesNotContain("李清", "13900000001");
        assertThat(desk.post(page, page + "/unmask", Map.of()).status()).isEqualTo(422);
        assertThat(desk.post(page, page + "/unmask", Map.of("unmaskReason", "IDENTITY"))
                        .html()
                        .select("main")
                        .text())
                .contains("李清", "13900000001");
        long file = evidence.list(correction.id()).getFirst().id();
        assertThat(desk.post(page, page + "/evidence/" + file, Map.of()).status())
                .isEqualTo(422);
        assertThat(desk.post(page, page + "/evidence/" + file, Map.of("evidenceReason", "IDENTITY"))
                        .body())
                .startsWith("%PDF-1.7");
        assertThat(record.listOf("recordcorrection:" + correction.id()))
                .extracting(entry -> entry.action())
                .contains("查看个人信息全文", "查看证据材料");
        var unclear = desk.post(page, page + "/decide", Map.of("outcome", "FORWARD", "reasons", "不属于本机关"));
        assertThat(unclear.status()).isEqualTo(422);
        assertThat(unclear.html().select("main").text()).contains("请写明有权更正的机关", "不属于本机关");
    }

    @Test
    void anAccountFindsItAmongItsRequestsAndItsData() {
        house.officer();
        time.moveTo("2026-03-02");
        var citizen = members.enterCitizen("correction@example.cn", "李清").orElseThrow();
        var correction = corrections.receive(
                UUID.randomUUID().toString(), BUREAU, claim(), List.of(new Evidence("证明.pdf", "PDF", PROOF)), citizen);

        assertThat(access.listOf(citizen)).singleElement().satisfies(matter -> {
            assertThat(matter.number()).isEqualTo(correction.number());
            assertThat(matter.path()).isEqualTo(ROOT + "/" + correction.number());
        });
        assertThat(memberData.mustEndFirst(citizen)).singleElement().asString().contains("还在办理");
        corrections.withdraw(correction.id(), citizen);
        assertThat(memberData.mustEndFirst(citizen)).isEmpty();
        memberData.erase(citizen);
        assertThat(access.listOf(citizen)).isEmpty();
        assertThat(access.claim(correction).telephone()).isEmpty();
    }

    private RecordCorrection received(Person.Staff officer) {
        return corrections.receive(
                UUID.randomUUID().toString(), BUREAU, claim(), List.of(new Evidence("证明.pdf", "PDF", PROOF)), officer);
    }

    @Test
    void theNameOfAFormOpensNothingToWhoeverClaimsSomethingElse() {
        house.officer();
        time.moveTo("2026-03-02");
        var fields = form();
        String first = new Wire(port)
                .upload(ROOT + "/new", ROOT + "/new", fields, Map.of("证明.pdf", PROOF))
                .location();
        assertThat(new Wire(port)
                        .upload(ROOT + "/new", ROOT + "/new", fields, Map.of("证明.pdf", PROOF))
                        .location())
                .isEqualTo(first);

        var stranger = new Wire(port);
        fields.put("name", "王平");
        String other = stranger.upload(ROOT + "/new", ROOT + "/new", fields, Map.of("证明.pdf", PROOF))
                .location();

        assertThat(other).startsWith(ROOT + "/G2026-").isNotEqualTo(first);
        assertThat(stranger.get(first).status()).isEqualTo(404);
        var named = form();
        named.put("submission", "anything");
        stranger.upload(ROOT + "/new", ROOT + "/new", named, Map.of("证明.pdf", PROOF));
        assertThat(store.findBySubmission("anything")).isEmpty();
    }

    /// What came by post is entered by the desk: the same states, and the applicant follows it by number and code.
    @Test
    void whatCameByPostIsEnteredAtTheDesk() {
        house.officer();
        time.moveTo("2026-03-02");
        String list = "/console/record-corrections";
        var officer = new Wire(port).asStaff("officer", FoiHouse.PASSWORD);
        var wrong = officer.upload(list + "/new", list + "/new", Map.of("submission", "x", "name", "李清"), Map.of());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("main").text()).contains("请上传能够证明信息不准确的材料");

        var taken = officer.upload(list + "/new", list + "/new", form(), Map.of("户口簿.pdf", PROOF));

        assertThat(taken.location()).startsWith(list + "/");
        var correction = store.find(Long.parseLong(taken.location().replaceAll(".*/", "")))
                .orElseThrow();
        assertThat(correction.byOrgan()).isTrue();
        assertThat(correction.dueOn()).isEqualTo("2026-03-30");
        assertThat(worklist.find("recordcorrection", correction.id())
                        .orElseThrow()
                        .state()
                        .dueOn())
                .contains(LocalDate.of(2026, 3, 30));
        assertThat(record.listOf("recordcorrection:" + correction.id())
                        .getFirst()
                        .actor())
                .contains("周敏");
        var applicant = new Wire(port);
        assertThat(applicant
                        .post(ROOT, ROOT, Map.of("number", correction.number(), "code", access.code(correction)))
                        .location())
                .endsWith(correction.number());
        assertThat(new Wire(port)
                        .asStaff("stranger", FoiHouse.PASSWORD)
                        .get(list + "/new")
                        .status())
                .isEqualTo(403);
    }

    private static Claim claim() {
        return new Claim(
                "李清",
                "居民身份证",
                "110101199001010015",
                "13900000001",
                "",
                "",
                "2025年高龄津贴发放名册",
                "出生年月写成1960年",
                "1950年1月",
                "户口簿复印件",
                DeliveryRoute.ONLINE);
    }

    private static Map<String, String> form() {
        var fields = new HashMap<String, String>();
        fields.put("submission", UUID.randomUUID().toString());
        fields.put("organ", BUREAU.value());
        fields.put("name", "李清");
        fields.put("certificate", "居民身份证");
        fields.put("certificateNumber", "110101199001010015");
        fields.put("telephone", "13900000001");
        fields.put("route", "ONLINE");
        fields.put("record", "2025年高龄津贴发放名册");
        fields.put("wrong", "出生年月写成1960年");
        fields.put("right", "1950年1月");
        fields.put("basis", "户口簿复印件");
        return fields;
    }

    private static RecordCorrections.Ruling ruling(Outcome outcome) {
        return new RecordCorrections.Ruling(outcome, "经核对户口登记，情况如下。", "云州市公安局", "云州市中街2号，0999-5550110");
    }

    private static void refuses(
            RecordCorrectionRefusal code, org.assertj.core.api.ThrowableAssert.ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
