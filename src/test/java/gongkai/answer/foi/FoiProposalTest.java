package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganAction;
import gongkai.foundation.organ.OrganSucceeded;
import gongkai.foundation.signin.Accounts;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import gongkai.publish.drafting.DraftGate;
import gongkai.publish.drafting.DraftId;
import gongkai.publish.drafting.Drafts;
import gongkai.publish.drafting.SecrecyReviews;
import gongkai.walls.StateTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// 条例第四十四条第二款: an applicant proposes that what they were given be published, and reads what came of it.
@HouseTest
class FoiProposalTest {
    private final FoiWorld world;
    private final FoiVerbs verbs;
    private final FoiRequests requests;
    private final FoiAccess access;
    private final Worklist worklist;
    private final JdbcClient db;
    private final Accounts accounts;

    @LocalServerPort
    private int port;

    @Autowired
    FoiProposalTest(
            FoiWorld world,
            FoiVerbs verbs,
            FoiRequests requests,
            FoiAccess access,
            Worklist worklist,
            JdbcClient db,
            Accounts accounts) {
        this.world = world;
        this.verbs = verbs;
        this.requests = requests;
        this.access = access;
        this.worklist = worklist;
        this.db = db;
        this.accounts = accounts;
    }

    @Test
    void aProposalIsDeclinedWithAReasonTheApplicantReads() {
        var request = decided(Decision.DISCLOSED);
        var applicant = applicant(request);
        String page = "/answer/requests/" + request.number();
        assertThat(applicant
                        .post(page, page + "/proposal", Map.of("ground", ""))
                        .html()
                        .select("#ground-problem")
                        .text())
                .isEqualTo("请选择建议的理由。");
        var proposed = applicant.post(page, page + "/proposal", Map.of("ground", "AWARENESS", "proposal", "全市老人都关心。"));
        assertThat(proposed.location()).isEqualTo(page);
        assertThat(text(applicant, page))
                .contains("2026年3月2日建议主动公开，认为这些信息需要公众广泛知晓。", "全市老人都关心。", "机关最迟于2026年3月30日前答复这项建议。");
        assertThat(applicant.get(page).html().select("form[action$=/proposal]")).isEmpty();
        var waiting = worklist.find(ProposalWork.KIND, request.id().value()).orElseThrow();
        assertThat(waiting.state().title()).isEqualTo("建议主动公开：2025年高龄津贴发放办法");
        assertThat(waiting.state().turn()).isEqualTo(Turn.OURS);

        var desk = new Wire(port).asStaff("officer", FoiWorld.PASSWORD);
        String console = "/console/requests/" + request.id().value();
        assertThat(text(desk, console)).contains("申请人建议主动公开", "全市老人都关心。");
        var blank = desk.post(console, console + "/decline_proposal", Map.of("declineReason", " "));
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.html().select("#declineReason-problem").text()).startsWith("请写明不纳入主动公开的理由");
        desk.post(console, console + "/decline_proposal", Map.of("declineReason", "只涉及个别家庭的补贴核定。"));

