package gongkai.publish.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganReform;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Reform;
import gongkai.foundation.signin.Accounts;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkItem;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Particulars;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.Publishing;
import gongkai.publish.disclosure.Validity;
import gongkai.publish.disclosure.ValidityVerbs;
import gongkai.publish.drafting.DraftGate;
import gongkai.publish.drafting.DraftId;
import gongkai.publish.drafting.Drafts;
import gongkai.publish.drafting.SecrecyReviews;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CleanupTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 4, 10);
    private static final String PASSWORD = "correct horse";

    private final Publishing publishing;
    private final Publications publications;
    private final ValidityVerbs verbs;
    private final Cleanups cleanups;
    private final CleanupAnswers answers;
    private final CleanupConclusion conclusion;
    private final ItemStore items;
    private Reviews reviews;
    private Worklist worklist;
    private Organs organs;
    private Accounts accounts;
    private TestTime time;

    @LocalServerPort
    private int port;

    private Organ government;
    private Organ education;
    private Person.Staff publisher;
    private Person.Staff officer;
    private Person.Staff supervisor;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    CleanupTest(
            Publishing publishing,
            Publications publications,
            ValidityVerbs verbs,
            Cleanups cleanups,
            CleanupAnswers answers,
            CleanupConclusion conclusion,
            ItemStore items) {
        this.publishing = publishing;
        this.publications = publications;
        this.verbs = verbs;
        this.cleanups = cleanups;
        this.answers = answers;
        this.conclusion = conclusion;
        this.items = items;
    }

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftGate gate;

    @Autowired
    private SecrecyReviews secrecy;

    private final Map<String, Person.Staff> colleagues = new HashMap<>();

    @Autowired
    void alsoUse(Reviews reviews, Worklist worklist, Organs organs, Accounts accounts, TestTime time) {
        this.reviews = reviews;
        this.worklist = worklist;
        this.organs = organs;
        this.accounts = accounts;
        this.time = time;
    }

    @BeforeAll
    void found() {
        government = SampleOrgan.government("gov");
        education = SampleOrgan.department("edu", "gov");
        organs.enter(government);
        organs.enter(education);
        publisher = staff("publisher", Role.PUBLISHER, government.id());
        officer = staff("officer", Role.OFFICER, education.id());
        supervisor = staff("supervisor", Role.SUPERVISOR, government.id());
    }

    private Person.Staff staff(String account, Role role, OrganId organ) {
        return accounts.enterStaff(account, "周" + account, organ, PASSWORD, List.of(new Person.Grant(role, organ)));
    }

    @AfterEach
    void backToTheFirstDay() {
        time.moveTo(TODAY);
    }

    @Test
    void aCampaignGoesFromThePickToThePublishedListAndCarriesTheStatesOut() {
        var kept = publish("保留的办法");
        var revised = publish("要修订的办法");
        var abolished = publish("要废止的办法");
        var invalid = publish("任务完成的方案");
        var overtaken = publish("清理期间失效的办法");
        var campaign = cleanups.plan(government.id(), "2026年规范性文件清理", "省政府办公厅通知", DUE, publisher);
        assertThatThrownBy(() -> cleanups.start(campaign.id(), publisher)).isInstanceOf(Refusal.class);
        pick(campaign, kept, revised, abolished, invalid, overtaken);
        cleanups.start(campaign.id(), publisher);
        var part = items.listParts(campaign.id()).getFirst();
        assertThat(work(part).state().stage()).isEqualTo("还有 5 件待提出意见");
        assertThat(work(part).state().dueOn()).contains(DUE);

        answers.answer(
                campaign.id(),
                part.id(),
                Map.of(
                        kept, new CleanupAnswers.Answer(Outcome.KEEP, ""),
                        revised, new CleanupAnswers.Answer(Outcome.REVISE, "与上位法不一致"),
                        abolished, new CleanupAnswers.Answer(Outcome.ABOLISH, "已有新规定"),
                        invalid, new CleanupAnswers.Answer(Outcome.DECLARE_INVALID, "任务已经完成"),
                        overtaken, new CleanupAnswers.Answer(Outcome.KEEP, "")),
                officer);
        assertThat(work(part).state().turn()).isEqualTo(Turn.THEIRS);
        answers.review(campaign.id(), part.id(), List.of(revised), Optional.of("请写明上位法"), publisher);
        assertThat(work(part).state().turn()).isEqualTo(Turn.OURS);
        answers.answer(
                campaign.id(),
                part.id(),
                Map.of(revised, new CleanupAnswers.Answer(Outcome.REVISE, "与新修订的上位法不一致")),
                officer);
        assertThatThrownBy(() -> conclusion.draft(campaign.id(), "决定", "", publisher))
                .isInstanceOf(Refusal.class);
        answers.review(
                campaign.id(),
                part.id(),
                List.of(kept, revised, abolished, invalid, overtaken),
                Optional.empty(),
                publisher);
        assertThat(work(part).state().turn()).isEqualTo(Turn.DONE);
        publishing.abolish(overtaken, TODAY, "另行废止", publisher);
        assertThatThrownBy(() -> conclusion.draft(campaign.id(), "决定", "", supervisor))
                .isInstanceOf(Refusal.class);
        var draft = conclusion.draft(campaign.id(), "关于公布清理结果的决定", "云政发〔2026〕30号", publisher);
        assertThat(validity(abolished)).as("a draft abolishes nothing").isEqualTo(Validity.IN_FORCE);
        assertThatThrownBy(() -> conclusion.draft(campaign.id(), "又一份决定", "", publisher))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(CleanupRefusal.RESULT_UNDER_REVIEW));
        var result = publishedByTheGate(draft, publisher);

        theStatesAreCarriedOut(List.of(kept, revised), List.of(abolished, invalid), result);
        theResultIsPublic(result, abolished, invalid);
    }

    private void theStatesAreCarriedOut(List<DocumentId> stay, List<DocumentId> end, DocumentId result) {
        assertThat(stay).allSatisfy(each -> assertThat(validity(each)).isEqualTo(Validity.IN_FORCE));
        assertThat(publications.find(stay.getLast()).orElseThrow().particulars().reviewOn())
                .contains(TODAY.plusMonths(6));
        assertThat(validity(end.getFirst())).isEqualTo(Validity.ABOLISHED);
        assertThat(validity(end.getLast())).isEqualTo(Validity.DECLARED_INVALID);
        assertThat(publications.findBody(result).orElseThrow())
                .contains("废止的文件（1 件）", "任务完成的方案", "与新修订的上位法不一致")
                .doesNotContain("清理期间失效的办法");
    }

    /// The result has no way round the reviews and the secrecy review.
    private DocumentId publishedByTheGate(DraftId draft, Person.Staff drafter) {
        drafts.submit(draft, drafter);
        secrecy.review(
                draft, 1, Optional.of(false), "《保守国家秘密法》", "不涉及国家秘密", colleague("secrecy", Role.SECRECY_REVIEWER));
        gate.pass(draft, 1, "", colleague("reviewer", Role.REVIEWER));
        gate.pass(draft, 1, "", colleague("second", Role.PUBLISHER));
        gate.pass(draft, 1, "", colleague("head", Role.HEAD));
        return publications.listAfter(0, 10_000).getLast().id();
    }

    private Person.Staff colleague(String account, Role role) {
        return colleagues.computeIfAbsent(account, name -> staff(name, role, government.id()));
    }

    private void theResultIsPublic(DocumentId result, DocumentId abolished, DocumentId invalid) {
        var wire = new Wire(port);
        assertThat(wire.get(abolished.path()).html().select(".banner a").attr("href"))
                .isEqualTo(result.path());
        assertThat(wire.get(result.path()).html().select(".document-aside a[href=" + invalid.path() + "]"))
                .hasSize(1);
        assertThat(wire.get("/publish/ended-documents").html().text()).contains("要废止的办法", "宣布失效");
    }

    @Test
    void whenAnOrganEndsItsSuccessorGoesOnWithTheCampaignAndWhatWasAnswered(@Autowired OrganReform reform) {
        var ending = SampleOrgan.department("ending", "gov");
        var taking = SampleOrgan.department("taking", "gov");
        var third = SampleOrgan.department("third", "gov");
        List.of(ending, taking, third).forEach(organs::enter);
        var old = staff("oldofficer", Role.OFFICER, ending.id());
        var fresh = staff("newofficer", Role.OFFICER, taking.id());
        var last = staff("lastofficer", Role.OFFICER, third.id());
        var answered = publishIn(ending.id(), "先行答复的办法");
        var owed = publishIn(ending.id(), "尚未答复的办法");
        var own = publishIn(taking.id(), "承接机关的办法");
        var campaign = cleanups.plan(government.id(), "改革期间的清理", "通知", DUE, publisher);
        pick(campaign, answered, owed, own);
        cleanups.start(campaign.id(), publisher);
        var before = part(campaign, ending.id());
        answers.answer(
                campaign.id(), before.id(), Map.of(answered, new CleanupAnswers.Answer(Outcome.ABOLISH, "已有新规定")), old);

        reform.order(new Reform.Merge(ending.id(), taking.id(), Optional.empty()), TODAY, "云编〔2026〕9号", "staff:1 管理员");

        assertThat(items.listParts(campaign.id())).extracting(Part::organ).containsExactly(taking.id());
        assertThat(work(before).state().turn()).isEqualTo(Turn.DONE);
        var after = part(campaign, taking.id());
        assertThat(after).extracting(Part::all, Part::awaited, Part::toReview).containsExactly(3, 2, 1);
        assertThat(work(after).state().stage()).isEqualTo("还有 2 件待提出意见");

        reform.order(new Reform.Merge(taking.id(), third.id(), Optional.empty()), TODAY, "云编〔2026〕10号", "staff:1 管理员");
        var moved = part(campaign, third.id());
        assertThat(moved.id()).isEqualTo(after.id());
        assertThat(work(moved).state().organ()).isEqualTo(third.id());
        assertThatThrownBy(() -> answers.answer(
                        campaign.id(),
                        moved.id(),
                        Map.of(owed, new CleanupAnswers.Answer(Outcome.KEEP, "")),
                        staff("stranger", Role.OFFICER, education.id())))
                .isInstanceOf(Refusal.class);
        answers.answer(
                campaign.id(),
                moved.id(),
                Map.of(
                        owed, new CleanupAnswers.Answer(Outcome.KEEP, ""),
                        own, new CleanupAnswers.Answer(Outcome.KEEP, "")),
                last);
        answers.review(campaign.id(), moved.id(), List.of(answered, owed, own), Optional.empty(), publisher);
        publishedByTheGate(conclusion.draft(campaign.id(), "关于公布改革期间清理结果的决定", "", publisher), publisher);
        assertThat(validity(answered)).isEqualTo(Validity.ABOLISHED);
        assertThat(validity(owed)).isEqualTo(Validity.IN_FORCE);
        assertThat(fresh.organ()).isEqualTo(taking.id());
        var later = cleanups.plan(government.id(), "改革之后的清理", "通知", DUE, publisher);
        pick(later, owed);
        assertThat(items.listParts(later.id())).extracting(Part::organ).containsExactly(third.id());
    }

    private Part part(Campaign campaign, OrganId organ) {
        return items.listParts(campaign.id()).stream()
                .filter(part -> part.organ().equals(organ))
                .findFirst()
                .orElseThrow();
    }

    private DocumentId publishIn(OrganId organ, String title) {
        return publishing
                .publish(
                        NewDocument.about(organ, DocumentKind.NORMATIVE_DOCS, title, LocalDate.of(2024, 3, 1))
                                .body("<p>全文。</p>")
                                .complete(),
                        publisher)
                .id();
    }

    @Test
    void thePagesPickAnswerReviewAndPublish() {
        var document = publish("由页面清理的办法");
        var wire = new Wire(port).asStaff("publisher", PASSWORD);
        assertThat(wire.post("/console/cleanups/new", "/console/cleanups/new", Map.of("organ", "gov"))
                        .status())
                .isEqualTo(422);
        String campaign = wire.post(
                        "/console/cleanups/new",
                        "/console/cleanups/new",
                        Map.of("organ", "gov", "title", "页面清理", "basis", "通知", "dueOn", "2026-04-10"))
                .location();
        assertThat(wire.post(campaign, campaign + "/pick", Map.of("named", "没有的文件"))
                        .status())
                .isEqualTo(422);
        assertThat(wire.post(campaign, campaign + "/pick", Map.of("named", document.path()))
                        .status())
                .isEqualTo(302);
        assertThat(wire.get(campaign).html().text()).contains("由页面清理的办法");
        wire.post(campaign, campaign + "/start", Map.of());
        wire.post(campaign, campaign + "/remind", Map.of());
        var officers = new Wire(port).asStaff("officer", PASSWORD);
        String part = officers.get(campaign).html().select("main table a").attr("href");
        assertThat(officers.post(part, part + "/answer", Map.of("outcome-" + document, "ABOLISH"))
                        .html()
                        .select("#basis-" + document + "-problem"))
                .hasSize(1);
        assertThat(officers.post(
                                part,
                                part + "/answer",
                                Map.of("outcome-" + document, "ABOLISH", "basis-" + document, "已有新规定"))
                        .status())
                .isEqualTo(302);
        assertThat(officers.post(part, part + "/review", Map.of("chosen", document.toString()))
                        .status())
                .isEqualTo(403);
        wire.post(part, part + "/review", Map.of("chosen", document.toString(), "accept", "true"));
        assertThat(wire.post(campaign, campaign + "/conclude", Map.of("title", "关于公布页面清理结果的决定"))
                        .status())
                .isEqualTo(302);
        var drafted = wire.get(campaign).html();
        assertThat(drafted.text()).contains("结果待公布", "已经起草，审核后发布").doesNotContain("起草清理结果 标题");
        assertThat(drafted.select("form[action$=/conclude]")).isEmpty();
        String draft = drafted.select("main a[href^=/console/drafts/]").attr("href");
        wire.post(draft, draft + "/discard", Map.of());
        assertThat(wire.get(campaign).html().select("form[action$=/conclude]")).hasSize(1);
        wire.post(campaign, campaign + "/conclude", Map.of("title", "关于公布页面清理结果的决定"));
        draft = wire.get(campaign)
                .html()
                .select("main a[href^=/console/drafts/]")
                .attr("href");
        assertThat(validity(document)).isEqualTo(Validity.IN_FORCE);
        publishedByTheGate(DraftId.parse(draft.replaceFirst("^.*/", "")).orElseThrow(), publisher);
        assertThat(validity(document)).isEqualTo(Validity.ABOLISHED);
        assertThat(wire.get(campaign).html().text()).contains("结果已公布", "已经公布");
        assertThat(wire.post(campaign, campaign + "/cancel", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void aDocumentToBeLookedAtStandsInTheWorklistUntilSomebodyDid() {
        var document = publishing
                .publish(
                        about("试行三年的办法")
                                .particulars(Particulars.NONE.reviewedBy(Optional.of(LocalDate.of(2026, 4, 20))))
                                .complete(),
                        publisher)
                .id();
        reviews.run();
        assertThat(worklist.find("document-review", document.value())).isEmpty();
        time.moveTo("2026-03-23");
        reviews.run();
        reviews.run();
        assertThat(worklist.find("document-review", document.value())
                        .orElseThrow()
                        .state()
                        .dueOn())
                .contains(LocalDate.of(2026, 4, 20));
        verbs.keep(document, Optional.of(LocalDate.of(2028, 4, 20)), "继续执行", officer);
        assertThat(worklist.find("document-review", document.value())
                        .orElseThrow()
                        .state()
                        .turn())
                .isEqualTo(Turn.DONE);
    }

    @Test
    void theRegisterTheCompilationAndTheListAreTakenAlong() throws IOException {
        publishing.publish(
                NewDocument.about(government.id(), DocumentKind.RULES, "云州市养犬管理规定", LocalDate.of(2026, 2, 1))
                        .numbered("云州市人民政府令第7号")
                        .body(
                                "<h3>第一章 总则</h3><p>第一条 为规范养犬行为，制定本规定。</p><table><tr><th>区域</th><th>数量</th></tr><tr><td>城区</td></tr></table>")
                        .complete(),
                publisher);
        var ended = publishing
                .publish(about("登记后废止的办法").numbered("云教发〔2026〕77号").complete(), publisher)
                .id();
        publishing.abolish(ended, TODAY, "=HYPERLINK(1)", publisher);
        publishing.publish(about("登记后有效的办法").numbered("云教发〔2026〕78号").complete(), publisher);
        var old = publishing.publish(
                NewDocument.about(government.id(), DocumentKind.RULES, "云州市旧的养犬规定", LocalDate.of(2020, 2, 1))
                        .body("<p>第一条 旧的规定。</p>")
                        .complete(),
                publisher);
        publishing.abolish(old.id(), TODAY, "云州市人民政府令第7号", publisher);
        var wire = new Wire(port);

        assertThat(wire.get("/publish/register?year=2026&organ=edu").html().text())
                .contains("登记后废止的办法", "废止");
        assertThat(wire.get("/publish/register/register.csv?year=2026").body()).contains("登记后废止的办法", "'=HYPERLINK(1)");
        assertThat(wire.get("/publish/register/register.xlsx?year=2026").header("Content-Type"))
                .contains("spreadsheetml");
        for (String file : List.of("compilation.pdf", "compilation.docx", "register.pdf", "register.docx")) {
            var answer = wire.get("/publish/register/" + file + "?year=2026");
            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(answer.header("Content-Disposition")).contains("attachment");
        }
        for (String register : List.of(
                words("/publish/register/register.docx?year=2026"),
                words("/publish/register/register.pdf?year=2026"))) {
            assertThat(register).contains("登记后废止的办法", "云教发〔2026〕77号", "废止", "登记后有效的办法", "云教发〔2026〕78号", "现行有效");
            assertThat(register.indexOf("登记后废止的办法")).isLessThan(register.lastIndexOf("废止"));
        }
        for (String book :
                List.of(words("/publish/register/compilation.docx"), words("/publish/register/compilation.pdf"))) {
            assertThat(book).contains("云州市养犬管理规定", "云州市人民政府令第7号", "第一条为规范养犬行为，制定本规定。", "城区");
            assertThat(book).as("what no longer binds is not in the book").doesNotContain("云州市旧的养犬规定");
        }
        assertThat(wire.get("/publish/register/compilation.ofd").status()).isEqualTo(404);
        assertThat(wire.get("/publish/ended-documents/list.csv").body()).contains("登记后废止的办法");
        assertThat(wire.get("/publish/register?organ=%25d&year=x").status()).isEqualTo(200);
    }

    /// What a book says, without blanks: where lines and pages break is the typesetter's business.
    private String words(String path) throws IOException {
        byte[] file = new Wire(port).bytes(path);
        String text;
        if (path.contains(".docx")) {
            try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                    var words = new XWPFWordExtractor(document)) {
                text = words.getText();
            }
        } else {
            try (var document = Loader.loadPDF(file)) {
                text = new PDFTextStripper().getText(document);
            }
        }
        return text.replaceAll("[\\s\\u3000]", "");
    }

    private WorkItem work(Part part) {
        return worklist.find("cleanup", part.id()).orElseThrow();
    }

    private Validity validity(DocumentId document) {
        return publications.find(document).orElseThrow().validity();
    }

    private void pick(Campaign campaign, DocumentId... documents) {
        cleanups.pick(
                campaign.id(),
                List.of(documents).stream()
                        .map(id -> publications.find(id).orElseThrow())
                        .toList(),
                publisher);
    }

    private DocumentId publish(String title) {
        return publishing.publish(about(title).complete(), publisher).id();
    }

    private NewDocument.Draft about(String title) {
        return NewDocument.about(education.id(), DocumentKind.NORMATIVE_DOCS, title, LocalDate.of(2026, 2, 1))
                .body("正文");
    }
}
