package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Part 4: nothing is opened before its secrecy review, in an organ whose replies pass no steps too (条例第十七条).
@HouseTest
class FoiSecrecyTest {
    @Autowired
    private FoiWorld world;

    @Autowired
    private FoiVerbs verbs;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AuditRecord record;

    @Autowired
    private FoiAccess access;

    @Autowired
    private Organs organs;

    @Autowired
    private Worklist worklist;

    @Autowired
    private TestTime time;

    @LocalServerPort
    private int port;

    @Test
    void nothingIsOpenedInWholeOrInPartWithoutTheReview() {
        var request = accepted();

        refuses(FoiRefusal.REQUEST_SECRECY_MISSING, () -> decide(request, Decision.DISCLOSED, world.officer()));
        refuses(FoiRefusal.REQUEST_SECRECY_MISSING, () -> decide(request, Decision.PARTLY_DISCLOSED, world.officer()));
        world.cleared(request);
        assertThat(decide(request, Decision.PARTLY_DISCLOSED, world.officer()).status())
                .isEqualTo(FoiStatus.REPLIED);

        var closed = accepted();
        assertThat(decide(closed, Decision.REFUSED_STATE_SECRET, world.officer())
                        .status())
                .isEqualTo(FoiStatus.REPLIED);
    }

    @Test
    void whatIsFoundSecretIsNotOpenedUntilAnotherReviewSaysItMayBe() {
        var request = accepted();
        verbs.secrecy().note(request.id(), finding(true), world.clearer());

        refuses(FoiRefusal.FOUND_SECRET, () -> decide(request, Decision.DISCLOSED, world.officer()));
        world.cleared(request);
        decide(request, Decision.DISCLOSED, world.officer());

        assertThat(record.listOf("foi:" + request.id().value()))
                .filteredOn(entry -> entry.action().equals("保密审查"))
                .extracting(entry -> entry.detail())
                .containsExactly("安微：涉密，不得公开。", "安微：不涉密，可以公开。");
    }

    @Test
    void whatIsAskedForAnewIsReviewedAnew() {
        var request = world.cleared(accepted());
        verbs.correction().ask(request.id(), "请写明年度。", world.officer());
        time.pass(Duration.ofHours(1));
        verbs.correction().correct(request.id(), "发放办法", "2024年度", new Person.Guest());

        refuses(FoiRefusal.REQUEST_SECRECY_MISSING, () -> decide(request, Decision.DISCLOSED, world.officer()));
        world.cleared(request);
        assertThat(decide(request, Decision.DISCLOSED, world.officer()).status())
                .isEqualTo(FoiStatus.REPLIED);
    }

    @Test
    void whoeverHandlesTheRequestReviewsOnlyWhereNobodyElseIsChargedWithIt() {
        var alone = officerOf("yunzhou-water");
        var request = accepted("yunzhou-water", alone);
        verbs.secrecy().note(request.id(), finding(false), alone);

        assertThat(verbs.secrecy().findHolding(request.id()).orElseThrow().by()).isEqualTo("李河（经办人员兼）");
        appoint("yunzhou-water");
        refuses(FoiRefusal.SECRECY_BY_ANOTHER, () -> decide(request, Decision.DISCLOSED, alone));
        refuses(FoiRefusal.SECRECY_BY_ITS_REVIEWER, () -> verbs.secrecy().note(request.id(), finding(false), alone));

        var lonely = officerOf("yunzhou-forest");
        var other = accepted("yunzhou-forest", lonely);
        verbs.secrecy().note(other.id(), finding(false), lonely);
        assertThat(decide(other, Decision.DISCLOSED, lonely).status()).isEqualTo(FoiStatus.REPLIED);
    }

