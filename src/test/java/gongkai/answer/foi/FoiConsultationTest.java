package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.answer.foifee.FeeMethod;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.worklist.WorkItem;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The steps that move the clock, in the house.
@HouseTest
class FoiConsultationTest {
    @Autowired
    private FoiWorld world;

    @Autowired
    private FoiVerbs verbs;

    @Autowired
    private FoiRequests requests;

    @Autowired
    private FoiLetters letters;

    @Autowired
    private ConsultationLetters opinions;

    @Autowired
    private FoiFees fees;

    @Autowired
    private FoiFigures figures;

    @Autowired
    private RunOutPass pass;

    @Autowired
    private Worklist worklist;

    @Autowired
    private AuditRecord record;

    @Autowired
    private TestTime time;

    @Test
    void askingAThirdPartySuspendsTheClockUntilItsAnswer() {
        var request = accepted();
        time.moveTo("2026-03-09");
        var letter = ask(request, Consultation.Kind.THIRD_PARTY);

        assertThat(now(request).status()).isEqualTo(FoiStatus.AWAITING_OPINIONS);
        assertThat(now(request).awaitedUntil()).contains(LocalDate.of(2026, 3, 30));
        assertThat(now(request).dueOn()).isEqualTo("2026-04-21");
        assertThat(titles(request)).containsExactly("政府信息公开申请征求意见告知书");

        time.moveTo("2026-03-11");
        verbs.consultation().serve(request.id(), letter.id(), LocalDate.of(2026, 3, 10), world.officer());
        assertThat(now(request).awaitedUntil()).contains(LocalDate.of(2026, 3, 31));

        time.moveTo("2026-03-16");
        answer(request, letter, Consultation.Opinion.OBJECTED);
        assertThat(now(request).status()).isEqualTo(FoiStatus.AWAITING_REPLY);
        assertThat(now(request).dueOn()).isEqualTo("2026-04-07");
        assertThat(opinions.list(letter).getFirst().body())
                .contains("15个工作日", "由本机关依照条例的规定决定")
                .doesNotContain("李清");
        assertThat(record.listOf("foi:" + request.id().value()))
                .extracting(entry -> entry.action())
                .containsExactly("提交申请", "受理", "征求意见", "登记送达", "登记意见", "恢复计算期限");
    }

    @Test
    void silenceEndsALetterWhenItsFifteenDaysAreOver() {
        var request = accepted();
        time.moveTo("2026-03-09");
        served(request, ask(request, Consultation.Kind.CO_MAKER));
        served(request, ask(request, Consultation.Kind.THIRD_PARTY));
        time.moveTo("2026-03-30");
        pass.look();
        assertThat(now(request).status()).isEqualTo(FoiStatus.AWAITING_OPINIONS);

        time.moveTo("2026-03-31");
        pass.look();
        pass.look();
        assertThat(now(request).status()).isEqualTo(FoiStatus.AWAITING_REPLY);
        assertThat(now(request).dueOn()).isEqualTo("2026-04-21");
        assertThat(verbs.consultation().list(request.id()))
                .extracting(Consultation::opinion)
                .containsOnly(Optional.of(Consultation.Opinion.SILENT));
        assertThat(letters.list(request.id())).hasSize(1);
    }

    @Test
    void whatAThirdPartyObjectsToIsOpenedOnlyForThePublicInterestAndItIsTold() {
        var request = accepted();
        var letter = ask(request, Consultation.Kind.THIRD_PARTY);
        answer(request, letter, Consultation.Opinion.OBJECTED);
        var ruling = new FoiReply.Ruling(Decision.DISCLOSED, Optional.empty(), "见附件。", List.of());
        refuses(FoiRefusal.FORM_INCOMPLETE, () -> verbs.reply().decide(request.id(), ruling, world.officer()));

        world.cleared(request);
        verbs.reply()
                .decide(
                        request.id(),
                        new FoiReply.Ruling(Decision.DISCLOSED, Optional.empty(), "见附件。", List.of(), "关系养老机构收住老人的安全"),
                        world.officer());
        assertThat(opinions.list(letter).getLast().body()).contains("第三十二条", "关系养老机构收住老人的安全", "6个月内");
    }

    @Test
    void factsMustBeOnFileBeforeCertainDecisions() {
        var request = accepted();
        for (var decision : List.of(
                Decision.REFUSED_THIRD_PARTY, Decision.NOT_PROCESSED_EXCESSIVE, Decision.UNAVAILABLE_STILL_UNCLEAR)) {
            var ruling = new FoiReply.Ruling(decision, Optional.empty(), "理由。", List.of());
            refuses(FoiRefusal.FORM_INCOMPLETE, () -> verbs.reply().decide(request.id(), ruling, world.officer()));
        }
    }

