package gongkai.answer.foihandling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gongkai.answer.foi.CasePaper;
import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiHouse;
import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.calendar.CalendarHouse;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.worklist.Holder;
import gongkai.foundation.worklist.Turn;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Other organs and inner units that assist with a request, and sign its reply.
@HouseTest
class AssistanceTest {
    private static final Optional<AssistanceKind> ASSIST = Optional.of(AssistanceKind.ASSIST);

    @Autowired
    private HandlingHouse house;

    @Autowired
    private AssistanceWork work;

    @Autowired
    private AssistanceStore store;

    @Autowired
    private Cosigning cosigning;

    @Autowired
    private ReplyWriting writing;

    @Autowired
    private ReplyReview review;

    @Autowired
    private ReplyDraftStore drafts;

    @Autowired
    private HandlingHouse.Rooms rooms;

    @LocalServerPort
    private int port;

    @Test
    void anotherOrganIsAskedByLetterAndHasADayOfItsOwn() {
        var request = house.accepted(HandlingHouse.ALL);
        var asked = ask(request, AssistanceKind.ASSIST);

        assertThat(asked.dueOn()).isEqualTo(LocalDate.parse("2026-03-09"));
        var letter = rooms.letters().listAbout(asked.subject()).getFirst();
        assertThat(letter.title()).isEqualTo("政府信息公开申请协办函");
        assertThat(letter.number()).isPresent();
        assertThat(letter.text().plain()).contains("2025年拨付明细", "2026年3月9日前答复").doesNotContain("李清");
        var item = rooms.worklist().find("foiassist", asked.id()).orElseThrow();
        assertThat(item.state().organ()).isEqualTo(HandlingHouse.OTHER);
        assertThat(item.state().dueOn()).contains(asked.dueOn());
    }

    @Test
    void aCorrectedCalendarMovesTheDayAndSaysSo(
            @Autowired CalendarHouse calendar, @Autowired HandlingEntryStore entries) {
        var request = house.accepted(HandlingHouse.ALL);
        var asked = ask(request, AssistanceKind.ASSIST);

        calendar.correct(LocalDate.parse("2026-03-05"), false, who("calendar"));

        assertThat(store.find(asked.id()).orElseThrow().dueOn()).isEqualTo("2026-03-10");
        assertThat(rooms.worklist()
                        .find("foiassist", asked.id())
                        .orElseThrow()
                        .state()
                        .dueOn())
                .contains(LocalDate.parse("2026-03-10"));
        assertThat(entries.listOf(asked.id())).last().satisfies(entry -> {
            assertThat(entry.deed()).isEqualTo(Deed.RECOUNT);
            assertThat(entry.words()).contains("由2026年3月9日改为2026年3月10日");
        });
        calendar.restore(LocalDate.parse("2026-03-05"), who("calendar"));
    }

    @Test
    void theDayNeverLiesBehindThatOfTheReply() {
        var request = house.accepted(HandlingHouse.ALL);
        var late = refusal(() -> work.ask(
                request.id(),
                new AssistanceWork.Question(
                        Optional.empty(), Optional.of(HandlingHouse.BUREAU), Optional.empty(), " ", 21),
                who("officer")));

        assertThat(late.problems())
                .extracting(FieldProblem::field)
                .containsExactly("assistKind", "assistOrgan", "need", "assistDays");
        assertThat(work.ask(
                                request.id(),
                                new AssistanceWork.Question(
                                        ASSIST, Optional.of(HandlingHouse.OTHER), Optional.empty(), "明细", 20),
                                who("officer"))
                        .dueOn())
                .isEqualTo(request.dueOn());
        ask(request, AssistanceKind.ASSIST, "需要再问一次", "assistOrgan");
    }

    @Test
    void thatThereIsNoneIsAnAnswerAndGoesIntoTheDraftWithItsFiles() {
        var request = house.accepted(HandlingHouse.ALL);
        var asked = ask(request, AssistanceKind.ASSIST);
        refuses(HandlingRefusal.UNKNOWN_ASSISTANCE, () -> writing.take(request.id(), asked.id(), who("officer")));
        work.answer(
                asked.id(),
                Optional.of(AssistanceAnswer.NOT_HELD),
                "查找了预算系统和档案，没有。",
                List.of(file("检索记录.txt")),
                who("finance"));
        writing.take(request.id(), asked.id(), who("officer"));

        var content = drafts.findVersion(request.id(), 1).orElseThrow().content();
        assertThat(content.decision()).contains(Decision.UNAVAILABLE_NOT_HELD);
        assertThat(content.text()).isEqualTo("查找了预算系统和档案，没有。");
        assertThat(content.files()).hasSize(1);
        assertThat(turn("foiassist", asked)).isEqualTo(Turn.DONE);
        assertThat(late(() -> work.giveBack(asked.id(), "不归我局。", who("finance"))))
                .contains("严计", "答复协助");
    }