        assertThat(text(applicant, page)).contains("机关于2026年3月2日答复，没有采纳。理由：只涉及个别家庭的补贴核定。");
        assertThat(worklist.find(ProposalWork.KIND, request.id().value())
                        .orElseThrow()
                        .state()
                        .turn())
                .isEqualTo(Turn.DONE);
        assertThat(db.sql("select count(*) from notice.entry where kind = 'foi.proposal-declined' and about = :about")
                        .param("about", "foi:" + request.id().value())
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(desk.post(console, console + "/decline_proposal", Map.of("declineReason", "再说一次。"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aProposalIsTakenUpByPublishingThroughTheGate(
            @Autowired Drafts drafts, @Autowired DraftGate gate, @Autowired SecrecyReviews secrecy) {
        var request = decided(Decision.DISCLOSED);
        var applicant = applicant(request);
        String page = "/answer/requests/" + request.number();
        applicant.post(page, page + "/proposal", Map.of("ground", "INTERESTS"));

        var desk = new Wire(port).asStaff("officer", FoiWorld.PASSWORD);
        String console = "/console/requests/" + request.id().value();
        desk.post(console, console + "/publish", Map.of("publicTitle", "高龄津贴发放办法"));
        assertThat(text(applicant, page)).contains("机关于2026年3月2日采纳，经审核后主动公开。");
        assertThat(desk.get(console).html().select("form[action$=/decline_proposal]"))
                .isEmpty();

        DraftId draft = verbs.publication().standing(request).orElseThrow().draft();
        drafts.submit(draft, world.officer());
        secrecy.review(draft, 1, Optional.of(false), "保守国家秘密法", "不涉及国家秘密。", staff("keeper", Role.SECRECY_REVIEWER));
        gate.publishUrgently(draft, 1, "多人申请，急需公布。", staff("publisher", Role.PUBLISHER));

        assertThat(text(applicant, page)).contains("机关于2026年3月2日主动公开。", "这些信息已经主动公开");
        assertThat(worklist.find(ProposalWork.KIND, request.id().value())
                        .orElseThrow()
                        .state()
                        .stage())
                .isEqualTo("已主动公开");
    }

    @Test
    void whatWasRefusedOrIsAskedTwiceCannotBeProposed() {
        var refused = decided(Decision.REFUSED_PROCESS_INFO);
        assertThat(applicant(refused)
                        .get("/answer/requests/" + refused.number())
                        .html()
                        .select("form[action$=/proposal]"))
                .isEmpty();
        assertThat(verbs.proposals().whyNotPropose(refused)).contains(FoiRefusal.NOTHING_TO_PUBLISH);

        var given = decided(Decision.DISCLOSED);
        verbs.proposals().propose(given.id(), Optional.of("PARTICIPATION"), "", new Person.Guest());
        assertThatThrownBy(() ->
                        verbs.proposals().propose(given.id(), Optional.of("PARTICIPATION"), "", new Person.Guest()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(FoiRefusal.PROPOSAL_MADE));
    }

    /// 机构改革: what waits for an answer waits at the successor.
    @Test
    void anOpenProposalGoesToTheSuccessor(@Autowired TransactionTemplate transaction) {
        var given = decided(Decision.DISCLOSED);
        verbs.proposals().propose(given.id(), Optional.of("INTERESTS"), "", new Person.Guest());

        transaction.executeWithoutResult(status -> verbs.proposals()
                .follow(new OrganSucceeded(
                        FoiWorld.BUREAU,
                        "云州市民政局",
                        FoiWorld.CITY,
                        "云州市人民政府",
                        List.of(FoiWorld.CITY),
                        OrganAction.MERGE,
                        LocalDate.of(2026, 3, 2),
                        "云编〔2026〕7号",
                        "staff:9 系统",
                        Instant.parse("2026-03-02T01:00:00Z"))));

        var waiting = worklist.find(ProposalWork.KIND, given.id().value()).orElseThrow();
        assertThat(waiting.state().organ()).isEqualTo(FoiWorld.CITY);
        assertThat(waiting.state().turn()).isEqualTo(Turn.OURS);
    }

    @Test
    void theStatesOfAProposalAreSoundAndDrawn() {
        StateTable.assertSoundAndDrawn(
                "foi-proposal",
                ProposalState.TRANSITIONS,
                ProposalState.OPEN,
                ProposalState.ProposalAction.class,
                ProposalState::label,
                ProposalState.ProposalAction::label);
    }

    /// Written out a second time by hand.
    @Test
    void everyStateAndActionIsDecided() {
        var on = Map.of(
                ProposalState.ProposalAction.TAKE_UP, ProposalState.TAKEN_UP,
                ProposalState.ProposalAction.DECLINE, ProposalState.DECLINED,
                ProposalState.ProposalAction.PUBLISH, ProposalState.PUBLISHED);
        StateTable.assertDecides(
                ProposalState.TRANSITIONS,
                ProposalState.OPEN,
                ProposalState.ProposalAction.class,
                Map.of(
                        ProposalState.OPEN, on,
                        ProposalState.TAKEN_UP, on,
                        ProposalState.DECLINED,
                                Map.of(
                                        ProposalState.ProposalAction.TAKE_UP, ProposalState.TAKEN_UP,
                                        ProposalState.ProposalAction.PUBLISH, ProposalState.PUBLISHED)));
    }

    /// Whoever has the number and the query code.
    private Wire applicant(FoiRequest request) {
        var visitor = new Wire(port);
        visitor.post(
                "/answer/requests",
                "/answer/requests",
                Map.of("number", request.number(), "code", access.queryCode(request)));
        return visitor;
    }

    private static String text(Wire reader, String page) {
        return reader.get(page).html().select("main").text();
    }

    private FoiRequest decided(Decision decision) {
        var request = world.cleared(world.accepted("2026-03-02", verbs.acceptance()));
        verbs.reply()
                .decide(
                        request.id(),
                        new FoiReply.Ruling(decision, Optional.empty(), "办法见下：每月一百元。", List.of()),
                        world.officer());
        return requests.find(request.id()).orElseThrow();
    }

    private Person.Staff staff(String name, Role role) {
        return accounts.signInStaff(name, FoiWorld.PASSWORD).orElseGet(() -> {
            accounts.enterStaff(
                    name, "何平", FoiWorld.BUREAU, FoiWorld.PASSWORD, List.of(new Person.Grant(role, FoiWorld.BUREAU)));
            return accounts.signInStaff(name, FoiWorld.PASSWORD).orElseThrow();
        });
    }
}