    @Test
    void anExtensionCountsOnlyWithTheHeadsOwnConsent() {
        var request = accepted();
        verbs.extension().propose(request.id(), 15, "信息数量较大。", world.officer());
        assertThat(now(request).dueOn()).isEqualTo(request.dueOn());
        assertThat(titles(request)).isEmpty();
        assertThat(waiting(request))
                .singleElement()
                .satisfies(item -> assertThat(item.state().stage()).isEqualTo("待负责人决定"));
        assertThatThrownBy(() -> verbs.extension().approve(request.id(), world.officer()))
                .isInstanceOf(Refusal.class);
        refuses(
                FoiRefusal.EXTENSION_PROPOSED,
                () -> verbs.extension().propose(request.id(), 5, "再提一次。", world.officer()));

        verbs.extension().decline(request.id(), "可以按期答复。", world.head());
        assertThat(waiting(request)).isEmpty();
        verbs.extension().propose(request.id(), 15, "信息数量较大。", world.officer());
        verbs.extension().approve(request.id(), world.head());
        assertThat(now(request).extension()).isEqualTo(15);
        assertThat(now(request).dueOn()).isEqualTo("2026-04-21");
        assertThat(letters.list(request.id()).getLast().body()).contains("负责人陈立同意", "延长15个工作日");
    }

    @Test
    void aProposalThatTheReplyOvertakesLeavesTheHeadsWorklist() {
        var request = accepted();
        verbs.extension().propose(request.id(), 15, "信息数量较大。", world.officer());
        verbs.reply().decide(world.cleared(request).id(), ruling(Decision.DISCLOSED), world.officer());

        assertThat(waiting(request)).isEmpty();
        refuses(FoiRefusal.EXTENSION_NOT_PROPOSED, () -> verbs.extension().approve(request.id(), world.head()));
    }

    @Test
    void whoAsksForTooMuchHasToExplainAndMayBeGivenALaterDate() {
        var request = accepted();
        refuses(FoiRefusal.REASONS_NOT_ASKED, () -> verbs.reasons().delay(request.id(), 10, "数量大", world.officer()));
        var asked = verbs.reasons().ask(request.id(), "3月以来共提出42件申请。", world.officer());
        assertThat(asked.awaitedUntil()).contains(LocalDate.of(2026, 3, 11));
        assertThat(asked.dueOn()).isEqualTo(request.dueOn());

        verbs.reasons().explain(request.id(), "用于学位论文。", new Person.Guest());
        var delayed = verbs.reasons().delay(request.id(), 10, "需要逐件核对。", world.officer());
        assertThat(delayed.dueOn()).isEqualTo("2026-04-14");
        assertThat(titles(request)).containsExactly("政府信息公开申请说明理由告知书", "政府信息公开申请延迟答复告知书");
        refuses(FoiRefusal.DELAY_ALREADY_SET, () -> verbs.reasons().delay(request.id(), 5, "还要", world.officer()));
    }

    @Test
    void whoDoesNotExplainMayBeNotProcessed() {
        var request = accepted();
        verbs.reasons().ask(request.id(), "3月以来共提出42件申请。", world.officer());
        time.moveTo("2026-03-12");
        pass.look();
        refuses(FoiRefusal.REASONS_NOT_ASKED, () -> verbs.reasons().delay(request.id(), 5, "数量大", world.officer()));
        var closed = verbs.reply().decide(request.id(), ruling(Decision.NOT_PROCESSED_EXCESSIVE), world.officer());
        assertThat(closed.decision()).contains(Decision.NOT_PROCESSED_EXCESSIVE);
    }

    @Test
    void aPaidFeeStartsTheClockAfreshAndIsSummedUpForTheYear() {
        var request = accepted();
        int before = fees.sum(FoiWorld.BUREAU, 2026).cases();
        var charged = verbs.fee().notice(request.id(), charge(68), world.officer());
        assertThat(charged.status()).isEqualTo(FoiStatus.AWAITING_FEE);
        assertThat(charged.awaitedUntil()).isEmpty();
        assertThat(letters.list(request.id()).getLast().body())
                .contains("380元", "10元/页", "自收到本通知书次日起20个工作日内", "62000000000001");

        time.moveTo("2026-03-18");
        var paid = verbs.fee().pay(request.id(), LocalDate.of(2026, 3, 16), "0012345", world.officer());
        assertThat(paid.clock().start()).isEqualTo(ReplyClock.Start.FEE);
        assertThat(paid.dueOn()).isEqualTo("2026-04-14");
        assertThat(fees.sum(FoiWorld.BUREAU, 2026).cases()).isEqualTo(before + 1);
        assertThat(fees.list(FoiWorld.BUREAU, 2026).getLast().fee().amount()).isEqualTo(380);
        refuses(FoiRefusal.FEE_ALREADY_NOTICED, () -> verbs.fee().notice(request.id(), charge(99), world.officer()));
    }

