package gongkai.publish.standardcatalogue;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.foundation.web.SitemapPart;
import gongkai.foundation.worklist.WorkItem;
import gongkai.foundation.worklist.WorkState;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Particulars;
import gongkai.publish.disclosure.Publication;
import gongkai.publish.disclosure.Publishing;
import gongkai.publish.sitecolumn.ColumnDraft;
import gongkai.publish.sitecolumn.ColumnKeeping;
import gongkai.publish.sitecolumn.ColumnType;
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

/// The catalogue of an organ against what it has published.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GapTest {
    private static final String PASSWORD = "a long password";
    private static final String LOW_INCOME = "19-01";

    private final Catalogue catalogue;
    private final Cells cells;
    private final GapsAtOnce round;
    private final Publishing publishing;
    private final Worklist worklist;
    private final TestTime time;

    @LocalServerPort
    private int port;

    private final Organ township = SampleOrgan.organ("liuxi", Optional.empty(), OrganKind.TOWNSHIP);
    private final OrganId id = township.id();
    private Person.Staff keeper;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    GapTest(
            Catalogue catalogue,
            Cells cells,
            GapsAtOnce round,
            Publishing publishing,
            Worklist worklist,
            TestTime time) {
        this.catalogue = catalogue;
        this.cells = cells;
        this.round = round;
        this.publishing = publishing;
        this.worklist = worklist;
        this.time = time;
    }

    @BeforeAll
    void found(@Autowired Organs organs, @Autowired Accounts accounts) {
        organs.enter(township);
        keeper = accounts.enterStaff("keeper", "邹禾", id, PASSWORD, List.of(new Person.Grant(Role.PUBLISHER, id)));
    }

    @BeforeEach
    void begin() {
        time.moveTo("2026-03-02");
    }

    @Test
    void aGapPastItsTermIsToldAndClosedByAPublication() {
        round.run();
        assertThat(cell(LOW_INCOME).state()).isEqualTo(Cell.State.AWAITED);
        assertThat(told("社会救助")).isEmpty();

        time.moveTo("2027-05-10");
        round.run();
        assertThat(cell(LOW_INCOME).state()).isEqualTo(Cell.State.OVERDUE);
        assertThat(told("社会救助")).get().satisfies(state -> {
            assertThat(state.stage()).isEqualTo("有 3 项到期未公开");
            assertThat(state.dueOn()).contains(LocalDate.of(2027, 6, 7));
        });

        var low = publish("2027年最低生活保障对象公示", Particulars.NONE);
        assertThat(cell(LOW_INCOME).state()).isEqualTo(Cell.State.OPEN);
        assertThat(told("社会救助").orElseThrow().stage()).isEqualTo("有 2 项到期未公开");
        publish("柳溪镇特困人员供养标准", Particulars.NONE);
        publish("柳溪镇临时救助实施情况", Particulars.NONE);
        assertThat(told("社会救助")).isEmpty();

        publishing.withdraw(low.id(), "重复发布", keeper);
        assertThat(cell(LOW_INCOME).state()).isEqualTo(Cell.State.OVERDUE);
        round.run();
        time.moveTo("2027-05-11");
        round.run();
        assertThat(told("社会救助")).isPresent();
    }

    @Test
    void anAdministratorCorrectsALineAndConfirmsIt(@Autowired Accounts accounts, @Autowired MattersInSitemap sitemap) {
        accounts.enterStaff("admin", "管理员", id, PASSWORD, List.of(new Person.Grant(Role.SYSTEM_ADMINISTRATOR, id)));
        var staff = new Wire(port).asStaff("keeper", PASSWORD);
        String desk = CatalogueDeskController.LIST + "?organ=liuxi";
        int open = staff.get(desk).html().select("td.main .tag").size();
        assertThat(open).isPositive();
        assertThat(staff.get(LineController.LIST).status()).isEqualTo(403);

        var admin = new Wire(port).asStaff("admin", PASSWORD);
        String line = LineController.LIST + "/" + LOW_INCOME;
        var typed = new java.util.HashMap<>(java.util.Map.of(
                "content", "最低生活保障的标准、对象和金额",
                "basis", "《社会救助暂行办法》第六十二条",
                "term", "每月公开一次",
                "days", "每月",
                "channel", "公告栏",
                "audience", "全社会",
                "confirmed", "true"));
        var again = admin.post(line, line, typed);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#days-problem, #note-problem")).hasSize(2);
        typed.put("days", "40");
        typed.put("note", "对照《社会救助暂行办法》第六十二条");
        assertThat(admin.post(line, line, typed).status()).isEqualTo(302);

        assertThat(staff.get(desk).html().select("td.main .tag")).hasSize(open - 1);
        assertThat(new Wire(port)
                        .get("/publish/catalogue/matters/" + LOW_INCOME + "?organ=liuxi")
                        .html()
                        .text())
                .contains("每月公开一次", "第六十二条");
        assertThat(sitemap.list(0, sitemap.count()).stream()
                        .filter(page -> page.changedOn().isPresent()))
                .singleElement()
                .returns("/publish/catalogue/matters/" + LOW_INCOME, SitemapPart.Page::path);
        round.run();
        time.moveTo("2026-04-15");
        assertThat(cell(LOW_INCOME).state()).isEqualTo(Cell.State.OVERDUE);
        typed.put("days", "400");
        admin.post(line, line, typed);
    }

    @Test
    void aColumnLaidDownForAMatterFillsItsCell(@Autowired ColumnKeeping columns) {
        String code = "21-01";
        var column = columns.add(id, Optional.empty(), ColumnDraft.named("派出所公告", ColumnType.OTHER), keeper);
        publish("办事须知", Particulars.NONE.in(column));
        assertThat(cell(code).content().count()).isZero();

        var wire = new Wire(port).asStaff("keeper", PASSWORD);
        String desk = CatalogueDeskController.LIST + "/" + code;
        wire.post(desk + "?organ=liuxi", desk, Map.of("organ", "liuxi", "column", column.toString()));

        assertThat(cell(code).content().count()).isEqualTo(1);
        var page = new Wire(port).get("/publish/catalogue/matters/" + code + "?organ=liuxi");
        assertThat(page.html().text()).contains("办事须知", "派出所公告");
        assertThat(wire.post(desk + "?organ=liuxi", desk, Map.of("organ", "liuxi", "column", "99999"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void thePublicBrowsesByFieldMatterAndOrganAndTakesTheListAlong() {
        publish("柳溪镇农村危房改造对象名单", Particulars.NONE);
        var wire = new Wire(port);

        assertThat(wire.get("/publish/catalogue").html().select("main tbody tr"))
                .hasSize(28);
        assertThat(wire.get("/publish/catalogue/09?organ=liuxi").html().text()).contains("对象认定", "已公开");
        assertThat(wire.get("/publish/catalogue/matters/09-02?organ=liuxi").body())
                .contains("柳溪镇农村危房改造对象名单");
        assertThat(wire.get("/publish/catalogue/matters/09-02").body()).contains(township.name());
        assertThat(wire.get("/publish/catalogue/99").status()).isEqualTo(404);
        assertThat(wire.get("/publish/catalogue.csv").body()).contains("23-01,义务教育,招生管理");
        var staff = new Wire(port).asStaff("keeper", PASSWORD);
        assertThat(staff.get("/console/catalogue?organ=liuxi&state=GAPS").html().select("main tbody tr"))
                .hasSize((int) cells.list(township).stream().filter(Cell::isGap).count());
        assertThat(staff.get("/console/catalogue.csv?organ=liuxi&state=GAPS").body())
                .contains("待公开")
                .doesNotContain("已公开,");
    }

    private Cell cell(String matter) {
        return cells.list(township).stream()
                .filter(cell -> cell.matter().equals(catalogue.matter(matter).orElseThrow()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<WorkState> told(String field) {
        return worklist.listOpen(Set.of(id)).stream()
                .map(WorkItem::state)
                .filter(state ->
                        state.kind().equals("catalogue") && state.title().contains("“" + field + "”"))
                .findFirst();
    }

    private Publication publish(String title, Particulars particulars) {
        return publishing.publish(
                NewDocument.about(id, DocumentKind.ANNOUNCEMENT, title, LocalDate.of(2026, 3, 1))
                        .body("正文。")
                        .particulars(particulars)
                        .complete(),
                keeper);
    }
}
