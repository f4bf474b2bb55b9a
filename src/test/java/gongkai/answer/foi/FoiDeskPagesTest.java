package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.audit.AuditRecord;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The forms of the desk and of the applicant's page as they stand there: each is found on its page, filled in by the
/// names its fields have, sent, and looked at for what it did.
@HouseTest
class FoiDeskPagesTest {
    @Autowired
    private FoiWorld world;

    @Autowired
    private FoiVerbs verbs;

    @Autowired
    private FoiRequests requests;

    @Autowired
    private FoiRequestStore store;

    @Autowired
    private FoiAccess access;

    @Autowired
    private FoiLetters letters;

    @Autowired
    private LateOpinionStore late;

    @Autowired
    private PaymentWays ways;

    @Autowired
    private FoiFees fees;

    @Autowired
    private RunOutPass pass;

    @Autowired
    private AuditRecord record;

    @Autowired
    private TestTime time;

    @LocalServerPort
    private int port;

    private static final Map<String, Wire> SIGNED_IN = new HashMap<>();

    private Wire officer;
    private Wire head;

    /// Signed in once: the clock goes back from test to test, and a sign-in does not.
    @BeforeEach
    void open() {
        world.settle();
        officer = SIGNED_IN.computeIfAbsent("officer", name -> new Wire(port).asStaff(name, FoiWorld.PASSWORD));
        head = SIGNED_IN.computeIfAbsent("head", name -> new Wire(port).asStaff(name, FoiWorld.PASSWORD));
    }

    @Test
    void othersAreAskedServedHeardAndHeardTooLate() {
        var request = accepted();
        sends(request, "consult", Map.of("consultKind", "THIRD_PARTY", "addressee", "云州市安居养老院", "matter", "经营资料。"));
        var letter = verbs.consultation().list(request.id()).getFirst();
        assertThat(now(request).status()).isEqualTo(FoiStatus.AWAITING_OPINIONS);

        time.moveTo("2026-03-04");
        sends(request, "served", Map.of("servedLetter", String.valueOf(letter.id()), "servedOn", "2026-03-03"));
        assertThat(verbs.consultation().list(request.id()).getFirst().receivedOn())
                .contains(LocalDate.of(2026, 3, 3));

        time.moveTo("2026-03-25");
        pass.look();
        sends(
                request,
                "late-opinion",
                Map.of(
                        "lateLetter",
                        String.valueOf(letter.id()),
                        "lateOpinion",
                        "OBJECTED",
                        "lateOn",
                        "2026-03-25",
                        "lateWords",
                        "属于商业秘密。"));
        assertThat(late.listOf(request.id()))
                .hasEntrySatisfying(
                        letter.id(), said -> assertThat(said.words()).isEqualTo("属于商业秘密。"));

        sends(request, "consult", Map.of("consultKind", "CO_MAKER", "addressee", "云州市财政局", "matter", "补贴标准。"));
        var second = verbs.consultation().list(request.id()).getLast();
        sends(
                request,
                "opinion",
                Map.of("letter", String.valueOf(second.id()), "opinion", "AGREED", "answeredOn", "2026-03-25"));
        assertThat(verbs.consultation().list(request.id()).getLast().opinion()).contains(Consultation.Opinion.AGREED);
        assertThat(now(request).status()).isEqualTo(FoiStatus.AWAITING_REPLY);
    }

    @Test
    void theHeadDeclinesAnExtensionAndConsentsToTheNext() {
        var request = accepted();
        sends(request, "extend", Map.of("days", "15", "reason", "信息数量较大。"));
        sends(head, desk(request), desk(request) + "/extension/decline", Map.of("declineWords", "可以按期答复。"));
        assertThat(verbs.extension().pending(now(request))).isEmpty();

        sends(request, "extend", Map.of("days", "10", "reason", "信息数量较大。"));
        sends(head, desk(request), desk(request) + "/extension/approve", Map.of());
        assertThat(now(request).extension()).isEqualTo(10);
    }

    @Test
    void reasonsAreAskedGivenOnThePortalAndAtTheDeskAndTheDayIsMovedForThem() {
        var request = accepted();
        sends(request, "ask_reasons", Map.of("finding", "3月以来共提出42件申请。"));
        assertThat(now(request).status()).isEqualTo(FoiStatus.AWAITING_REASONS);
        sends(applicant(request), own(request), own(request) + "/explanation", Map.of("words", "用于学位论文。"));
        assertThat(verbs.reasons().explanation(now(request))).contains("用于学位论文。");
        sends(request, "delay", Map.of("delayDays", "10", "delayReason", "需要逐件核对。"));
        assertThat(now(request).clock().delay()).isEqualTo(10);

        var other = accepted();
        sends(other, "ask_reasons", Map.of("finding", "3月以来共提出42件申请。"));
        time.moveTo("2026-03-06");
        var explanation =
                new HashMap<>(Map.of("words", "用于教学。", "explainedManner", "ORAL", "explainedOn", "2026-03-09"));
        assertThat(refused(other, "explain", explanation)).contains("收到的日期应当在2026年3月2日和今天之间");
        explanation.put("explainedOn", "2026-03-05");
        sends(other, "explain", explanation);
        assertThat(now(other).status()).isEqualTo(FoiStatus.AWAITING_REPLY);
        assertThat(verbs.reasons().explanation(now(other))).contains("用于教学。");
        assertThat(lastWords(other)).contains("2026年3月5日口头提出，由工作人员记录");
    }

