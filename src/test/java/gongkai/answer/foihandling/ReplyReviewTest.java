package gongkai.answer.foihandling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gongkai.answer.foi.CasePaper;
import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiHouse;
import gongkai.answer.foi.FoiRefusal;
import gongkai.answer.foi.FoiReply;
import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.FoiRequestId;
import gongkai.answer.foi.FoiStatus;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A reply from its draft to the last signature (条例第十七条、第四十五条).
@HouseTest
class ReplyReviewTest {
    @Autowired
    private HandlingHouse house;

    @Autowired
    private HandlingHouse.Draft verbs;

    @Autowired
    private HandlingHouse.Foi foi;

    @Autowired
    private ReplyDraftStore drafts;

    @Autowired
    private HandlingPapers papers;

    @Autowired
    private Worklist worklist;

    @Autowired
    private AuditRecord record;

    @Autowired
    private JdbcClient db;

    @Test
    void aReplyGoesOutWithTheLastSignatureAndNotBefore() {
        var request = house.accepted(HandlingHouse.ALL);
        save(request, Decision.DISCLOSED, "现提供发放办法。", 0);
        refuses(HandlingRefusal.REPLY_SECRECY_MISSING, () -> submit(request, 1));
        verbs.secrecy().ask(request.id(), 1, who("officer"));
        assertThat(turn("foisecrecy", request)).isEqualTo(Turn.OURS);
        house.clear(request, 1);
        assertThat(turn("foisecrecy", request)).isEqualTo(Turn.DONE);
        submit(request, 1);
        refuses(
                FoiRefusal.SIGNED_STEP_BY_STEP,
                () -> foi.reply().decide(request.id(), ruling(Decision.DISCLOSED), who("officer")));

        for (String each : List.of("foireview reviewer", "foilegal legal", "foisign head")) {
            var words = each.split(" ");
            var item = worklist.find(words[0], request.id().value()).orElseThrow();
            assertThat(item.state().turn()).isEqualTo(Turn.OURS);
            assertThat(item.state().dueOn()).contains(request.dueOn());
            assertThat(now(request).status()).isEqualTo(FoiStatus.AWAITING_REPLY);
            verbs.review().pass(request.id(), 1, "同意", who(words[1]));
            assertThat(turn(words[0], request)).isEqualTo(Turn.DONE);
        }

        assertThat(now(request).status()).isEqualTo(FoiStatus.REPLIED);
        assertThat(now(request).decision()).contains(Decision.DISCLOSED);
        assertThat(status(request)).isEqualTo(ReplyDraftStatus.ISSUED);
        assertThat(record.listOf("foi:" + request.id().value()))
                .anyMatch(entry -> entry.action().equals("答复") && entry.actor().endsWith("陈立"));
    }

    @Test
    void theStepsAnOrganDoesWithoutArePassedOver() {
        var request = house.sent(List.of("LEGAL"));

        assertThat(status(request)).isEqualTo(ReplyDraftStatus.LEGAL);
        refuses(HandlingRefusal.NOT_YOUR_REPLY_STEP, () -> pass(request, 1, "reviewer"));
        pass(request, 1, "legal");

        assertThat(now(request).status()).isEqualTo(FoiStatus.REPLIED);
    }

    @Test
    void whereNoStepIsSetWhoeverHandlesTheRequestRepliesAtOnce() {
        var request = house.accepted(List.of());
        save(request, Decision.UNAVAILABLE_NOT_HELD, "经检索没有。", 0);

        refuses(HandlingRefusal.REPLY_WITHOUT_STEPS, () -> submit(request, 1));
        foi.reply().decide(request.id(), ruling(Decision.UNAVAILABLE_NOT_HELD), who("officer"));

        assertThat(now(request).status()).isEqualTo(FoiStatus.REPLIED);
        assertThat(status(request)).isEqualTo(ReplyDraftStatus.ENDED);
    }

    @Test
    void nobodyPassesTheirOwnTextAndNobodyTakesTwoSteps() {
        var request = house.accepted(HandlingHouse.ALL);
        save(request, Decision.UNAVAILABLE_NOT_HELD, "经检索没有。", 0);
        verbs.writing()
                .save(
                        request.id(),
                        HandlingHouse.reply(Decision.UNAVAILABLE_NOT_HELD, "经检索，没有制作或者保存。"),
                        1,
                        who("head"));
        submit(request, 2);
        pass(request, 2, "both");

        refuses(HandlingRefusal.REPLY_STEP_EACH, () -> pass(request, 2, "both"));
        pass(request, 2, "legal");
        refuses(HandlingRefusal.OWN_REPLY, () -> pass(request, 2, "head"));
    }

