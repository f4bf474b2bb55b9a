package gongkai.publish.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.publish.disclosure.DocumentEditions;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.Publishing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftGateTest {
    private final BeanFactory beans;
    private final Rooms rooms;
    private final DraftWriting writing;
    private final DraftGate gate;
    private final GateKeeping keeping;
    private final SecrecyReviews secrecy;
    private final SchedulePass schedule;
    private final DraftStore drafts;
    private final TestTime time;

    private DraftTown town;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DraftGateTest(
            BeanFactory beans,
            DraftWriting writing,
            DraftGate gate,
            GateKeeping keeping,
            SecrecyReviews secrecy,
            SchedulePass schedule,
            DraftStore drafts,
            TestTime time) {
        this.beans = beans;
        this.rooms = Rooms.of(beans);
        this.writing = writing;
        this.gate = gate;
        this.keeping = keeping;
        this.secrecy = secrecy;
        this.schedule = schedule;
        this.drafts = drafts;
        this.time = time;
    }

    /// What of other rooms is looked at.
    record Rooms(
            Organs organs,
            Accounts accounts,
            Publications publications,
            Publishing publishing,
            DocumentEditions editions,
            Worklist worklist,
            AuditRecord record) {
        static Rooms of(BeanFactory beans) {
            return new Rooms(
                    beans.getBean(Organs.class),
                    beans.getBean(Accounts.class),
                    beans.getBean(Publications.class),
                    beans.getBean(Publishing.class),
                    beans.getBean(DocumentEditions.class),
                    beans.getBean(Worklist.class),
                    beans.getBean(AuditRecord.class));
        }
    }

    @BeforeAll
    void found() {
        town = DraftTown.found(rooms.organs(), rooms.accounts());
    }

    @Test
    void threeDifferentPeopleAndTheSecrecyReviewPublishAText() {
        var id = submitted("三审之后发布的办法", Optional.empty());

        assertThat(stage(DraftWorks.reviewBy(Role.REVIEWER), id)).contains("待初审");
        assertThat(stage(DraftWorks.SECRECY, id)).contains("待保密审查");
        gate.pass(id, 1, "", town.reviewer());
        assertThat(stage(DraftWorks.reviewBy(Role.REVIEWER), id)).isEmpty();
        assertThat(stage(DraftWorks.reviewBy(Role.PUBLISHER), id)).contains("待复审");
        gate.pass(id, 1, "同意", town.publisher());
        refused(DraftingRefusal.SECRECY_MISSING, () -> gate.pass(id, 1, "", town.head()));
        clear(id, 1);
        assertThat(stage(DraftWorks.SECRECY, id)).isEmpty();
        gate.pass(id, 1, "", town.head());

        assertThat(status(id)).isEqualTo(DraftStatus.PUBLISHED);
        assertThat(rooms.publications().find(document(id)))
                .hasValueSatisfying(document -> assertThat(document.title()).isEqualTo("三审之后发布的办法"));
        assertThat(rooms.record().listOf("drafting:" + id))
                .extracting(entry -> entry.action())
                .contains("稿件：送审", "稿件：审核通过", "稿件：保密审查", "稿件：发布");
    }

    @Test
    void aTitleThatIsNotThatOfTheAttachedOriginalStopsTheTextUntilItIsAnswered() throws java.io.IOException {
        var attachments = beans.getBean(gongkai.foundation.attachment.Attachments.class);
        var reader = beans.getBean(gongkai.foundation.attachment.ReadAtOnce.class);
        var other = attachments.store("正文.docx", original("云州市人民政府关于做好2025年防汛工作的通知"));
        var same = attachments.store("正文.docx", original("云州市防汛工作管理办法"));
        var id = writing.begin(
                        town.organ(),
                        DraftTown.text("云州市人民政府关于做好2026年防汛工作的通知").files(List.of(other.id())),
                        submission(),
                        town.officer())
                .id();
        var fine = writing.begin(
                        town.organ(),
                        DraftTown.text("云州市人民政府关于印发《云州市防汛工作管理办法》的通知").files(List.of(same.id())),
                        submission(),
                        town.officer())
                .id();
        var findings = beans.getBean(DraftFindings.class);
        assertThat(findings.list(id)).extracting(row -> row.finding().kind()).doesNotContain("标题和附件不一致");

        reader.read();

        assertThat(findings.list(id))
                .filteredOn(row -> row.finding().kind().equals("标题和附件不一致"))
                .singleElement()
                .satisfies(row -> assertThat(row.finding().sentence()).contains("关于做好2025年防汛工作的通知"));
        assertThat(findings.stop(id)).isTrue();
        assertThat(findings.list(fine)).extracting(row -> row.finding().kind()).doesNotContain("标题和附件不一致");
    }

    @Test
    void theVerbsLookThroughTextAndFilesThemselvesWhoeverCallsThem() throws java.io.IOException {
        var attachments = beans.getBean(gongkai.foundation.attachment.Attachments.class);
        var reader = beans.getBean(gongkai.foundation.attachment.ReadAtOnce.class);
        var findings = beans.getBean(DraftFindings.class);
        var list = attachments.store("名单.csv", stream("姓名,身份证号\n王某,11010519491231002X\n"));
        var picture = attachments.store("现场.png", picture(1));
        var text = DraftTown.text("关于救助对象的公示").files(List.of(list.id(), picture.id()));
        var id = writing.begin(town.organ(), text, submission(), town.officer()).id();

        refused(DraftingRefusal.FINDINGS_OPEN, () -> gate.submit(id, Optional.empty(), town.officer()));
        findings.refresh(id);
        assertThat(findings.list(id))
                .extracting(row -> row.finding().place(), row -> row.finding().sentence(), FindingRow::stops)
                .contains(
                        tuple("附件“名单.csv”", "附件还在读取，暂不能检查。一般几分钟内读完，请稍后再办理。", true),
                        tuple("附件“现场.png”", "附件没有可读的文字，请打开附件人工核对有无个人信息和不当内容，并写明核对结果。", true));
        refused(
                DraftingRefusal.MUST_BE_MENDED,
                () -> findings.answer(id, keyOf(findings, id, "附件“名单.csv”"), "没有问题", town.officer()));

        reader.read();
        assertThat(findings.list(id))
                .filteredOn(FindingRow::open)
                .extracting(row -> row.finding().kind())
                .containsExactlyInAnyOrder("公民身份号码", "附件未能检查");
        findings.answer(id, keyOf(findings, id, "附件“现场.png”"), "已核对，没有人像和门牌", town.officer());
        refused(
                DraftingRefusal.MUST_BE_MENDED,
                () -> findings.answer(id, keyOf(findings, id, "附件“名单.csv”"), "已征得同意", town.officer()));
        refused(DraftingRefusal.FINDINGS_OPEN, () -> gate.submit(id, Optional.empty(), town.officer()));
        writing.save(id, 1, text.files(List.of(picture.id())), false, town.officer());
        gate.submit(id, Optional.empty(), town.officer());

        var other = attachments.store("现场.png", picture(2));
        gate.recall(id, town.officer());
        writing.save(id, 2, text.files(List.of(other.id())), false, town.officer());
        refused(DraftingRefusal.FINDINGS_OPEN, () -> gate.submit(id, Optional.empty(), town.officer()));
    }

    @Test
    void whatTheCheckFindsOnlyAfterTheTextWasSentStopsEveryLaterStep() {
        var id = submitted("送审之后词库有变的通知", Optional.empty());
        var words = beans.getBean(gongkai.publish.textcheck.WordsAtOnce.class);
        clear(id, 1);
        words.ban("有关事项", town.publisher());

        refused(DraftingRefusal.FINDINGS_OPEN, () -> gate.pass(id, 1, "", town.reviewer()));
        refused(DraftingRefusal.FINDINGS_OPEN, () -> gate.publishUrgently(id, 1, "汛情紧急", town.publisher()));

        words.allow("有关事项", town.publisher());
        gate.pass(id, 1, "", town.reviewer());
        assertThat(status(id)).isEqualTo(DraftStatus.SECOND_REVIEW);
    }

    private static String keyOf(DraftFindings findings, DraftId id, String place) {
        return findings.list(id).stream()
                .filter(row -> row.open() && row.finding().place().equals(place))
                .map(row -> row.finding().key())
                .findFirst()
                .orElseThrow();
    }

    private static java.io.InputStream picture(int width) throws java.io.IOException {
        var out = new java.io.ByteArrayOutputStream();
        var image = new java.awt.image.BufferedImage(width, 1, java.awt.image.BufferedImage.TYPE_INT_RGB);
        javax.imageio.ImageIO.write(image, "png", out);
        return new java.io.ByteArrayInputStream(out.toByteArray());
    }

    private static java.io.InputStream stream(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static java.io.InputStream original(String title) throws java.io.IOException {
        try (var document = new org.apache.poi.xwpf.usermodel.XWPFDocument();
                var out = new java.io.ByteArrayOutputStream()) {
            for (String line : List.of(title, "各县区人民政府：", "现将有关事项通知如下，请认真贯彻执行。")) {
                var paragraph = document.createParagraph();
                var run = paragraph.createRun();
                run.setText(line);
                run.setFontSize(line.equals(title) ? 22 : 16);
            }
            document.write(out);
            return new java.io.ByteArrayInputStream(out.toByteArray());
        }
    }

    @Test
    void nobodyPassesTheirOwnTextNorTwoStepsOfOne() {
        var id = writing.begin(town.organ(), DraftTown.text("同事写的通知"), submission(), town.colleague())
                .id();
        gate.submit(id, Optional.empty(), town.colleague());
        refused(DraftingRefusal.OWN_TEXT, () -> gate.pass(id, 1, "", town.colleague()));
        refused(DraftingRefusal.NOT_THIS_STEP, () -> gate.pass(id, 1, "", town.publisher()));
        gate.pass(id, 1, "", town.reviewer());

        keeping.set(
                town.organ(),
                Map.of(GateStep.FIRST, "PUBLISHER", GateStep.SECOND, "PUBLISHER", GateStep.FINAL, "HEAD"),
                admin());
        var other = submitted("两步都要发布岗位审的通知", Optional.empty());
        gate.pass(other, 1, "", town.publisher());
        refused(DraftingRefusal.ONE_STEP_EACH, () -> gate.pass(other, 1, "", town.publisher()));
        keeping.set(
                town.organ(),
                Map.of(GateStep.FIRST, "REVIEWER", GateStep.SECOND, "PUBLISHER", GateStep.FINAL, "HEAD"),
                admin());
    }

    @Test
    void anOrganMayDoWithoutStepsButNotWithoutTheLast() {
        keeping.set(town.organ(), Map.of(GateStep.FINAL, "HEAD"), admin());
        var id = submitted("只设终审的通知", Optional.empty());
        assertThat(status(id)).isEqualTo(DraftStatus.FINAL_REVIEW);
        clear(id, 1);
        gate.pass(id, 1, "", town.head());
        assertThat(status(id)).isEqualTo(DraftStatus.PUBLISHED);
        refused(
                DraftingRefusal.GATE_INCOMPLETE,
                () -> keeping.set(town.organ(), Map.of(GateStep.FIRST, "HEAD"), admin()));
        keeping.set(
                town.organ(),
                Map.of(GateStep.FIRST, "REVIEWER", GateStep.SECOND, "PUBLISHER", GateStep.FINAL, "HEAD"),
                admin());
    }

    @Test
    void whatIsSentBackComesToItsDrafterAndNeedsAnotherSecrecyReviewWhenItWasChanged() {
        var id = submitted("退回再送的通知", Optional.empty());
        clear(id, 1);
        refused(DraftingRefusal.DRAFT_INCOMPLETE, () -> gate.sendBack(id, 1, " ", town.reviewer()));
        gate.sendBack(id, 1, "第二段写清楚办理时限", town.reviewer());
        assertThat(stage(DraftWorks.DRAFT, id)).contains("待修改");

        var text = DraftTown.text("退回再送的通知").body("<p>五个工作日内办结。</p>");
        assertThat(writing.save(id, 1, text, false, town.officer()).number()).isEqualTo(2);
        gate.submit(id, Optional.empty(), town.officer());
        assertThat(stage(DraftWorks.DRAFT, id)).isEmpty();
        refused(DraftingRefusal.STATE_MOVED_ON, () -> gate.pass(id, 1, "", town.reviewer()));
        gate.pass(id, 2, "", town.reviewer());
        gate.pass(id, 2, "", town.publisher());
        refused(DraftingRefusal.SECRECY_MISSING, () -> gate.pass(id, 2, "", town.head()));
        gate.recall(id, town.officer());
        assertThat(status(id)).isEqualTo(DraftStatus.DRAFTING);
    }

    @Test
    void aSecretGoesBackAtOnce() {
        var id = submitted("涉密的材料", Optional.empty());
        secrecy.review(id, 1, Optional.of(true), "保密事项范围", "第三段涉密", town.secrecy());
        assertThat(status(id)).isEqualTo(DraftStatus.DRAFTING);
        refused(DraftingRefusal.DRAFT_NOT_OPEN_TO_THIS, () -> gate.pass(id, 1, "", town.reviewer()));
    }

    @Test
    void whatIsNotOpenIsPutOnRecordAndNeverPublished() {
        var text = DraftTown.text("内部工作流程").with(DraftField.ATTRIBUTE, "CLOSED");
        var id = writing.begin(town.organ(), text, submission(), town.officer()).id();
        refused(DraftingRefusal.DRAFT_INCOMPLETE, () -> gate.submit(id, Optional.empty(), town.officer()));
        writing.save(id, 1, text.with(DraftField.ATTRIBUTE_REASON, "条例第十六条：内部工作流程"), false, town.officer());
        gate.submit(id, Optional.empty(), town.officer());
        assertThat(stage(DraftWorks.SECRECY, id)).isEmpty();
        gate.pass(id, 2, "", town.reviewer());
        gate.pass(id, 2, "", town.publisher());
        gate.pass(id, 2, "", town.head());
        assertThat(status(id)).isEqualTo(DraftStatus.RECORDED);
        assertThat(drafts.find(id).orElseThrow().document()).isEmpty();
    }

    @Test
    void whatIsScheduledIsPublishedAtItsMomentAndComesBackWithTheReasonWhenItCannotBe() {
        Instant moment = time.now().plus(Duration.ofHours(3));
        var good = passed("定时发布的通知", DraftTown.text("定时发布的通知").with(DraftField.NUMBER, "云政发〔2026〕8号"), moment);
        var twin = passed(
                "同一文号的通知", DraftTown.text("同一文号的通知").with(DraftField.NUMBER, "云政发〔2026〕8号"), moment.plusSeconds(60));
        assertThat(schedule.run()).isZero();
        assertThat(status(good)).isEqualTo(DraftStatus.APPROVED);

        time.pass(Duration.ofHours(4));
        assertThat(schedule.run()).isEqualTo(2);
        assertThat(status(good)).isEqualTo(DraftStatus.PUBLISHED);
        assertThat(status(twin)).isEqualTo(DraftStatus.DRAFTING);
        assertThat(stage(DraftWorks.DRAFT, twin)).contains("待修改");
        assertThat(rooms.record().listOf("disclosure:" + document(good)))
                .extracting(entry -> entry.actor())
                .contains(town.head().actor());
    }

    @Test
    void whatIsPublishedInAnEmergencyIsMarkedAndReviewedAfterwards() {
        var id = submitted("暴雨红色预警的通知", Optional.empty());
        refused(DraftingRefusal.SECRECY_MISSING, () -> gate.publishUrgently(id, 1, "汛情紧急", town.publisher()));
        clear(id, 1);
        refused(DraftingRefusal.OWN_TEXT, () -> gate.publishUrgently(id, 1, "汛情紧急", town.officer()));
        gate.publishUrgently(id, 1, "汛情紧急", town.publisher());

        assertThat(rooms.publications()
                        .find(document(id))
                        .orElseThrow()
                        .particulars()
                        .urgent())
                .isTrue();
        assertThat(rooms.worklist().find(DraftWorks.reviewBy(Role.HEAD), id.value()))
                .hasValueSatisfying(item -> {
                    assertThat(item.state().stage()).isEqualTo("待补审");
                    assertThat(item.state().dueOn()).isPresent();
                });
        gate.object(id, "电话写错了", town.head());
        assertThat(status(id)).isEqualTo(DraftStatus.OBJECTED);
        rooms.publishing().withdraw(document(id), "电话有误", town.publisher());
        assertThat(status(id)).isEqualTo(DraftStatus.PUBLISHED);
        assertThat(stage(DraftWorks.DRAFT, id)).isEmpty();
    }

    @Test
    void theMarkOfAnEmergencyStaysUntilTheReviewIsOverAndTheOriginStaysAnyway(@LocalServerPort int port) {
        var text = DraftTown.text("台风红色预警的通知").with(DraftField.ORIGIN, "市防汛指挥部来稿");
        var id = writing.begin(town.organ(), text, submission(), town.officer()).id();
        gate.submit(id, Optional.empty(), town.officer());
        clear(id, 1);
        gate.publishUrgently(id, 1, "台风紧急", town.publisher());
        var document = document(id);
        assertThat(rooms.publications().find(document).orElseThrow().origin()).contains("市防汛指挥部来稿");
        var page = new gongkai.house.Wire(port).get(document.path()).html();
        assertThat(page.text()).contains("应急发布，发布后补审");

        var corrected = writing.revise(document, town.officer());
        int state = writing.save(
                        corrected,
                        1,
                        text.body("<p>改为夜间集中转移。</p>").with(DraftField.NOTE, "更正转移时间"),
                        false,
                        town.officer())
                .number();
        gate.submit(corrected, Optional.empty(), town.officer());
        passAll(corrected, state);
        assertThat(isMarked(document)).as("nobody has reviewed it yet").isTrue();

        refused(DraftingRefusal.NOT_THIS_STEP, () -> gate.confirm(id, "", town.reviewer()));
        gate.confirm(id, "属实", town.head());
        assertThat(status(id)).isEqualTo(DraftStatus.PUBLISHED);
        assertThat(stage(DraftWorks.reviewBy(Role.HEAD), id)).isEmpty();

        var later = writing.revise(document, town.officer());
        state = writing.save(later, 1, text.body("<p>预警解除。</p>").with(DraftField.NOTE, "预警解除"), false, town.officer())
                .number();
        gate.submit(later, Optional.empty(), town.officer());
        passAll(later, state);
        assertThat(isMarked(document)).as("this text passed every review").isFalse();

        var urgent = writing.revise(document, town.officer());
        state = writing.save(urgent, 1, text.body("<p>再次预警。</p>").with(DraftField.NOTE, "再次预警"), false, town.officer())
                .number();
        gate.submit(urgent, Optional.empty(), town.officer());
        clear(urgent, state);
        gate.publishUrgently(urgent, state, "台风再度逼近", town.publisher());
        assertThat(isMarked(document))
                .as("a new text of an old document is marked too")
                .isTrue();
        gate.object(urgent, "请写明区域", town.head());
        assertThat(stage(DraftWorks.DRAFT, urgent)).isPresent();
    }

    private boolean isMarked(DocumentId document) {
        return rooms.publications().find(document).orElseThrow().particulars().urgent();
    }

    @Test
    void aRevisionGoesTheSameWayAndLeavesTheEditionBefore() {
        var first = passed("要修改的办法", DraftTown.text("要修改的办法"), time.now());
        var document = document(first);
        var id = writing.revise(document, town.officer());
        assertThat(writing.revise(document, town.officer())).isEqualTo(id);
        refused(DraftingRefusal.DRAFT_INCOMPLETE, () -> gate.submit(id, Optional.empty(), town.officer()));
        var text = DraftTown.text("要修改的办法")
                .body("<p>各县区人民政府，市直各部门：</p><p>现将有关事项重新通知如下。</p>")
                .with(DraftField.NOTE, "更正第二段");
        int state = writing.save(id, 1, text, false, town.officer()).number();
        gate.submit(id, Optional.empty(), town.officer());
        passAll(id, state);

        assertThat(rooms.editions().list(document))
                .extracting(edition -> edition.note())
                .containsExactly("", "更正第二段");
        assertThat(rooms.publications().find(document).orElseThrow().edition()).isEqualTo(2);
    }

    private DraftId passed(String title, DraftText text, Instant moment) {
        var id = writing.begin(town.organ(), text, submission(), town.officer()).id();
        gate.submit(id, moment.isAfter(time.now()) ? Optional.of(moment) : Optional.empty(), town.officer());
        passAll(id, 1);
        assertThat(drafts.find(id).orElseThrow().title()).isEqualTo(title);
        return id;
    }

    private void passAll(DraftId id, int state) {
        clear(id, state);
        gate.pass(id, state, "", town.reviewer());
        gate.pass(id, state, "", town.publisher());
        gate.pass(id, state, "", town.head());
    }

    private DraftId submitted(String title, Optional<Instant> at) {
        var id = writing.begin(town.organ(), DraftTown.text(title), submission(), town.officer())
                .id();
        gate.submit(id, at, town.officer());
        return id;
    }

    private void clear(DraftId id, int state) {
        secrecy.review(id, state, Optional.of(false), "《保守国家秘密法》", "不涉及国家秘密", town.secrecy());
    }

    private Person.Staff admin() {
        return new Person.Staff(
                99, "admin", "方正", town.organ(), List.of(new Person.Grant(Role.SYSTEM_ADMINISTRATOR, town.organ())));
    }

    private Optional<String> stage(String kind, DraftId id) {
        return rooms.worklist()
                .find(kind, id.value())
                .filter(item -> item.state().turn() != Turn.DONE)
                .map(item -> item.state().stage());
    }

    private DraftStatus status(DraftId id) {
        return drafts.find(id).orElseThrow().status();
    }

    private DocumentId document(DraftId id) {
        return drafts.find(id).flatMap(Draft::document).orElseThrow();
    }

    private static String submission() {
        return UUID.randomUUID().toString();
    }

    private static void refused(ErrorCode code, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