    @Test
    void theLedgerIsSearchedByNumberResultAndDaysAndTakenAlong() {
        var open = accepted();
        var closed = accepted();
        verbs.reply()
                .decide(
                        closed.id(),
                        new FoiReply.Ruling(Decision.UNAVAILABLE_NEEDS_CREATION, Optional.empty(), "没有现成的。", List.of()),
                        world.officer());
        String ledger = "/console/requests/ledger";

        var one = officer.get(ledger + "?number=" + open.number()).html();
        assertThat(one.select("tbody tr")).hasSize(1);
        assertThat(one.select("tbody").text()).contains(open.number());
        var decided = officer.get(ledger + "?result=UNAVAILABLE_NEEDS_CREATION&from=2026-03-02&to=2026-03-02")
                .html();
        assertThat(decided.select("tbody").text())
                .contains(closed.number(), "没有现成信息需要另行制作")
                .doesNotContain(open.number());
        assertThat(officer.get(ledger + "?from=2025-01-01&to=2025-12-31").html().select("tbody tr"))
                .isEmpty();
        String csv = decided.select("a[href*=/ledger/csv]").attr("href");
        assertThat(officer.get(csv).body()).contains(closed.number()).doesNotContain(open.number());
        assertThat(new String(
                        officer.bytes(decided.select("a[href*=/ledger/xlsx]").attr("href")),
                        StandardCharsets.ISO_8859_1))
                .startsWith("PK");
        var wrong = officer.get(ledger + "?from=2026-05-01&to=2026-01-01");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("main").text()).contains("to 不能早于 from");
    }

    @Test
    void aFeeIsTriedChargedAndPaid() {
        var request = accepted();
        var charge = Map.of("method", "BY_VOLUME", "before", "0", "quantity", "68");
        var tried = new HashMap<>(charge);
        tried.put("preview", "true");
        assertThat(fill(officer, desk(request), desk(request) + "/ask_fee", tried)
                        .html()
                        .select("main")
                        .text())
                .contains("共380元");
        assertThat(now(request).status()).isEqualTo(FoiStatus.AWAITING_REPLY);
        assertThat(refused(request, "ask_fee", charge)).contains("按量计收只适用于申请人要求提供纸质件", "请改为按件计收");
        var copies = new HashMap<>(charge);
        copies.put("copies", "true");
        sends(request, "ask_fee", copies);
        time.moveTo("2026-03-06");
        sends(request, "pay", Map.of("paidOn", "2026-03-05", "paper", "0012345"));
        assertThat(now(request).clock().start()).isEqualTo(ReplyClock.Start.FEE);
        assertThat(now(request).clockFrom()).isEqualTo("2026-03-05");
        // Section 六 of the report says what was paid, and of a year in which nothing was, that.
        assertThat(fees.list(FoiWorld.BUREAU, 2026))
                .extracting(FeeNotice::request)
                .contains(request.id());
        assertThat(fees.sum(FoiWorld.BUREAU, 2026)).isEqualTo(new FoiFees.Sum(1, 380));
        String report = "/console/reports/" + FoiWorld.BUREAU.value() + "/";
        var reader = new Wire(port).asStaff("head", FoiWorld.PASSWORD);
        assertThat(reader.get(report + "2026").html().select("main").text())
                .contains("六、其他需要报告的事项 本年度收取政府信息公开信息处理费1件，共380元。");
        assertThat(fees.sum(FoiWorld.BUREAU, 2025).words()).isEqualTo("本年度没有收取政府信息公开信息处理费。");
    }

    @Test
    void aCorrectionOnPaperCountsFromTheDayItCame() {
        var request = accepted();
        sends(request, "ask_correction", Map.of("points", "请写明年度。"));
        time.moveTo("2026-03-12");
        var correction = new HashMap<>(Map.of(
                "title",
                "2025年办法",
                "description",
                "2025年度的",
                "correctedManner",
                "WRITTEN",
                "correctedOn",
                "2026-03-13"));
        assertThat(refused(request, "correction", correction)).contains("收到的日期应当在2026年3月2日和今天之间");
        correction.put("correctedOn", "2026-03-01");
        assertThat(refused(request, "correction", correction)).contains("收到的日期应当在2026年3月2日和今天之间");
        correction.put("correctedOn", "2026-03-10");
        sends(request, "correction", correction);

        assertThat(now(request).status()).isEqualTo(FoiStatus.AWAITING_REPLY);
        assertThat(now(request).wish().title()).isEqualTo("2025年办法");
        assertThat(now(request).clockFrom()).isEqualTo("2026-03-10");
        assertThat(now(request).dueOn()).isEqualTo("2026-04-08");
        assertThat(lastWords(request)).contains("2026年3月10日收到书面材料，由工作人员登记");
    }

    @Test
    void whatComesAfterItsPeriodIsNoCorrection() {
        var request = accepted();
        sends(request, "ask_correction", Map.of("points", "请写明年度。"));
        world.serve(request, "2026-03-02");
        time.moveTo("2026-04-01");
        var correction = new HashMap<>(Map.of(
                "title",
                "2025年办法",
                "description",
                "2025年度的",
                "correctedManner",
                "WRITTEN",
                "correctedOn",
                "2026-04-01"));
        assertThat(fill(officer, desk(request), desk(request) + "/correction", correction)
                        .status())
                .isEqualTo(409);
        assertThat(now(request).status()).isEqualTo(FoiStatus.AWAITING_CORRECTION);

        sends(request, "lapse", Map.of());
        assertThat(now(request).decision()).contains(Decision.OTHER_CORRECTION_LAPSED);
    }

    @Test
    void theApplicantCorrectsAndWithdrawsOnTheOwnPage() {
        var request = accepted();
        sends(request, "ask_correction", Map.of("points", "请写明年度。"));
        var applicant = applicant(request);
        sends(
                applicant,
                own(request),
                own(request) + "/correction",
                Map.of("title", "2024年办法", "description", "2024年度的"));
        assertThat(now(request).wish().title()).isEqualTo("2024年办法");
        sends(applicant, own(request), own(request) + "/withdrawal", Map.of("statement", "已经取得。"));
        assertThat(now(request).status()).isEqualTo(FoiStatus.WITHDRAWN);
        assertThat(letters.list(request.id()).getLast().body()).contains("已经取得");
    }

    @Test
    void aWithdrawalByVisitEndsTheRequestOnThatDay() {
        var request = accepted();
        time.moveTo("2026-03-10");
        var withdrawal =
                new HashMap<>(Map.of("statement", "已从图书馆取得。", "withdrawnManner", "ORAL", "withdrawnOn", "2026-02-27"));
        assertThat(refused(request, "withdrawal", withdrawal)).contains("收到的日期应当在2026年3月2日和今天之间");
        withdrawal.put("withdrawnOn", "2026-03-09");
        sends(request, "withdrawal", withdrawal);

        assertThat(now(request).status()).isEqualTo(FoiStatus.WITHDRAWN);
        assertThat(now(request).closedOn()).contains(LocalDate.of(2026, 3, 9));
        assertThat(letters.list(request.id()).getLast().body()).contains("2026年3月9日提出撤回申请", "已从图书馆取得");
        assertThat(record.listOf(FoiRequestChanged.subject(request.id()))
                        .getLast()
                        .actor())
                .contains("周敏");
    }

    @Test
    void aRequestIsSplit() {
        var request = accepted();
        sends(
                request,
                "split",
                Map.of(
                        "partTitle1",
                        "津贴标准",
                        "partDescription1",
                        "2025年",
                        "partTitle2",
                        "津贴人数",
                        "partDescription2",
                        "2025年的"));
        assertThat(now(request).wish().title()).isEqualTo("津贴标准");
        assertThat(store.findBySubmission("split:%d:1:2".formatted(request.id().value())))
                .hasValueSatisfying(part -> {
                    assertThat(part.wish().title()).isEqualTo("津贴人数");
                    assertThat(part.status()).isEqualTo(FoiStatus.AWAITING_REPLY);
                });
    }

    @Test
    void aReviewIsEnteredNoticedAnsweredAndConcluded() {
        var decided = accepted();
        sends(decided, "decide", Map.of("decision", "UNAVAILABLE_NOT_HELD", "text", "经检索，本机关没有制作。"));
        assertThat(now(decided).decision()).contains(Decision.UNAVAILABLE_NOT_HELD);

        time.moveTo("2026-03-20");
        sends(decided, "remedies", Map.of("remedyKind", RemedyKind.values()[0].name(), "filedOn", "2026-03-10"));
        var remedy = verbs.remedies().list(decided.id()).getFirst();
        sends(decided, "remedies/" + remedy.id() + "/notice", Map.of("noticeOn", "2026-03-16"));
        assertThat(remedy(decided).noticeOn()).contains(LocalDate.of(2026, 3, 16));
        sends(decided, "remedies/" + remedy.id() + "/answer", Map.of("answeredOn", "2026-03-19"));
        assertThat(remedy(decided).answeredOn()).contains(LocalDate.of(2026, 3, 19));
        sends(decided, "remedies/" + remedy.id(), Map.of("result", "UPHELD", "concludedOn", "2026-03-20"));
        assertThat(remedy(decided).result()).contains(RemedyResult.UPHELD);
    }

    @Test
    void theWayOfPayingIsSet() {
        String page = PaymentController.LIST + "/" + FoiWorld.BUREAU.value();
        sends(
                officer,
                page,
                page,
                Map.of(
                        "payee",
                        "云州市财政局非税专户",
                        "bank",
                        "云州银行",
                        "account",
                        "62000000000002",
                        "counter",
                        "",
                        "telephone",
                        "0999-5550199"));
        assertThat(ways.find(FoiWorld.BUREAU))
                .hasValueSatisfying(way -> assertThat(way.account()).isEqualTo("62000000000002"));
        ways.put(FoiWorld.BUREAU, "云州市财政局非税专户", "云州银行", "62000000000001", "", "0999-5550199", world.officer());
    }

    @Test
    void theDeskSaysOfEveryStepWhoMayWhyNotAndWhatItDoesToTheDate() {
        var request = accepted();
        assertThat(step(request, "登记逾期意见")).contains("经办人员", "现在不能：没有征求意见书可以登记");
        assertThat(step(request, "补正")).contains("现在不能：这件申请目前的状态不能这样办理");
        assertThat(step(request, "撤回")).contains("自收到撤回之日办结");
        assertThat(step(request, "不同意延期")).contains("负责人", "现在不能：由负责人用本人的账号决定");

        verbs.correction().ask(request.id(), "请写明年度。", world.officer());
        time.moveTo("2026-03-10");
        assertThat(step(request, "补正")).contains("自收到补正之日起重新计算20个工作日；今天收到的，最迟答复日为2026年4月8日");

        var asked = accepted();
        verbs.consultation()
                .ask(
                        asked.id(),
                        new FoiConsultation.Question(Consultation.Kind.THIRD_PARTY, "云州市安居养老院", "经营资料。"),
                        world.officer());
        time.moveTo("2026-03-04");
        assertThat(step(asked, "登记送达")).contains("今天送达的，最迟答复日届时为2026年4月23日");
        assertThat(step(asked, "登记意见")).contains("今天收齐的，最迟答复日为2026年4月1日");
    }

    private String step(FoiRequest request, String label) {
        var steps = officer.get(desk(request)).html().select(".desk-law ul.actions li");
        return steps.stream()
                .filter(each -> each.select("strong").text().equals(label))
                .map(Element::text)
                .findFirst()
                .orElseThrow();
    }

    private Remedy remedy(FoiRequest request) {
        return verbs.remedies().list(request.id()).getFirst();
    }

    private String lastWords(FoiRequest request) {
        return store.listHistory(request.id()).getLast().detail();
    }

    private FoiRequest accepted() {
        return world.accepted("2026-03-02", verbs.acceptance());
    }

    private FoiRequest now(FoiRequest request) {
        return requests.find(request.id()).orElseThrow();
    }

    private static String desk(FoiRequest request) {
        return "/console/requests/" + request.id().value();
    }

    private static String own(FoiRequest request) {
        return "/answer/requests/" + request.number();
    }

    private Wire applicant(FoiRequest request) {
        var visitor = new Wire(port);
        visitor.post(
                "/answer/requests",
                "/answer/requests",
                Map.of("number", request.number(), "code", access.queryCode(request)));
        return visitor;
    }

    private void sends(FoiRequest request, String action, Map<String, String> fields) {
        sends(officer, desk(request), desk(request) + "/" + action, fields);
    }

    private static void sends(Wire who, String page, String action, Map<String, String> fields) {
        var answer = fill(who, page, action, fields);
        assertThat(answer.status())
                .as(() -> action + ": " + answer.html().select("main").text())
                .isEqualTo(302);
    }

    private String refused(FoiRequest request, String action, Map<String, String> fields) {
        var answer = fill(officer, desk(request), desk(request) + "/" + action, fields);
        assertThat(answer.status()).isEqualTo(422);
        return answer.html().select("main").text();
    }

    /// Fills in the form that posts to this address: what is typed must have a field there.
    private static Wire.Answer fill(Wire who, String page, String action, Map<String, String> fields) {
        var form =
                Optional.ofNullable(who.get(page).html().selectFirst("form[method=post][action=%s]".formatted(action)));
        assertThat(form).as(action + " on " + page).isPresent();
        for (String name : fields.keySet()) {
            assertThat(form.orElseThrow().select("[name=%s]".formatted(name)))
                    .as("%s in %s", name, action)
                    .isNotEmpty();
        }
        return who.post(page, action, fields);
    }
}