    @Test
    void anInnerUnitIsAskedWithoutALetterAndItsMembersAloneAnswer() {
        var request = house.accepted(HandlingHouse.ALL);
        var asked = work.ask(
                request.id(),
                new AssistanceWork.Question(ASSIST, Optional.empty(), Optional.of(HandlingHouse.UNIT), "发放人数", 3),
                who("officer"));

        assertThat(rooms.letters().listAbout(asked.subject()).getFirst().number())
                .isEmpty();
        assertThat(rooms.worklist().find("foiassist", asked.id()).orElseThrow().holder())
                .isEqualTo(new Holder.Unit(HandlingHouse.UNIT));
        refuses(HandlingRefusal.NOT_YOUR_ASSISTANCE, () -> work.giveBack(asked.id(), "不归我科。", who("officer")));
        work.giveBack(asked.id(), "不归我科。", who("unit"));
        assertThat(store.find(asked.id()).orElseThrow().status()).isEqualTo(AssistanceStatus.RETURNED);
    }

    @Test
    void anAnswerThatIsNotEnoughGoesBackAndWhatIsNotNeededIsTakenBack() {
        var request = house.accepted(HandlingHouse.ALL);
        var asked = ask(request, AssistanceKind.ASSIST);
        provide(asked);
        work.askAgain(asked.id(), "还缺2024年的。", who("officer"));
        assertThat(turn("foiassist", asked)).isEqualTo(Turn.OURS);
        work.takeBack(asked.id(), "已从档案找到。", who("officer"));

        assertThat(turn("foiassist", asked)).isEqualTo(Turn.DONE);
        assertThat(store.find(asked.id()).orElseThrow().status()).isEqualTo(AssistanceStatus.TAKEN_BACK);
    }

    @Test
    void whoHandlesItWithUsSignsEveryTextBeforeTheLastSignature() {
        var request = house.accepted(List.of("SIGN"));
        var joint = ask(request, AssistanceKind.JOINT);
        provide(joint);
        save(request, "第一稿。", 0);
        review.submit(request.id(), 1, "", who("officer"));
        assertThat(turn("foicosign", joint)).isEqualTo(Turn.OURS);
        refuses(HandlingRefusal.COSIGNATURE_MISSING, () -> review.pass(request.id(), 1, "", who("head")));
        cosigning.sign(joint.id(), 1, Optional.of(false), "第二段的数字不对。", who("finance"));
        assertThat(drafts.find(request.id()).orElseThrow().status()).isEqualTo(ReplyDraftStatus.WRITING);

        save(request, "第二稿。", 1);
        review.submit(request.id(), 2, "", who("officer"));
        cosigning.sign(joint.id(), 2, Optional.of(true), "", who("finance"));
        assertThat(turn("foicosign", joint)).isEqualTo(Turn.DONE);
        review.pass(request.id(), 2, "", who("head"));

        assertThat(drafts.find(request.id()).orElseThrow().status()).isEqualTo(ReplyDraftStatus.ISSUED);
    }

    @Test
    void assistanceEndsWithItsRequest() {
        var request = house.accepted(HandlingHouse.ALL);
        var asked = ask(request, AssistanceKind.ASSIST);
        rooms.foi().withdrawal().withdraw(request.id(), new Person.Guest());

        assertThat(store.find(asked.id()).orElseThrow().status()).isEqualTo(AssistanceStatus.ENDED);
        assertThat(turn("foiassist", asked)).isEqualTo(Turn.DONE);
        assertThat(late(() -> provide(asked))).contains("系统", "随申请结束");
    }

    @Test
    void aSuccessorGoesOnWithWhatWasAsked() {
        var request = house.accepted(HandlingHouse.ALL);
        var asked = ask(request, AssistanceKind.ASSIST);
        rooms.transactions()
                .executeWithoutResult(
                        change -> work.follow(HandlingHouse.OTHER, HandlingHouse.BUREAU, "由民政局承接。", "system"));

        assertThat(store.find(asked.id()).orElseThrow().organ()).isEqualTo(HandlingHouse.BUREAU);
        assertThat(rooms.worklist()
                        .find("foiassist", asked.id())
                        .orElseThrow()
                        .state()
                        .organ())
                .isEqualTo(HandlingHouse.BUREAU);
    }