    @Test
    void whatIsSentBackIsMendedAndSentAgainAndBothTextsAreKept() {
        var request = house.sent(HandlingHouse.ALL);
        refuses(
                HandlingRefusal.HANDLING_INCOMPLETE,
                () -> verbs.review().sendBack(request.id(), 1, " ", who("reviewer")));
        verbs.review().sendBack(request.id(), 1, "写明检索的范围。", who("reviewer"));
        assertThat(status(request)).isEqualTo(ReplyDraftStatus.WRITING);
        save(request, Decision.UNAVAILABLE_NOT_HELD, "检索了2020年以来的收发文登记，没有。", 1);
        refuses(HandlingRefusal.REPLY_DRAFT_MOVED_ON, () -> submit(request, 1));
        submit(request, 2);

        assertThat(drafts.listVersions(request.id())).hasSize(2);
        pass(request, 2, "reviewer");
        assertThat(status(request)).isEqualTo(ReplyDraftStatus.LEGAL);
        verbs.review().recall(request.id(), who("officer"));
        assertThat(turn("foilegal", request)).isEqualTo(Turn.DONE);
    }

    @Test
    void savingTheSameAgainMakesNoNewText() {
        var request = house.accepted(HandlingHouse.ALL);
        save(request, Decision.DISCLOSED, "现提供。", 0);
        save(request, Decision.DISCLOSED, "现提供。", 1);

        assertThat(drafts.listVersions(request.id())).hasSize(1);
    }

    @Test
    void aDraftMayBeSavedWithNothingDecidedButNotSent() {
        var request = house.accepted(HandlingHouse.ALL);
        verbs.writing().save(request.id(), DraftedReply.EMPTY, 0, who("officer"));

        assertThat(refusal(() -> submit(request, 1)).problems())
                .extracting(FieldProblem::field)
                .containsExactly("decision");
    }

    @Test
    void allTheReplyAsksForIsAskedWhenTheDraftIsSent() {
        var request = house.accepted(HandlingHouse.ALL);
        save(request, Decision.REFUSED_THIRD_PARTY, "涉及商业秘密。", 0);
        assertThat(refusal(() -> submit(request, 1)).problems())
                .extracting(FieldProblem::sentence)
                .containsExactly(FoiRefusal.OPINION_MISSING.message());

        save(request, Decision.PARTLY_DISCLOSED, "提供一部分。", 1);
        assertThat(refusal(() -> submit(request, 2)).problems())
                .extracting(FieldProblem::field)
                .containsExactly("withheld");
    }

