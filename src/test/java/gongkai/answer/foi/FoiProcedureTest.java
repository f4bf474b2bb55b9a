package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.worklist.Light;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class FoiProcedureTest {
    private final FoiWorld world;
    private final FoiVerbs verbs;
    private final FoiRequests requests;
    private final FoiLetters letters;
    private final Worklist worklist;
    private final AuditRecord audit;
    private final TestTime time;

    @Autowired
    FoiProcedureTest(
            FoiWorld world,
            FoiVerbs verbs,
            FoiRequests requests,
            FoiLetters letters,
            Worklist worklist,
            AuditRecord audit,
            TestTime time) {
        this.world = world;
        this.verbs = verbs;
        this.requests = requests;
        this.letters = letters;
        this.worklist = worklist;
        this.audit = audit;
        this.time = time;
    }

    @Test
    void aRequestIsReceivedWithItsDueDate() {
        var request = world.received("2026-02-10");

        assertThat(request.status()).isEqualTo(FoiStatus.REGISTERED);
        assertThat(request.dueOn()).isEqualTo("2026-03-16");
        assertThat(request.number()).matches("2026-\\d{6}");
    }

    @Test
    void theSameSubmissionSentTwiceMakesOneRequest() {
        world.settle();
        var form = world.form("one-and-the-same", LocalDate.of(2026, 3, 2), ApplicantKind.NATURAL_PERSON);

        var first = world.receive(form);
        var second = world.receive(form);

        assertThat(second).isEqualTo(first);
        assertThat(audit.listOf("foi:" + first.id().value())).hasSize(1);
    }

    @Test
    void everyStepIsOnRecordAndInTheInbox() {
        var officer = world.officer();
        var request = verbs.acceptance().accept(world.received("2026-03-02").id(), officer);

        assertThat(audit.listOf("foi:" + request.id().value()))
                .extracting(entry -> entry.action())
                .containsExactly("提交申请", "受理");
        assertThat(worklist.listOpen(Set.of(FoiWorld.BUREAU)))
                .filteredOn(item -> item.state().matter() == request.id().value())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.light()).isEqualTo(Light.GREEN);
                    assertThat(item.daysLeft()).isEqualTo(20);
                });
    }

    @Test
    void theLightFollowsTheDays() {
        var request = world.accepted("2026-03-02", verbs.acceptance());

        assertThat(lightOn("2026-03-17", request)).isEqualTo(Light.YELLOW);
        assertThat(lightOn("2026-03-25", request)).isEqualTo(Light.RED);
        assertThat(lightOn("2026-03-30", request)).isEqualTo(Light.RED);
        assertThat(lightOn("2026-03-31", request)).isEqualTo(Light.OVERDUE);
    }

    private Light lightOn(String day, FoiRequest request) {
        time.moveTo(day);
        return worklist.listOpen(Set.of(FoiWorld.BUREAU)).stream()
                .filter(item -> item.state().matter() == request.id().value())
                .findFirst()
                .orElseThrow()
                .light();
    }

    @Test
    void aCorrectionStartsTheTwentyDaysAfresh() {
        var officer = world.officer();
        var request = world.received("2026-03-02");
        var asked = verbs.correction().ask(request.id(), "请写明年度。", officer);
        assertThat(asked.correctionDueOn()).isEmpty();

        time.moveTo("2026-03-10");
        var corrected = verbs.correction().correct(request.id(), "2025年度办法", "2025年度", new Person.Guest());

        assertThat(corrected.status()).isEqualTo(FoiStatus.AWAITING_REPLY);
        assertThat(corrected.clockFrom()).isEqualTo("2026-03-10");
        assertThat(corrected.dueOn()).isEqualTo("2026-04-08");
        assertThat(corrected.receivedOn()).isEqualTo("2026-03-02");
    }

    @Test
    void aCorrectionIsAskedForOnceAndInTime() {
        var officer = world.officer();
        var late = world.received("2026-03-02");
        time.moveTo("2026-03-12");
        refuses(FoiRefusal.CORRECTION_TOO_LATE, () -> verbs.correction().ask(late.id(), "请写明年度。", officer));

        var again = world.received("2026-03-02");
        verbs.correction().ask(again.id(), "请写明年度。", officer);
        verbs.correction().correct(again.id(), "办法", "2025年度", new Person.Guest());
        refuses(FoiRefusal.CORRECTION_ALREADY_ASKED, () -> verbs.correction().ask(again.id(), "请再写明。", officer));
    }

    @Test
    void aRequestLapsesOnlyAfterTheCorrectionPeriod() {
        var officer = world.officer();
        var request = world.received("2026-03-02");
        verbs.correction().ask(request.id(), "请写明年度。", officer);
        world.serve(request, "2026-03-02");
        time.moveTo("2026-03-23");
        refuses(FoiRefusal.CORRECTION_STILL_OPEN, () -> verbs.correction().lapse(request.id(), officer));

        time.moveTo("2026-03-24");
        refuses(
                FoiRefusal.CORRECTION_EXPIRED,
                () -> verbs.correction().correct(request.id(), "办法", "2025年度", new Person.Guest()));
        var lapsed = verbs.correction().lapse(request.id(), officer);

        assertThat(lapsed.decision()).contains(Decision.OTHER_CORRECTION_LAPSED);
        assertThat(worklist.listOpen(Set.of(FoiWorld.BUREAU)))
                .noneMatch(item -> item.state().matter() == request.id().value());
    }

    @Test
    void anExtensionIsGrantedOnceBeforeTheDueDate() {
        var officer = world.officer();
        var request = world.accepted("2026-03-02", verbs.acceptance());
        time.moveTo("2026-03-30");
        var extended = world.extended(verbs.extension(), request, 10);

        assertThat(extended.dueOn()).isEqualTo("2026-04-14");
        assertThat(extended.stage()).isEqualTo("已延期，待答复");
        refuses(FoiRefusal.EXTENSION_ALREADY_GRANTED, () -> verbs.extension().propose(request.id(), 5, "再延", officer));

        var late = world.accepted("2026-03-02", verbs.acceptance());
        time.moveTo("2026-03-31");
        refuses(FoiRefusal.EXTENSION_TOO_LATE, () -> verbs.extension().propose(late.id(), 10, "材料较多", officer));
    }

    @Test
    void aRefusalUnderArticleSixteenMustGoToReviewFirst() {
        var request = decided(Decision.REFUSED_INTERNAL_AFFAIRS);

        var letter = letters.list(request.id()).getLast();
        assertThat(letter.type()).isEqualTo("foi.REPLY");
        assertThat(letter.name()).matches("云民公开复〔2026〕\\d+号");
        assertThat(letter.addressee()).isEqualTo("李清");
        assertThat(letter.body()).contains("第十六条第一款", "应当先申请行政复议", "云州市人民政府");
    }

    @Test
    void otherDecisionsMayBeTakenToCourtDirectly() {
        var request = decided(Decision.UNAVAILABLE_NOT_HELD);

        assertThat(letters.list(request.id()).getLast().body())
                .contains("6个月内", "第三十六条第四项、第五项")
                .doesNotContain("应当先申请行政复议");
    }

    @Test
    void aLetterToAnOrganisationAddressesItAsOne() {
        var officer = world.officer();
        var request = verbs.acceptance()
                .accept(world.received("2026-03-02", ApplicantKind.ENTERPRISE).id(), officer);
        verbs.reply().decide(request.id(), ruling(Decision.REFUSED_STATE_SECRET), officer);

        assertThat(letters.list(request.id()).getLast().body())
                .contains("收到你单位提出的", "经审查，你单位申请的信息属于国家秘密。根据《中华人民共和国政府信息公开条例》第十四条的规定，不予公开。")
                .doesNotContain("您");
    }

    @Test
    void numbersOfLettersHaveNoGaps() {
        var first = letters.list(decided(Decision.DISCLOSED).id()).getLast().name();
        var officer = world.officer();
        var failed = world.accepted("2026-03-02", verbs.acceptance());
        refuses(
                FoiRefusal.FORM_INCOMPLETE,
                () -> verbs.reply()
                        .decide(
                                failed.id(),
                                new FoiReply.Ruling(Decision.DISCLOSED, Optional.empty(), "", List.of()),
                                officer));
        var second = letters.list(decided(Decision.DISCLOSED).id()).getLast().name();

        assertThat(running(second)).isEqualTo(running(first) + 1);
    }

    private static int running(String number) {
        return Integer.parseInt(number.replaceAll(".*〕(\\d+)号", "$1"));
    }

    @Test
    void aPartlyDisclosedReplyNamesTheGroundOfTheRest() {
        var officer = world.officer();
        var request = world.accepted("2026-03-02", verbs.acceptance());
        refuses(
                FoiRefusal.FORM_INCOMPLETE,
                () -> verbs.reply()
                        .decide(
                                request.id(),
                                new FoiReply.Ruling(Decision.PARTLY_DISCLOSED, Optional.empty(), "见附件。", List.of()),
                                officer));
    }

    @Test
    void aRequestForSeveralMattersIsSplitUnderTheSameDayAndClock(@Autowired FoiFilingStore filings) {
        var officer = world.officer();
        var request = world.accepted("2026-03-02", verbs.acceptance());
        time.moveTo("2026-03-05");
        refuses(
                FoiRefusal.FORM_INCOMPLETE,
                () -> verbs.split().split(request.id(), List.of(new FoiSplit.Matter("发放办法", "2025年")), officer));

        var parts = verbs.split()
                .split(
                        request.id(),
                        List.of(
                                new FoiSplit.Matter("发放办法", "2025年"),
                                new FoiSplit.Matter("发放人数", "2024年"),
                                new FoiSplit.Matter("", "")),
                        officer);

        assertThat(parts).hasSize(2);
        var second = requests.find(parts.get(1).id()).orElseThrow();
        assertThat(requests.find(request.id()).orElseThrow().wish().title()).isEqualTo("发放办法");
        assertThat(second.number()).isNotEqualTo(request.number());
        assertThat(second.status()).isEqualTo(FoiStatus.AWAITING_REPLY);
        assertThat(List.of(second.receivedOn(), second.dueOn())).containsExactly(request.receivedOn(), request.dueOn());
        assertThat(filings.listParts(filings.findOf(second.id()).orElseThrow()))
                .extracting(part -> part.request().id())
                .containsExactly(request.id(), second.id());
        assertThat(audit.listOf("foi:" + request.id().value()).getLast().detail())
                .contains(second.number());
        assertThat(audit.listOf("foi:" + second.id().value()).getFirst().detail())
                .contains(request.number());
    }

    @Test
    void aClosedRequestCannotBeDecidedAgain() {
        var officer = world.officer();
        var request = decided(Decision.DISCLOSED);

        refuses(
                FoiRefusal.NOT_IN_THIS_STATE,
                () -> verbs.reply().decide(request.id(), ruling(Decision.DISCLOSED), officer));
        refuses(FoiRefusal.NOT_IN_THIS_STATE, () -> verbs.withdrawal().withdraw(request.id(), new Person.Guest()));
    }

    @Test
    void somebodyFromElsewhereMayNotHandleIt() {
        var request = world.received("2026-03-02");
        var stranger = new Person.Staff(
                99,
                "stranger",
                "吴桐",
                FoiWorld.CITY,
                List.of(new Person.Grant(gongkai.foundation.identity.Role.STATISTICIAN, FoiWorld.CITY)));

        assertThatThrownBy(() -> verbs.acceptance().accept(request.id(), stranger))
                .isInstanceOf(Refusal.class);
        assertThat(requests.find(request.id()).orElseThrow().status()).isEqualTo(FoiStatus.REGISTERED);
    }

    private FoiRequest decided(Decision decision) {
        var officer = world.officer();
        var request = world.cleared(world.accepted("2026-03-02", verbs.acceptance()));
        return verbs.reply().decide(request.id(), ruling(decision), officer);
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