    @Test
    void thePagesShowTheWayFromTheDraftToTheForm() {
        var request = house.accepted(HandlingHouse.ALL);
        String base = "/console/requests/%d/handling".formatted(request.id().value());
        var officer = new Wire(port).asStaff("officer", FoiHouse.PASSWORD);
        String desk = "/console/requests/" + request.id().value();
        assertThat(officer.get(desk).html().text()).contains("拟写答复稿", "审核→合法性审查→负责人签发");

        officer.upload(desk, base + "/draft", Map.of("decision", "UNAVAILABLE_NOT_HELD", "text", "经检索没有。"), Map.of());
        assertThat(officer.post(base, base + "/assistance", Map.of()).status()).isEqualTo(422);
        var asked = officer.post(
                base,
                base + "/assistance",
                Map.of("assistKind", "ASSIST", "assistOrgan", "云州市yunzhou-finance", "need", "拨付明细", "assistDays", "3"));
        assertThat(asked.status()).as(asked.body()).isEqualTo(302);
        assertThat(officer.post(base, base + "/comments", Map.of("comment", "请尽快。"))
                        .status())
                .isEqualTo(302);
        assertThat(officer.post(base, base + "/submit", Map.of("seen", "1")).status())
                .isEqualTo(302);
        assertThat(officer.post(base, base + "/submit", Map.of("seen", "1")).status())
                .isEqualTo(409);
        assertThat(officer.get(base).html().text()).contains("待审核", "协办：云州市yunzhou-finance", "请尽快。");

        var finance = new Wire(port).asStaff("finance", FoiHouse.PASSWORD);
        String one = finance.get("/console/assistance")
                .html()
                .select("td a")
                .getFirst()
                .attr("href");
        assertThat(finance.get(one).html().text()).contains("拨付明细").doesNotContain("李清");
        assertThat(finance.get(base).status()).isEqualTo(403);
        assertThat(finance.upload(one, one + "/answer", Map.of("answer", "OPINION", "answerWords", "可以公开。"), Map.of())
                        .status())
                .isEqualTo(302);

        var legal = new Wire(port).asStaff("legal", FoiHouse.PASSWORD);
        assertThat(legal.get(base).html().text()).contains("经检索没有。").doesNotContain("李清");
        assertThat(legal.get(base + "/review-form").html().text()).contains("政府信息公开审查呈批单", "送审", "周敏");
        assertThat(legal.get(base + "/review-form/docx").status()).isEqualTo(200);
        assertThat(legal.get(base + "/compare").status()).isEqualTo(200);
        assertThat(legal.get(desk).status()).isEqualTo(403);
        assertThat(rooms.papers()
                        .papers(rooms.foi().requests().find(request.id()).orElseThrow()))
                .extracting(CasePaper::title)
                .anyMatch(title -> title.endsWith("政府信息公开申请协办函"));
    }

    private Assistance ask(FoiRequest request, AssistanceKind kind) {
        return work.ask(
                request.id(),
                new AssistanceWork.Question(
                        Optional.of(kind), Optional.of(HandlingHouse.OTHER), Optional.empty(), "2025年拨付明细", 5),
                who("officer"));
    }

    private void ask(FoiRequest request, AssistanceKind kind, String need, String wrong) {
        assertThat(refusal(() -> work.ask(
                                request.id(),
                                new AssistanceWork.Question(
                                        Optional.of(kind), Optional.of(HandlingHouse.OTHER), Optional.empty(), need, 5),
                                who("officer")))
                        .problems())
                .extracting(FieldProblem::field)
                .containsExactly(wrong);
    }

    private void provide(Assistance asked) {
        work.answer(asked.id(), Optional.of(AssistanceAnswer.PROVIDED), "见附件。", List.of(), who("finance"));
    }

    private void save(FoiRequest request, String text, int seen) {
        writing.save(request.id(), HandlingHouse.reply(Decision.UNAVAILABLE_NOT_HELD, text), seen, who("officer"));
    }

    private Attachment file(String name) {
        return rooms.attachments().store(name, new ByteArrayInputStream("检索记录".getBytes(StandardCharsets.UTF_8)));
    }

    private Person.Staff who(String account) {
        return house.who(account);
    }

    private Turn turn(String kind, Assistance asked) {
        return rooms.worklist().find(kind, asked.id()).orElseThrow().state().turn();
    }

    private static String late(ThrowingCallable verb) {
        return refusal(verb).problems().getFirst().sentence();
    }

    private static Refusal refusal(ThrowingCallable verb) {
        var thrown = catchThrowableOfType(Refusal.class, verb);
        assertThat(thrown).isNotNull();
        return thrown;
    }

    private static void refuses(ErrorCode code, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