    @Test
    void theSecrecyReviewIsOfOneTextAndBySomebodyElse() {
        var request = house.accepted(HandlingHouse.ALL);
        save(request, Decision.DISCLOSED, "第一稿。", 0);
        verbs.secrecy().review(request.id(), 1, Optional.of(true), "保密事项范围", "第二段涉密。", who("secret"));
        refuses(HandlingRefusal.REPLY_IS_SECRET, () -> submit(request, 1));
        save(request, Decision.DISCLOSED, "第二稿。", 1);
        refuses(HandlingRefusal.REPLY_SECRECY_MISSING, () -> submit(request, 2));
        house.clear(request, 2);
        refuses(HandlingRefusal.REPLY_SECRECY_DONE, () -> house.clear(request, 2));
        submit(request, 2);

        assertThat(status(request)).isEqualTo(ReplyDraftStatus.REVIEW);
        assertThat(papers(request)).anyMatch(title -> title.equals(ReviewForm.TITLE));
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWinsAndTheOtherIsToldByWhom() throws Exception {
        var request = house.sent(List.of("REVIEW", "SIGN"));
        pass(request, 1, "reviewer");

        Callable<Refusal> signing = () -> catchThrowableOfType(Refusal.class, () -> pass(request, 1, "head"));
        Callable<Refusal> returning = () -> catchThrowableOfType(
                Refusal.class, () -> verbs.review().sendBack(request.id(), 1, "再核对一次。", who("head")));
        try (var both = Executors.newFixedThreadPool(2)) {
            var one = both.submit(signing);
            var other = both.submit(returning);

            assertThat(Stream.of(one.get(), other.get()).filter(Objects::nonNull))
                    .singleElement()
                    .satisfies(late -> {
                        assertThat(late.code()).isEqualTo(HandlingRefusal.REPLY_DRAFT_NOT_NOW);
                        assertThat(late.problems().getFirst().sentence()).contains("陈立", "负责人签发");
                    });
        }
        assertThat(now(request).status() == FoiStatus.REPLIED).isEqualTo(status(request) == ReplyDraftStatus.ISSUED);
    }

    @Test
    void aRequestThatWaitsForSomebodyTakesItsDraftBackToTheWriter() {
        var request = house.sent(HandlingHouse.ALL);
        foi.correction().ask(request.id(), "请写明年份。", who("officer"));

        assertThat(status(request)).isEqualTo(ReplyDraftStatus.WRITING);
        assertThat(turn("foireview", request)).isEqualTo(Turn.DONE);
        assertThat(refusal(() -> pass(request, 1, "reviewer"))
                        .problems()
                        .getFirst()
                        .sentence())
                .contains("系统", "中止审核");
        assertThat(refusal(() -> submit(request, 1)).code()).isEqualTo(FoiRefusal.NOT_IN_THIS_STATE);
    }

    @Test
    void aRequestThatIsWithdrawnEndsItsDraft() {
        var request = house.sent(HandlingHouse.ALL);
        foi.withdrawal().withdraw(request.id(), new Person.Guest());

        assertThat(status(request)).isEqualTo(ReplyDraftStatus.ENDED);
        assertThat(turn("foireview", request)).isEqualTo(Turn.DONE);
        refuses(HandlingRefusal.REQUEST_IS_CLOSED, () -> save(request, Decision.UNAVAILABLE_NOT_HELD, "迟了。", 1));
    }

    @Test
    void whatIsSaidInsideIsSealedAndStandsInTheCaseFileAsInternal() {
        var request = house.accepted(HandlingHouse.ALL);
        verbs.comments().add(request.id(), "李清此前来过电话。", who("legal"));

        assertThat(papers(request)).containsExactly("办理记录（内部，不对外提供）");
        assertThat(db.sql("select words_sealed from foihandling.entry")
                        .query(byte[].class)
                        .list())
                .noneMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains("李清"));
        assertThat(record.listOf("foihandling:" + request.id().value()))
                .hasSize(1)
                .noneMatch(line -> line.toString().contains("李清"));
    }

    /// Part 4: comments are internal.
    @Test
    void whatIsSaidInsideStandsNeitherOnTheApplicantsPageNorInTheInterface(
            @Autowired FoiHouse world, @LocalServerPort int port) {
        var request = house.accepted(HandlingHouse.ALL);
        verbs.comments().add(request.id(), "此前来过电话，语气激烈。", who("legal"));
        var wire = new Wire(port);
        String code = world.queryCode(request);

        wire.post("/answer/requests", "/answer/requests", Map.of("number", request.number(), "code", code));
        var page = wire.get("/answer/requests/" + request.number());
        var answer = wire.get("/api/foi/requests/%s?code=%s".formatted(request.number(), code));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains(request.number()).doesNotContain("语气激烈");
        assertThat(page.body()).contains(request.number()).doesNotContain("语气激烈");
        assertThat(new Wire(port)
                        .asStaff("officer", FoiHouse.PASSWORD)
                        .get("/console/requests/%d/handling"
                                .formatted(request.id().value()))
                        .body())
                .contains("语气激烈");
    }

    private Stream<String> titles(FoiRequest request) {
        return papers.papers(now(request)).stream().map(CasePaper::title);
    }

    private List<String> papers(FoiRequest request) {
        return titles(request).toList();
    }

    private void save(FoiRequest request, Decision decision, String text, int seen) {
        verbs.writing().save(request.id(), HandlingHouse.reply(decision, text), seen, who("officer"));
    }

    private void submit(FoiRequest request, int seen) {
        verbs.review().submit(request.id(), seen, "", who("officer"));
    }

    private void pass(FoiRequest request, int seen, String account) {
        verbs.review().pass(request.id(), seen, "", who(account));
    }

    private static FoiReply.Ruling ruling(Decision decision) {
        return new FoiReply.Ruling(decision, Optional.empty(), "答复如下。", List.of());
    }

    private Person.Staff who(String account) {
        return house.who(account);
    }

    private FoiRequest now(FoiRequest request) {
        return foi.requests().find(new FoiRequestId(request.id().value())).orElseThrow();
    }

    private ReplyDraftStatus status(FoiRequest request) {
        return drafts.find(request.id()).orElseThrow().status();
    }

    private Turn turn(String kind, FoiRequest request) {
        return worklist.find(kind, request.id().value()).orElseThrow().state().turn();
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
