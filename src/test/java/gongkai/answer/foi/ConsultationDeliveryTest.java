package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.letter.Deliveries;
import gongkai.foundation.letter.DeliveryProof;
import gongkai.foundation.letter.Letter;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkItem;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 自收到征求意见书之日起: nobody is silent whom no letter is proved to have reached, and no applicant waits for the proof.
@HouseTest
class ConsultationDeliveryTest {
    @Autowired
    private FoiWorld world;

    @Autowired
    private FoiVerbs verbs;

    @Autowired
    private FoiRequests requests;

    @Autowired
    private FoiLedger ledger;

    @Autowired
    private ConsultationLetters opinions;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private RunOutPass pass;

    @Autowired
    private Worklist worklist;

    @Autowired
    private TestTime time;

    @LocalServerPort
    private int port;

    @Test
    void deliveryInTheLetterRoomBeginsTheFifteenDaysByItself() {
        var request = accepted();
        var letter = ask(request);
        assertThat(now(request).awaitedUntil()).contains(LocalDate.of(2026, 3, 30));

        time.moveTo("2026-03-12");
        handOver(letter, "2026-03-11");

        assertThat(only(request).receivedOn()).contains(LocalDate.of(2026, 3, 11));
        assertThat(now(request).awaitedUntil()).contains(LocalDate.of(2026, 4, 1));
        assertThat(now(request).dueOn()).isEqualTo("2026-04-23");
        assertThat(desk(request)).contains("2026年3月11日送达，应于2026年4月1日前提出意见");

        time.moveTo("2026-04-02");
        pass.look();
        assertThat(only(request).opinion()).contains(Consultation.Opinion.SILENT);
        assertThat(only(request).endedOn()).contains(LocalDate.of(2026, 4, 1));
    }

    @Test
    void withoutProofNobodyIsSilentAndTheTurnComesBackToTheOrgan() {
        var request = accepted();
        var letter = ask(request);
        time.moveTo("2026-03-30");
        pass.look();
        assertThat(item(request).state().turn()).isEqualTo(Turn.THEIRS);

        time.moveTo("2026-03-31");
        pass.look();
        pass.look();

        assertThat(only(request).isOpen()).isTrue();
        assertThat(now(request).status()).isEqualTo(FoiStatus.AWAITING_OPINIONS);
        assertThat(now(request).dueOn()).isEqualTo("2026-04-21");
        assertThat(item(request).state().turn()).isEqualTo(Turn.OURS);
        assertThat(item(request).state().stage()).isEqualTo("征求意见书待证明送达");
        assertThat(item(request).state().dueOn()).contains(LocalDate.of(2026, 4, 21));
        assertThat(desk(request))
                .contains("没有送达证明，15个工作日没有开始", "请登记送达，或者作废后重新发出")
                .containsOnlyOnce("不能视为逾期未提出意见；答复期限从2026年3月30日的次日起继续计算，最迟于2026年4月21日前答复");
        var ruling = new FoiReply.Ruling(Decision.DISCLOSED, Optional.empty(), "见附件。", List.of());
        assertThatThrownBy(() -> verbs.reply().decide(request.id(), ruling, world.officer()))
                .isInstanceOf(Refusal.class);

        time.moveTo("2026-04-03");
        handOver(letter, "2026-04-03");
        assertThat(item(request).state().turn()).isEqualTo(Turn.THEIRS);
        assertThat(now(request).awaitedUntil()).contains(LocalDate.of(2026, 4, 27));
        time.moveTo("2026-04-28");
        pass.look();
        assertThat(only(request).opinion()).contains(Consultation.Opinion.SILENT);
        assertThat(now(request).status()).isEqualTo(FoiStatus.AWAITING_REPLY);
    }

    @Test
    void aLetterMadeVoidUndeliveredAskedNobodyAndStoppedNoClock() {
        var request = accepted();
        var letter = ask(request);
        time.moveTo("2026-03-31");
        pass.look();

        deliveries.makeVoid(paper(letter).id(), "地址查无此人", world.officer());

        assertThat(now(request).status()).isEqualTo(FoiStatus.AWAITING_REPLY);
        assertThat(now(request).dueOn()).isEqualTo("2026-03-30");
        assertThat(only(request).opinion()).contains(Consultation.Opinion.NOT_ASKED);
        assertThat(desk(request)).contains("没有送达，已经作废，没有因此中止计时");
        var refused = new FoiReply.Ruling(Decision.REFUSED_THIRD_PARTY, Optional.empty(), "涉及商业秘密。", List.of());
        assertThatThrownBy(() -> verbs.reply().decide(request.id(), refused, world.officer()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(FoiRefusal.FORM_INCOMPLETE));
    }

    @Test
    void ofTwoLettersTheOneWithoutProofHoldsTheMatterInTheOrgansHands() {
        var request = accepted();
        var first = ask(request);
        time.moveTo("2026-03-20");
        var second = ask(request);
        handOver(second, "2026-03-20");

        time.moveTo("2026-03-31");
        pass.look();
        assertThat(now(request).lacksProof()).isTrue();
        handOver(first, "2026-03-31");
        assertThat(now(request).awaitedUntil()).contains(LocalDate.of(2026, 4, 22));

        var words = new FoiConsultation.Answer(Consultation.Opinion.AGREED, ledger.today(), "");
        verbs.consultation().answer(request.id(), first.id(), words, world.officer());
        verbs.consultation().answer(request.id(), second.id(), words, world.officer());
        assertThat(now(request).status()).isEqualTo(FoiStatus.AWAITING_REPLY);
        var opened = new FoiReply.Ruling(Decision.DISCLOSED, Optional.empty(), "见附件。", List.of());
        world.cleared(request);
        assertThat(verbs.reply().decide(request.id(), opened, world.officer()).status())
                .isEqualTo(FoiStatus.REPLIED);
    }

    private FoiRequest accepted() {
        var request = world.accepted("2026-03-02", verbs.acceptance());
        time.moveTo("2026-03-09");
        return request;
    }

    private FoiRequest now(FoiRequest request) {
        return requests.find(request.id()).orElseThrow();
    }

    private Consultation only(FoiRequest request) {
        return verbs.consultation().list(request.id()).getFirst();
    }

    private Consultation ask(FoiRequest request) {
        return verbs.consultation()
                .ask(
                        request.id(),
                        new FoiConsultation.Question(Consultation.Kind.THIRD_PARTY, "云州市安居养老院", "养老机构的经营资料。"),
                        world.officer());
    }

    private Letter paper(Consultation letter) {
        return opinions.list(letter).getFirst();
    }

    private void handOver(Consultation letter, String day) {
        deliveries.record(
                paper(letter).id(), new DeliveryProof.HandedOver(LocalDate.parse(day), "刘院长"), world.officer());
    }

    private WorkItem item(FoiRequest request) {
        return worklist.listOpen(Set.of(FoiWorld.BUREAU)).stream()
                .filter(each -> each.state().number().equals(request.number()))
                .filter(each -> each.state().kind().equals(FoiRequestChanged.KIND))
                .findFirst()
                .orElseThrow();
    }

    private String desk(FoiRequest request) {
        return new Wire(port)
                .asStaff("officer", FoiWorld.PASSWORD)
                .get("/console/requests/" + request.id().value())
                .html()
                .select("main")
                .text();
    }
}