    @Test
    void anUnpaidFeeEndsTheRequestWithRemedies() {
        var request = accepted();
        refuses(FoiRefusal.FORM_INCOMPLETE, () -> verbs.fee().notice(request.id(), charge(30), world.officer()));
        verbs.fee().notice(request.id(), charge(31), world.officer());
        refuses(FoiRefusal.FEE_NOT_SERVED, () -> verbs.fee().lapse(request.id(), world.officer()));
        world.serve(request, "2026-03-02");
        time.moveTo("2026-03-30");
        refuses(FoiRefusal.FEE_STILL_OPEN, () -> verbs.fee().lapse(request.id(), world.officer()));
        time.moveTo("2026-03-31");
        refuses(
                FoiRefusal.FORM_INCOMPLETE,
                () -> verbs.fee().pay(request.id(), LocalDate.of(2026, 3, 31), "1", world.officer()));

        var lapsed = verbs.fee().lapse(request.id(), world.officer());
        assertThat(lapsed.decision()).contains(Decision.OTHER_FEE_UNPAID);
        assertThat(letters.list(request.id()).getLast().body()).contains("2026年3月2日送达", "视为放弃申请", "6个月内");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWinsAndTheOtherIsToldByWhom() throws Exception {
        var request = world.cleared(accepted());
        var officer = world.officer();
        var head = world.head();
        var told = new ArrayList<String>();
        try (var both = Executors.newFixedThreadPool(2)) {
            var one = both.submit(() -> decide(request, officer));
            var other = both.submit(() -> decide(request, head));
            one.get().ifPresent(told::add);
            other.get().ifPresent(told::add);
        }

        assertThat(told)
                .singleElement()
                .asString()
                .containsAnyOf("周敏已于", "陈立已于")
                .contains("办理“答复”", "没有生效");
        assertThat(letters.list(request.id())).hasSize(1);
    }

    private Optional<String> decide(FoiRequest request, Person.Staff who) {
        try {
            verbs.reply().decide(request.id(), ruling(Decision.DISCLOSED), who);
            return Optional.empty();
        } catch (Refusal late) {
            return late.problems().stream().map(FieldProblem::sentence).findFirst();
        }
    }

    private FoiRequest accepted() {
        return world.accepted("2026-03-02", verbs.acceptance());
    }

    private FoiRequest now(FoiRequest request) {
        return requests.find(request.id()).orElseThrow();
    }

    private List<String> titles(FoiRequest request) {
        return letters.list(request.id()).stream().map(letter -> letter.title()).toList();
    }

    private List<WorkItem> waiting(FoiRequest request) {
        return worklist.listOpen(Set.of(FoiWorld.BUREAU)).stream()
                .filter(item -> item.state().kind().equals(ExtensionWork.KIND))
                .filter(item -> item.state().matter() == request.id().value())
                .toList();
    }

    private Consultation ask(FoiRequest request, Consultation.Kind kind) {
        return verbs.consultation()
                .ask(request.id(), new FoiConsultation.Question(kind, "云州市安居养老院", "养老机构的经营资料。"), world.officer());
    }

    private void answer(FoiRequest request, Consultation letter, Consultation.Opinion opinion) {
        var today = LocalDate.ofInstant(time.now(), gongkai.foundation.operations.ReplayClock.ZONE);
        verbs.consultation()
                .answer(
                        request.id(),
                        letter.id(),
                        new FoiConsultation.Answer(opinion, today, "属于商业秘密。"),
                        world.officer());
    }

    private void served(FoiRequest request, Consultation letter) {
        verbs.consultation().serve(request.id(), letter.id(), letter.sentOn(), world.officer());
    }

    private static FoiFee.Charge charge(int pages) {
        return new FoiFee.Charge(FeeMethod.BY_VOLUME, 0, pages);
    }

    private static FoiReply.Ruling ruling(Decision decision) {
        return new FoiReply.Ruling(decision, Optional.empty(), "现将有关情况答复如下。", List.of());
    }

    private static void refuses(ErrorCode code, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
