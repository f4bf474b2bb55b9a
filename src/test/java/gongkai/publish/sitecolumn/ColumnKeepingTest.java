package gongkai.publish.sitecolumn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.foundation.worklist.WorkItem;
import gongkai.foundation.worklist.WorkState;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import gongkai.publish.disclosure.ColumnDocuments;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Particulars;
import gongkai.publish.disclosure.Publication;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.disclosure.Publishing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ColumnKeepingTest {
    private static final String PASSWORD = "a long password";

    private final ColumnKeeping keeping;
    private final Columns columns;
    private final ColumnContents contents;
    private final ColumnDocuments documents;
    private final WatchAtOnce watch;
    private final Publishing publishing;
    private final Worklist worklist;
    private final TestTime time;

    @LocalServerPort
    private int port;

    private final Organ organ = SampleOrgan.government("yunzhou");
    private final Organ bureau = SampleOrgan.department("education", "yunzhou");
    private Person.Staff keeper;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ColumnKeepingTest(
            ColumnKeeping keeping,
            Columns columns,
            ColumnContents contents,
            ColumnDocuments documents,
            WatchAtOnce watch,
            Publishing publishing,
            Worklist worklist,
            TestTime time) {
        this.keeping = keeping;
        this.columns = columns;
        this.contents = contents;
        this.documents = documents;
        this.watch = watch;
        this.publishing = publishing;
        this.worklist = worklist;
        this.time = time;
    }

    @BeforeAll
    void found(@Autowired Organs organs, @Autowired Accounts accounts) {
        organs.enter(organ);
        organs.enter(bureau);
        keeper = accounts.enterStaff(
                "keeper", "周敏", organ.id(), PASSWORD, List.of(new Person.Grant(Role.PUBLISHER, organ.id())));
    }

    @BeforeEach
    void begin() {
        time.moveTo("2026-03-02");
    }

    @Test
    void whoPublishesHasTheFixedPartsAtOnce() {
        publish(bureau, DocumentKind.NEWS, "第一条动态", Particulars.NONE);

        var tree = columns.tree(bureau.id());
        assertThat(tree.roots())
                .extracting(SiteColumn::name)
                .containsExactly("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开");
        assertThat(tree.children(tree.roots().get(2).id())).hasSize(15);
        assertThat(columns.choices(bureau.id())).hasSize(18);
    }

    @Test
    void aColumnIsNotMovedBeneathItself() {
        var parent = add("党务公开", ColumnType.OTHER, Optional.empty());
        var child = add("制度建设", ColumnType.OTHER, Optional.of(parent.id()));

        refused(ColumnRefusal.COLUMN_BENEATH_ITSELF, () -> move(parent, Optional.of(parent.id())));
        refused(ColumnRefusal.COLUMN_BENEATH_ITSELF, () -> move(parent, Optional.of(child.id())));
        move(child, Optional.empty());
        assertThat(columns.find(child.id()).orElseThrow().parent()).isEmpty();
    }

    @Test
    void ofTwoWhoChangeAColumnTheSecondIsTold() {
        var column = add("图片新闻", ColumnType.NEWS, Optional.empty());
        keeping.change(column.id(), column.version(), ColumnDraft.named("图片报道", ColumnType.NEWS), keeper);

        refused(
                ColumnRefusal.COLUMN_CHANGED_MEANWHILE,
                () -> keeping.change(column.id(), column.version(), ColumnDraft.named("影像", ColumnType.NEWS), keeper));
        assertThat(columns.find(column.id()).orElseThrow().name()).isEqualTo("图片报道");
    }

    @Test
    void neighboursHaveDifferentNamesAndFixedPartsStay() {
        var column = add("专项工作", ColumnType.OTHER, Optional.empty());
        var guide = columns.tree(organ.id()).roots().getFirst();

        refused(ColumnRefusal.COLUMN_INCOMPLETE, () -> add("专项工作", ColumnType.OTHER, Optional.empty()));
        refused(ColumnRefusal.COLUMN_IS_FIXED, () -> move(guide, Optional.of(column.id())));
        refused(
                ColumnRefusal.COLUMN_IS_FIXED,
                () -> keeping.close(guide.id(), guide.version(), Optional.of(column.id()), keeper));
    }

    @Test
    void aColumnWithDocumentsIsClosedOnlyWithASuccessorThatGoesOnWithThem(@Autowired AuditRecord record) {
        var old = add("旧栏目", ColumnType.OTHER, Optional.empty());
        var next = add("新栏目", ColumnType.OTHER, Optional.empty());
        var made = publish(organ, DocumentKind.OTHER_DOCS, "原来栏目里的文件", Particulars.NONE.in(old.id()));

        refused(ColumnRefusal.COLUMN_NOT_EMPTY, () -> keeping.close(old.id(), old.version(), Optional.empty(), keeper));
        keeping.close(old.id(), old.version(), Optional.of(next.id()), keeper);

        assertThat(titles(next)).containsExactly("原来栏目里的文件");
        var answer = new Wire(port).get(old.path());
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.location()).isEqualTo(next.path());
        assertThat(new Wire(port).get(next.path()).body()).contains(made.path());
        assertThat(record.listOf("sitecolumn:" + old.id()))
                .extracting(AuditEntry::action)
                .contains("添加栏目", "关闭栏目");
        assertThatThrownBy(() -> publish(organ, DocumentKind.OTHER_DOCS, "放错地方", Particulars.NONE.in(old.id())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsCountedInAColumnIsWhatItLists() {
        var policies = columns.find(keeping.add(
                        organ.id(),
                        Optional.empty(),
                        ColumnDraft.named("政策文件", ColumnType.POLICY).gathering(),
                        keeper))
                .orElseThrow();
        var chosen = add("重要政策", ColumnType.POLICY, Optional.empty());
        publish(organ, DocumentKind.NORMATIVE_DOCS, "没有选栏目的办法", Particulars.NONE);
        publish(organ, DocumentKind.NORMATIVE_DOCS, "选了栏目的办法", Particulars.NONE.in(chosen.id()));
        publish(organ, DocumentKind.BUDGET, "2026年度部门预算", Particulars.NONE);
        var tree = columns.tree(organ.id());

        assertThat(titles(policies)).contains("没有选栏目的办法").doesNotContain("选了栏目的办法");
        assertThat(titles(chosen)).containsExactly("选了栏目的办法");
        assertThat(titles(tree.item(1).orElseThrow())).contains("没有选栏目的办法", "选了栏目的办法");
        assertThat(titles(tree.item(7).orElseThrow())).containsExactly("2026年度部门预算");
        var counted = contents.of(tree.listOpen().stream()
                .map(placed -> tree.scopeOf(placed.column()))
                .toList());
        tree.listOpen().forEach(placed -> {
            var scope = tree.scopeOf(placed.column());
            assertThat(counted.getOrDefault(placed.column().id(), ColumnContents.Content.NOTHING)
                            .count())
                    .as(placed.column().name())
                    .isEqualTo(documents.newest(scope, 500).size())
                    .isEqualTo(documents.countByYear(scope).values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        });
    }

    @Test
    void aStaleColumnStandsInTheWorklistOfItsUnitUntilSomethingIsPublished() {
        var news = columns.find(
                        keeping.add(organ.id(), Optional.empty(), ColumnDraft.named("教育动态", ColumnType.NEWS), keeper))
                .orElseThrow();
        keeping.assign(news.id(), news.version(), new ColumnKeeper(bureau.id(), "宣传科", "李明"), keeper);
        publish(organ, DocumentKind.NEWS, "开学了", Particulars.NONE.in(news.id()));

        time.moveTo("2026-03-12");
        watch.run();
        assertThat(work(news)).isEmpty();
        time.moveTo("2026-03-17");
        watch.run();
        watch.run();
        assertThat(work(news)).get().satisfies(state -> {
            assertThat(state.organ()).isEqualTo(bureau.id());
            assertThat(state.title()).contains("教育动态");
            assertThat(state.dueOn()).contains(LocalDate.of(2026, 3, 24));
        });

        publish(organ, DocumentKind.NEWS, "又有新事", Particulars.NONE.in(news.id()));
        assertThat(work(news)).isEmpty();
        time.moveTo("2026-04-02");
        watch.run();
        assertThat(work(news)).isPresent();
    }

    @Test
    void theDeskAddsAssignsAndHandsOutTheDuties() {
        var wire = new Wire(port).asStaff("keeper", PASSWORD);
        String fresh = ColumnDeskController.LIST + "/new?organ=yunzhou";
        var wrong = wire.post(fresh, ColumnDeskController.LIST + "/new", Map.of("organ", "yunzhou", "everyDays", "x"));
        assertThat(wrong.status()).isEqualTo(422);
        var sent = Map.of("organ", "yunzhou", "name", "部门动态", "type", "NEWS", "everyDays", "10", "place", "60");
        assertThat(wire.post(fresh, ColumnDeskController.LIST + "/new", sent).status())
                .isEqualTo(302);
        var list = wire.get(ColumnDeskController.LIST + "?organ=yunzhou");
        String desk = list.html().select("a:containsOwn(部门动态)").attr("href");
        assertThat(list.body()).contains("单项否决", "每 10 天内");

        wire.post(desk, desk + "/keeper", Map.of("version", "1", "keeper", "education", "unit", "宣传科", "person", "李明"));
        assertThat(wire.get(desk).body()).contains("education 宣传科 李明", "分解栏目责任");
        assertThat(wire.get(ColumnDeskController.LIST + "/duties.csv?organ=yunzhou")
                        .body())
                .contains("部门动态", "宣传科", "李明");
        assertThat(wire.get(ColumnDeskController.LIST + "/duties.xlsx?organ=yunzhou")
                        .status())
                .isEqualTo(200);
        assertThat(wire.get(ColumnDeskController.LIST + "/duties?organ=yunzhou").body())
                .contains("每 10 天内");
    }

    private SiteColumn add(String name, ColumnType type, Optional<ColumnId> parent) {
        return columns.find(keeping.add(organ.id(), parent, ColumnDraft.named(name, type), keeper))
                .orElseThrow();
    }

    private void move(SiteColumn column, Optional<ColumnId> parent) {
        keeping.move(column.id(), column.version(), parent, 600, keeper);
    }

    private List<String> titles(SiteColumn column) {
        return documents.newest(columns.tree(organ.id()).scopeOf(column), 100).stream()
                .map(PublishedDocument::title)
                .toList();
    }

    private Optional<WorkState> work(SiteColumn column) {
        return worklist.listOpen(Set.of(organ.id(), bureau.id())).stream()
                .map(WorkItem::state)
                .filter(state -> state.kind().equals("column")
                        && state.matter() == column.id().value())
                .findFirst();
    }

    private Publication publish(Organ by, DocumentKind kind, String title, Particulars particulars) {
        return publishing.publish(
                NewDocument.about(by.id(), kind, title, LocalDate.of(2026, 3, 1))
                        .body("正文。")
                        .particulars(particulars)
                        .complete(),
                keeper);
    }

    private static void refused(ColumnRefusal code, org.assertj.core.api.ThrowableAssert.ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
