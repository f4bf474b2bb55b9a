package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.answer.foifee.FeeMethod;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.letter.LetterRefusal;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Periods that begin with the delivery of a notice, and opinions that come when theirs are over.
@HouseTest
class FoiPeriodsTest {
    @Autowired
    private FoiWorld world;

    @Autowired
    private FoiVerbs verbs;

    @Autowired
    private FoiRequests requests;

    @Autowired
    private FoiPages pages;

    @Autowired
    private ConsultationLetters opinions;

    @Autowired
    private FoiCaseOpinions caseOpinions;

    @Autowired
    private RunOutPass pass;

    @Autowired
    private Worklist worklist;

    @Autowired
    private AuditRecord record;

    @Autowired
    private TestTime time;

    private static final Map<String, Wire> SIGNED_IN = new HashMap<>();

    @LocalServerPort
    private int port;

    @Test
    void theCorrectionPeriodBeginsWhenItsNoticeIsDelivered() {
        var request = accepted();
        verbs.correction().ask(request.id(), "请写明年度。", world.officer());
        assertThat(pages.turn(now(request))).contains("期限还没有开始", "补正告知书没有送达证明");
        assertThat(dueInTheInbox(request)).isEmpty();
        time.moveTo("2026-05-06");
        assertThat(desk(request).select(".turn").text()).contains("期限还没有开始");
        refuses(FoiRefusal.CORRECTION_NOT_SERVED, () -> verbs.correction().lapse(request.id(), world.officer()));

        world.serve(request, "2026-03-10");
        assertThat(now(request).correctionDueOn()).contains(LocalDate.of(2026, 3, 31));
        assertThat(dueInTheInbox(request)).contains(LocalDate.of(2026, 3, 31));
        var why = pages.why(now(request));
        assertThat(why.dayZero()).isEqualTo("2026-03-10");
        assertThat(why.sentence()).contains("补正告知书送达之日");
        assertThat(record.listOf("foi:" + request.id().value()))
                .last()
                .satisfies(entry -> assertThat(entry.detail()).contains("2026年3月10日送达", "最迟2026年3月31日"));

        verbs.correction().lapse(request.id(), world.officer());
        assertThat(now(request).decision()).contains(Decision.OTHER_CORRECTION_LAPSED);
    }

    @Test
    void whoCorrectsBeforeAnyProofOfDeliveryIsInTime() {
        var request = accepted();
        verbs.correction().ask(request.id(), "请写明年度。", world.officer());
        time.moveTo("2026-06-01");

        var corrected = verbs.correction().correct(request.id(), "办法", "2025年度", new Person.Guest());

        assertThat(corrected.clock().start()).isEqualTo(ReplyClock.Start.CORRECTION);
        assertThat(pages.why(corrected).dayZero()).isEqualTo("2026-06-01");
    }

    @Test
    void theFeePeriodBeginsWhenItsNoticeIsDelivered() {
        var request = accepted();
        verbs.fee().notice(request.id(), new FoiFee.Charge(FeeMethod.BY_VOLUME, 0, 68), world.officer());
        assertThat(pages.turn(now(request))).contains("收费通知书没有送达证明", "20个工作日内缴费");

        time.moveTo("2026-03-09");
        world.serve(request, "2026-03-09");
        assertThat(now(request).awaitedUntil()).contains(LocalDate.of(2026, 4, 7));
        assertThat(pages.why(now(request)).sentence()).contains("收费通知书送达之日");
    }

    @Test
    void aCorrectionNoticeMadeVoidBeforeItsDeliveryAsksNothing() {
        var request = accepted();
        verbs.correction().ask(request.id(), "请写明2015年度。", world.officer());
        time.moveTo("2026-03-05");
        world.makeVoid(request);

        var back = now(request);
        assertThat(back).isEqualTo(request);
        assertThat(dueInTheInbox(request)).contains(request.dueOn());
        assertThat(record.listOf("foi:" + request.id().value()))
                .last()
                .satisfies(entry -> assertThat(entry.detail()).contains("补正告知书没有送达，已经作废", "最迟于2026年3月30日前答复"));
        assertThat(desk(request).select("main").text()).contains("作废了没有送达的文书");

        verbs.correction().ask(request.id(), "请写明2025年度。", world.officer());
        time.moveTo("2026-03-10");
        world.serve(request, "2026-03-10");
        assertThat(now(request).correctionDueOn()).contains(LocalDate.of(2026, 3, 31));
        refuses(LetterRefusal.ALREADY_DELIVERED, () -> world.makeVoid(request));
    }

    @Test
    void aFeeNoticeMadeVoidBeforeItsDeliveryCostsNothing() {
        var request = accepted();
        var charge = new FoiFee.Charge(FeeMethod.BY_VOLUME, 0, 68);
        verbs.fee().notice(request.id(), charge, world.officer());
        world.makeVoid(request);

        assertThat(now(request)).isEqualTo(request);
        assertThat(verbs.fee().find(request.id())).isEmpty();

        verbs.fee().notice(request.id(), new FoiFee.Charge(FeeMethod.BY_VOLUME, 0, 40), world.officer());
        world.serve(request, "2026-03-02");
        assertThat(now(request).awaitedUntil()).isPresent();
    }