    @Test
    void theDeskHasTheFormWhereTheHandlerMayMakeIt() {
        var alone = officerOf("yunzhou-grain");
        var request = accepted("yunzhou-grain", alone);
        String desk = desk(request);
        var wire = new Wire(port).asStaff(alone.account(), FoiWorld.PASSWORD);

        var refused = wire.post(desk, desk + "/decide", Map.of("decision", "DISCLOSED", "text", "办法全文如下。"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html().select("main").text()).contains("先经保密审查再答复", "谁审查的、审查了什么、结论");
        assertThat(refused.html().select("#text").text()).isEqualTo("办法全文如下。");
        var empty = wire.post(desk, desk + "/secrecy", Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html().select("main").text()).contains("请选择是否涉密", "请写明审查了哪些信息", "请写明审查的依据");
        wire.post(desk, desk + "/secrecy", Map.of("secret", "false", "secrecyScope", "办法全文", "basis", "保守国家秘密法"));

        assertThat(wire.get(desk).html().select("main").text()).contains("李河（经办人员兼）于", "不涉密，可以公开。范围：办法全文。依据：保守国家秘密法。");
        assertThat(wire.post(desk, desk + "/decide", Map.of("decision", "DISCLOSED", "text", "办法全文如下。"))
                        .status())
                .isEqualTo(302);
        var asker = new Wire(port);
        asker.post(
                "/answer/requests",
                "/answer/requests",
                Map.of("number", request.number(), "code", access.queryCode(request)));
        assertThat(asker.get("/answer/requests/" + request.number())
                        .html()
                        .select("main")
                        .text())
                .contains(request.number(), "作出了答复")
                .doesNotContain("保密审查", "涉密");
    }

    @Test
    void whoeverIsChargedWithItFindsItInTheWorklistAndMakesItWhereTheRequestIsHandled() {
        var request = accepted();
        String desk = desk(request);
        var officer = new Wire(port).asStaff("officer", FoiWorld.PASSWORD);
        var clearer = new Wire(port).asStaff("clearer", FoiWorld.PASSWORD);

        assertThat(officer.get(desk).html().select("form[action$=/secrecy]")).isEmpty();
        assertThat(officer.post(desk, desk + "/handling/secrecy-request", Map.of("seen", "0"))
                        .status())
                .isEqualTo(302);
        assertThat(worklist.find("foisecrecy", request.id().value())
                        .orElseThrow()
                        .state()
                        .turn())
                .isEqualTo(Turn.OURS);
        String page = desk + "/handling";
        assertThat(clearer.get(page).html().select("main").text())
                .contains("审查的范围")
                .doesNotContain("李清");
        clearer.post(
                page,
                page + "/secrecy",
                Map.of("secret", "false", "secrecyScope", "办法", "basis", "保守国家秘密法", "secrecyOpinion", "不涉密"));

        assertThat(worklist.find("foisecrecy", request.id().value())
                        .orElseThrow()
                        .state()
                        .turn())
                .isEqualTo(Turn.DONE);
        assertThat(officer.get(desk).html().select("main").text()).contains("安微于", "不涉密，可以公开。范围：办法。");
    }

    private Person.Staff officerOf(String organ) {
        world.settle();
        organs.enter(SampleOrgan.department(organ, "yunzhou"));
        accounts.enterStaff(
                organ,
                "李河",
                OrganId.of(organ),
                FoiWorld.PASSWORD,
                List.of(new Person.Grant(Role.OFFICER, OrganId.of(organ))));
        return accounts.signInStaff(organ, FoiWorld.PASSWORD).orElseThrow();
    }

    private void appoint(String organ) {
        accounts.enterStaff(
                organ + "-secrecy",
                "安微",
                OrganId.of(organ),
                FoiWorld.PASSWORD,
                List.of(new Person.Grant(Role.SECRECY_REVIEWER, OrganId.of(organ))));
    }

    private FoiRequest accepted(String organ, Person.Staff officer) {
        var form = world.form(organ, LocalDate.parse("2026-03-02"), ApplicantKind.NATURAL_PERSON);
        var request = world.receive(new NewRequest(
                form.submission(),
                OrganId.of(organ),
                form.channel(),
                form.receivedOn(),
                form.applicant(),
                form.wish()));
        return verbs.acceptance().accept(request.id(), officer);
    }

    private static String desk(FoiRequest request) {
        return "/console/requests/" + request.id().value();
    }

    private FoiRequest accepted() {
        return world.accepted("2026-03-02", verbs.acceptance());
    }

    private FoiRequest decide(FoiRequest request, Decision decision, Person.Staff who) {
        return verbs.reply()
                .decide(
                        request.id(),
                        new FoiReply.Ruling(
                                decision,
                                decision == Decision.PARTLY_DISCLOSED
                                        ? Optional.of(Decision.REFUSED_PROCESS_INFO)
                                        : Optional.empty(),
                                "答复如下。",
                                List.of()),
                        who);
    }

    private static FoiSecrecy.Finding finding(boolean secret) {
        return new FoiSecrecy.Finding(Optional.of(secret), "所申请的办法", "保守国家秘密法", "");
    }

    private static void refuses(ErrorCode code, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
