package gongkai.publish.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.search.FollowAtOnce;
import gongkai.foundation.signin.Accounts;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import gongkai.publish.disclosure.DocumentEditions;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Particulars;
import gongkai.publish.disclosure.Publishing;
import gongkai.publish.disclosure.Revision;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterpretationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String PASSWORD = "correct horse";
    private static final byte[] FILM = "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PICTURE = {
        (byte) 0x89,
        'P',
        'N',
        'G',
        0x0d,
        0x0a,
        0x1a,
        0x0a,
        0,
        0,
        0,
        0x0d,
        'I',
        'H',
        'D',
        'R',
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        1,
        8,
        2
    };

    private final Publishing publishing;
    private final Duties duties;
    private final DutyStore store;
    private final PolicyLinks links;
    private final Worklist worklist;
    private final Attachments attachments;
    private final Organs organs;
    private Accounts accounts;
    private TestTime time;

    @Autowired
    private DocumentEditions editions;

    @Autowired
    private FollowAtOnce follow;

    @LocalServerPort
    private int port;

    private Organ government;
    private Person.Staff publisher;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    InterpretationTest(
            Publishing publishing,
            Duties duties,
            DutyStore store,
            PolicyLinks links,
            Worklist worklist,
            Attachments attachments,
            Organs organs) {
        this.publishing = publishing;
        this.duties = duties;
        this.store = store;
        this.links = links;
        this.worklist = worklist;
        this.attachments = attachments;
        this.organs = organs;
    }

    @Autowired
    void alsoUse(Accounts accounts, TestTime time) {
        this.accounts = accounts;
        this.time = time;
    }

    @BeforeAll
    void found() {
        government = SampleOrgan.government("gov");
        organs.enter(government);
        publisher = accounts.enterStaff(
                "publisher",
                "周敏",
                government.id(),
                PASSWORD,
                List.of(new Person.Grant(Role.PUBLISHER, government.id())));
    }

    @AfterEach
    void backToTheFirstDay() {
        time.moveTo(TODAY);
    }

    @Test
    void aNormativeDocumentIsDueToBeExplainedThreeWorkingDaysLaterAndDoneOnceItIs() {
        var policy = publish(DocumentKind.NORMATIVE_DOCS, "校车安全管理办法", Optional.empty());

        assertThat(duty(policy).dueOn()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(state(policy).turn()).isEqualTo(Turn.OURS);
        time.moveTo("2026-03-06");
        assertThat(duty(policy).isLate(LocalDate.of(2026, 3, 6))).isTrue();
        var made = publish(DocumentKind.INTERPRETATION, "《校车安全管理办法》解读", Optional.of(policy));

        assertThat(duty(policy).state()).isEqualTo(DutyState.MADE);
        assertThat(duty(policy).isLate(TODAY)).isTrue();
        assertThat(state(policy).turn()).isEqualTo(Turn.DONE);
        publishing.withdraw(made, "有误", publisher);
        assertThat(duty(policy).state()).isEqualTo(DutyState.DUE);
        assertThat(duty(policy).dueOn()).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void anInterpretationThatIsMadeToExplainAnotherDocumentLeavesTheFirstUnexplained() {
        var first = publish(DocumentKind.NORMATIVE_DOCS, "午休看护办法", Optional.empty());
        var second = publish(DocumentKind.NORMATIVE_DOCS, "课后看护办法", Optional.empty());
        var made = publish(DocumentKind.INTERPRETATION, "看护办法解读", Optional.of(first));

        publishing.revise(
                made,
                new Revision(
                        "看护办法解读",
                        "",
                        "解读课后看护。",
                        Particulars.NONE,
                        List.of(),
                        Optional.of(new Revision.About("教育", Optional.of(second))),
                        "改为解读课后看护办法"),
                publisher);

        assertThat(duty(first).state()).isEqualTo(DutyState.DUE);
        assertThat(duty(second).state()).isEqualTo(DutyState.MADE);
    }

    @Test
    void whatNeedsNoExplanationSaysWhyAndWhatEndedHasNone() {
        var policy = publish(DocumentKind.NORMATIVE_DOCS, "关于废止部分文件的决定", Optional.empty());
        assertThatThrownBy(() -> duties.exempt(policy, " ", publisher)).isInstanceOf(Refusal.class);
        duties.exempt(policy, "只废止其他文件", publisher);
        assertThat(duty(policy).state()).isEqualTo(DutyState.EXEMPT);
        duties.demand(policy, publisher);
        assertThat(state(policy).turn()).isEqualTo(Turn.OURS);
        publishing.abolish(policy, TODAY, "另有规定", publisher);
        assertThat(duty(policy).state()).isEqualTo(DutyState.VOID);
        assertThatThrownBy(() -> duties.exempt(policy, "无", publisher)).isInstanceOf(Refusal.class);
    }

    @Test
    void otherKindsAndWhatWasMadeLongAgoHaveNoDuty() {
        var notice = publish(DocumentKind.OTHER_DOCS, "关于做好防汛工作的通知", Optional.empty());
        var stock = publishing
                .publish(
                        NewDocument.about(
                                        government.id(), DocumentKind.NORMATIVE_DOCS, "存量文件", LocalDate.of(2019, 5, 6))
                                .body("正文")
                                .complete(),
                        publisher)
                .id();

        assertThat(store.find(notice)).isEmpty();
        assertThat(store.find(stock)).isEmpty();
    }

    @Test
    void aPictureIsShownWithItsWordsAndAnswersAsAList() {
        var policy = publish(DocumentKind.NORMATIVE_DOCS, "高龄津贴办法", Optional.empty());
        var picture = attachments.store("一图读懂.png", new ByteArrayInputStream(PICTURE));
        var made = publishing
                .publish(
                        NewDocument.about(government.id(), DocumentKind.INTERPRETATION, "一图读懂高龄津贴", TODAY)
                                .body("见图")
                                .attachments(List.of(picture.id()))
                                .interprets(policy)
                                .complete(),
                        publisher)
                .id();
        var wire = new Wire(port).asStaff("publisher", PASSWORD);
        String desk = "/console/interpretations/" + made;

        var again = wire.post(desk, desk + "/present", Map.of("form", "PICTURE", "transcript", ""));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#transcript-problem")).hasSize(1);
        var fields = new HashMap<>(Map.of(
                "form",
                "PICTURE",
                "transcript",
                "八十岁以上每月一百元，咨询找王某，手机13800138000，身份证11010519491231002X。",
                "answers",
                "问：谁可以领？\n答：八十岁以上。\n问：怎么领？\n答：到社区办理。",
                "note",
                "增加图解的文字稿和问答"));
        var found = wire.post(desk, desk + "/present", fields);
        assertThat(found.status()).isEqualTo(422);
        assertThat(found.html().select("#findings-problem").text()).contains("自动检查发现 2 处");
        assertThat(found.html().select("#findings mark").eachText()).contains("138*****000");
        assertThat(new Wire(port).get(made.path()).html().text()).doesNotContain("13800138000");
        fields.put("transcript", "八十岁以上每月一百元，咨询找王某，手机13800138000。");
        var left = wire.post(desk, desk + "/present", fields).html();
        fields.put(left.select("#findings input").attr("name"), "值班手机，对外公布");
        assertThat(wire.post(desk, desk + "/present", fields).status()).isEqualTo(302);
        assertThat(wire.get(desk).html().select("#findings input").attr("value"))
                .isEqualTo("值班手机，对外公布");
        assertThat(editions.list(made)).extracting(text -> text.note()).containsExactly("", "增加图解的文字稿和问答");
        follow.follow();
        for (String words : List.of("咨询找王某", "到社区办理")) {
            assertThat(new Wire(port)
                            .get("/search?q=" + words)
                            .html()
                            .select("main")
                            .text())
                    .as("its words and answers are found: " + words)
                    .contains("一图读懂高龄津贴");
        }

        itsPageShowsThem(made, policy, picture);
    }

    @ParameterizedTest
    @EnumSource(InterpretationForm.class)
    void everyFormIsNamedOnBothPagesAndSaidInWords(InterpretationForm form) {
        var policy = publish(DocumentKind.NORMATIVE_DOCS, form.label() + "所解读的办法", Optional.empty());
        byte[] content = form == InterpretationForm.PICTURE ? PICTURE : FILM;
        var file = attachments.store(
                form == InterpretationForm.PICTURE ? "图.png" : "影.mp4", new ByteArrayInputStream(content));
        boolean shows = form.needsWords();
        var made = publishing
                .publish(
                        NewDocument.about(government.id(), DocumentKind.INTERPRETATION, form.label() + "的解读", TODAY)
                                .body("见下文")
                                .attachments(shows ? List.of(file.id()) : List.of())
                                .interprets(policy)
                                .complete(),
                        publisher)
                .id();
        String desk = "/console/interpretations/" + made;
        var fields = Map.of(
                "form",
                form.name(),
                "transcript",
                shows ? "办法自四月起施行。" : "",
                "answers",
                form == InterpretationForm.ANSWERS ? "问：何时施行？\n答：四月起。" : "",
                "note",
                "写明形式");
        var answer = new Wire(port).asStaff("publisher", PASSWORD).post(desk, desk + "/present", fields);
        assertThat(answer.status()).as(answer.html().select(".problem").text()).isEqualTo(302);

        var page = new Wire(port).get(made.path()).html();
        assertThat(page.select(".document-aside").text()).contains(form.label() + "所解读的办法");
        assertThat(page.select("main").text()).contains(form.label());
        assertThat(page.select("figure.media video")).hasSize(shows && form != InterpretationForm.PICTURE ? 1 : 0);
        assertThat(page.select("figure.media img")).hasSize(form == InterpretationForm.PICTURE ? 1 : 0);
        assertThat(page.select("details .transcript").text()).isEqualTo(shows ? "办法自四月起施行。" : "");
        assertThat(page.select("dl.answers dt").text()).isEqualTo(form == InterpretationForm.ANSWERS ? "何时施行？" : "");
        assertThat(new Wire(port)
                        .get(policy.path())
                        .html()
                        .select(".document-aside")
                        .text())
                .contains(form.label() + "的解读");
    }

    private void itsPageShowsThem(DocumentId made, DocumentId policy, Attachment picture) {
        var page = new Wire(port).get(made.path()).html();
        assertThat(page.select("figure.media img").attr("src")).isEqualTo(made.path() + "/attachments/" + picture.id());
        assertThat(page.select("figure.media + details").text()).contains("八十岁以上每月一百元");
        assertThat(page.select("dl.answers dt").eachText()).containsExactly("谁可以领？", "怎么领？");
        assertThat(new Wire(port)
                        .get(policy.path())
                        .html()
                        .select(".document-aside")
                        .text())
                .contains("解读", "一图读懂高龄津贴", "图解");
    }

    @Test
    void theDeskOfEveryDocumentLeadsToWhatBelongsToIt() {
        var notice = publish(DocumentKind.OTHER_DOCS, "关于开放公园的通知", Optional.empty());
        var made = publish(DocumentKind.INTERPRETATION, "开放公园解读", Optional.of(notice));
        var wire = new Wire(port).asStaff("publisher", PASSWORD);

        for (DocumentId document : List.of(notice, made)) {
            String desk = wire.get("/console/documents/" + document)
                    .html()
                    .select("main a:contains(解读、问答和关联)")
                    .attr("href");
            assertThat(desk).isEqualTo("/console/interpretations/" + document);
            assertThat(wire.get(desk).status()).isEqualTo(200);
        }
    }

    @Test
    void aDocumentIsFoundByItsOwnKeywords() {
        publishing.publish(
                NewDocument.about(government.id(), DocumentKind.OTHER_DOCS, "关于做好困难群众帮扶的通知", TODAY)
                        .body("请各单位按时办理。")
                        .particulars(Particulars.NONE.keywords(List.of("临时价格补贴", "联动机制")))
                        .complete(),
                publisher);
        follow.follow();

        assertThat(new Wire(port).get("/search?q=临时价格补贴").html().select("main").text())
                .contains("关于做好困难群众帮扶的通知");
    }

    @Test
    void aConsultationIsLinkedOnBothPagesAndFoundFromItsAddress() {
        var policy = publish(DocumentKind.NORMATIVE_DOCS, "停车管理办法", Optional.empty());
        var made = publish(DocumentKind.INTERPRETATION, "停车管理办法解读", Optional.of(policy));
        var wire = new Wire(port).asStaff("publisher", PASSWORD);
        String desk = "/console/interpretations/" + policy;

        assertThat(wire.post(desk, desk + "/link", Map.of("kind", "CONSULTATION", "path", "javascript:x()"))
                        .status())
                .isEqualTo(422);
        var link = Map.of("kind", "CONSULTATION", "path", "/engage/consultations/7", "linkTitle", "停车办法征求意见");
        assertThat(wire.post(desk, desk + "/link", link).status()).isEqualTo(302);

        for (DocumentId page : List.of(policy, made)) {
            assertThat(new Wire(port).get(page.path()).html().select(".document-aside a[href=/engage/consultations/7]"))
                    .hasSize(1);
        }
        assertThat(links.listDocuments(LinkKind.CONSULTATION, "/engage/consultations/7"))
                .extracting(document -> document.id())
                .containsExactly(policy);
        assertThat(wire.post(desk, desk + "/unlink", link).status()).isEqualTo(302);
        assertThat(links.list(policy)).isEmpty();
    }

    @Test
    void theListOfDocumentsWithoutInterpretationHasItsFigure() {
        var policy = publish(DocumentKind.NORMATIVE_DOCS, "没有解读的办法", Optional.empty());
        time.moveTo("2026-03-09");
        var wire = new Wire(port).asStaff("publisher", PASSWORD);

        var list = wire.get("/console/interpretations?state=LATE").html();
        assertThat(list.select("main table a[href=/console/interpretations/" + policy + "]"))
                .hasSize(1);
        assertThat(list.select("main table").text()).contains("逾期未解读");
        assertThat(list.select("main").text()).contains("应当解读", "解读率");
        assertThat(wire.get("/console/interpretations/999999").status()).isEqualTo(404);
    }

    private Duty duty(DocumentId document) {
        return store.find(document).orElseThrow();
    }

    private gongkai.foundation.worklist.WorkState state(DocumentId document) {
        return worklist.find("interpretation", document.value()).orElseThrow().state();
    }

    private DocumentId publish(DocumentKind kind, String title, Optional<DocumentId> interprets) {
        return publishing
                .publish(
                        NewDocument.about(government.id(), kind, title, LocalDate.of(2026, 3, 1))
                                .body("正文")
                                .interprets(interprets)
                                .complete(),
                        publisher)
                .id();
    }
}