    @Test
    void aLetterThatTheRequestStandsOnIsNotMadeVoid() {
        var request = accepted();
        verbs.reasons().ask(request.id(), "本月共提出40件申请。", world.officer());
        refuses(LetterRefusal.MATTER_STANDS_ON_IT, () -> world.makeVoid(request));
        verbs.reasons().explain(request.id(), "用于研究。", new Person.Guest());
        verbs.reply()
                .decide(
                        world.cleared(request).id(),
                        new FoiReply.Ruling(Decision.DISCLOSED, Optional.empty(), "见附件。", List.of()),
                        world.officer());
        refuses(LetterRefusal.MATTER_STANDS_ON_IT, () -> world.makeVoid(request));
        assertThat(now(request).status()).isEqualTo(FoiStatus.REPLIED);
    }

    @Test
    void noFeeIsNoticedWhileTheOrganHasNotSaidHowItIsPaid() {
        world.officer();
        time.moveTo("2026-07-01");
        var form = officer();
        String page = "/console/requests/payment/" + FoiWorld.BUREAU.value();

        var wrong = form.post(page, page, Map.of("payee", "", "bank", "云州银行", "account", "", "telephone", ""));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("main").text()).contains("请填写收款单位", "请填写账号", "请填写咨询电话");
        assertThat(new PaymentWay(FoiWorld.BUREAU, "财政专户", "", "", "二楼窗口", "1").words())
                .isEqualTo("凭本通知书到二楼窗口缴纳，收款单位财政专户。缴费后索取财政票据。咨询电话：1。");
        assertThat(form.get("/console/requests/payment").html().select("main").text())
                .contains("云州市民政局", "62000000000001");
        assertThat(FoiRefusal.PAYMENT_WAY_MISSING.message()).contains("缴纳方式");
    }

    @Test
    void aLateOpinionLeavesTheClockAndIsWeighedAndKept() {
        var request = accepted();
        var letter = verbs.consultation()
                .ask(
                        request.id(),
                        new FoiConsultation.Question(Consultation.Kind.THIRD_PARTY, "云州市安居养老院", "经营资料。"),
                        world.officer());
        verbs.consultation().serve(request.id(), letter.id(), LocalDate.of(2026, 3, 2), world.officer());
        refuses(FoiRefusal.LATE_OPINION_NOT_YET, () -> late(request, letter, LocalDate.of(2026, 3, 2)));
        time.moveTo("2026-03-25");
        pass.look();
        var before = now(request);
        refuses(FoiRefusal.FORM_INCOMPLETE, () -> late(request, letter, LocalDate.of(2026, 3, 20)));

        late(request, letter, LocalDate.of(2026, 3, 25));

        assertThat(now(request)).isEqualTo(before);
        refuses(FoiRefusal.LATE_OPINION_KEPT, () -> late(request, letter, LocalDate.of(2026, 3, 25)));
        assertThat(desk(request).select("main").text()).contains("逾期提出：不同意公开（2026年3月25日），不影响期限", "属于商业秘密");
        var disclose = new FoiReply.Ruling(Decision.DISCLOSED, Optional.empty(), "见附件。", List.of());
        refuses(FoiRefusal.FORM_INCOMPLETE, () -> verbs.reply().decide(request.id(), disclose, world.officer()));
        verbs.reply()
                .decide(
                        world.cleared(request).id(),
                        new FoiReply.Ruling(Decision.DISCLOSED, Optional.empty(), "见附件。", List.of(), "所涉数据已在其官网公布"),
                        world.officer());
        assertThat(opinions.list(letter).getLast().body())
                .contains("于2026年3月25日提出不同意公开的意见", "考虑了贵方逾期提出的意见：所涉数据已在其官网公布");
        assertThat(caseOpinions.papers(now(request))).hasSizeGreaterThan(2);
    }

    private void late(FoiRequest request, Consultation letter, LocalDate on) {
        verbs.lateOpinion()
                .enter(
                        request.id(),
                        letter.id(),
                        new FoiConsultation.Answer(Consultation.Opinion.OBJECTED, on, "属于商业秘密。"),
                        world.officer());
    }

    private FoiRequest accepted() {
        return world.accepted("2026-03-02", verbs.acceptance());
    }

    private FoiRequest now(FoiRequest request) {
        return requests.find(request.id()).orElseThrow();
    }

    private org.jsoup.nodes.Document desk(FoiRequest request) {
        var answer = officer().get("/console/requests/" + request.id().value());
        assertThat(answer.status()).as(answer.location()).isEqualTo(200);
        return answer.html();
    }

    /// Signed in once: the clock goes back from test to test, and a sign-in does not.
    private Wire officer() {
        return SIGNED_IN.computeIfAbsent("officer", name -> new Wire(port).asStaff(name, FoiWorld.PASSWORD));
    }

    private Optional<LocalDate> dueInTheInbox(FoiRequest request) {
        return worklist.listOpen(Set.of(FoiWorld.BUREAU)).stream()
                .filter(item -> item.state().number().equals(request.number()))
                .findFirst()
                .orElseThrow()
                .state()
                .dueOn();
    }

    private static void refuses(ErrorCode code, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
