package gongkai.foundation.worklist;

import static gongkai.foundation.worklist.WorkWorld.BUREAU;
import static gongkai.foundation.worklist.WorkWorld.CITY;
import static gongkai.foundation.worklist.WorkWorld.MONDAY;
import static gongkai.foundation.worklist.WorkWorld.OTHER;
import static gongkai.foundation.worklist.WorkWorld.due;
import static gongkai.foundation.worklist.WorkWorld.matter;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every figure equals the list behind it.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkFiguresTest {
    private static final Set<OrganId> PLACES = Set.of(CITY, BUREAU, OTHER);

    private final WorkWorld world;
    private final WorkFigures figures;
    private final Organs organs;
    private final WorkPressing pressing;
    private final TestTime time;
    private final int port;
    private WorkWorld.People people;

    @Autowired
    WorkFiguresTest(
            WorkWorld world,
            WorkFigures figures,
            Organs organs,
            WorkPressing pressing,
            TestTime time,
            @LocalServerPort int port) {
        this.world = world;
        this.figures = figures;
        this.organs = organs;
        this.pressing = pressing;
        this.time = time;
        this.port = port;
    }

    /// The bureau: done on the second, the twelfth and (late) the sixth of five working days, one open and late, one
    /// open, one waiting. The other organ took a matter over from the bureau and did it in time.
    @BeforeAll
    void matters() {
        people = world.enter();
        time.moveTo(MONDAY);
        for (int number = 1; number <= 6; number++) {
            world.say(matter(number, BUREAU, number == 3 || number == 4 ? 5 : 20));
        }
        pressing.urge(WorkWorld.KIND, 3, "请抓紧", people.supervisor());
        world.say(matter(7, BUREAU, 20));
        world.say(matter(7, OTHER, 20));
        world.done(matter(1, BUREAU, 20), due(2));
        world.done(matter(2, BUREAU, 20), due(12));
        world.done(matter(3, BUREAU, 5), due(6));
        world.say(WorkWorld.state(6, BUREAU, Turn.THEIRS, MONDAY, Optional.empty(), Optional.empty()));
        world.done(matter(7, OTHER, 20), due(3));
        time.moveTo(due(15));
    }

    @Test
    void whoHasItWhenItIsDoneCountsIt() {
        var table = figures.table(organs.get(CITY), PLACES, "", period("2026"), FigureBasis.CLOSED);

        assertThat(table.lines())
                .extracting(line -> line.organ().id() + " " + line.own() + " "
                        + line.figures().of(WorkFigure.ALL) + " "
                        + line.figures().rateText())
                .containsExactlyInAnyOrder(CITY + " true 0 —", BUREAU + " false 4 50.0%", OTHER + " false 1 100.0%");
        var total = table.total().figures();
        assertThat(total.of(WorkFigure.ON_TIME)).isEqualTo(3);
        assertThat(total.of(WorkFigure.CLOSED_LATE)).isEqualTo(1);
        assertThat(total.of(WorkFigure.OPEN_LATE)).isEqualTo(1);
        assertThat(total.of(WorkFigure.URGED)).isEqualTo(1);
        assertThat(total.average()).contains((2 + 12 + 6 + 3) / 4.0);
        assertThat(total.median()).contains(4.5);
        assertThat(total.rateText()).isEqualTo("60.0%");
    }

    @Test
    void everyFigureIsTheLengthOfItsList() {
        for (String period : List.of("2026", "2026-Q1", "2026-Q2", "2026-03", "2025")) {
            for (FigureBasis basis : FigureBasis.values()) {
                for (String kind : List.of("", WorkWorld.KIND, "foi")) {
                    var table = figures.table(organs.get(CITY), PLACES, kind, period(period), basis);
                    check(table.total(), kind, period(period), basis);
                    table.lines().forEach(line -> check(line, kind, period(period), basis));
                }
            }
        }
    }

    private void check(WorkFigures.Line line, String kind, FigurePeriod period, FigureBasis basis) {
        var query = new FigureQuery(figures.scope(line.organ(), line.own(), PLACES), kind, period, basis);
        for (WorkFigure figure : WorkFigure.values()) {
            assertThat(walk(query, figure))
                    .as("%s %s %s %s", line.organ().id(), period.key(), basis, figure)
                    .hasSize((int) line.figures().of(figure));
        }
        var used = walk(query, WorkFigure.CLOSED).stream()
                .mapToInt(row -> row.usedDays().orElseThrow())
                .average();
        assertThat(line.figures().average().isPresent()).isEqualTo(used.isPresent());
        line.figures().average().ifPresent(average -> assertThat(average).isEqualTo(used.orElseThrow()));
    }

    private List<ItemRow> walk(FigureQuery query, WorkFigure figure) {
        var found = new ArrayList<ItemRow>();
        String behind = "";
        List<ItemRow> page;
        do {
            page = figures.list(query, figure, behind, 2);
            found.addAll(page);
            behind = page.isEmpty()
                    ? ""
                    : page.getLast().state().kind() + "."
                            + page.getLast().state().matter();
        } while (!page.isEmpty());
        return found;
    }

    @Test
    void byReceiptEverythingThatCameInIsCounted() {
        var table = figures.table(organs.get(CITY), PLACES, "", period("2026-03"), FigureBasis.RECEIVED);

        assertThat(table.total().figures().of(WorkFigure.ALL)).isEqualTo(7);
        assertThat(table.total().figures().of(WorkFigure.OPEN)).isEqualTo(3);
        assertThat(table.total().figures().of(WorkFigure.CLOSED)).isEqualTo(4);
    }

    @Test
    void theTableAndItsListsStandOnPages() {
        var supervisor = new Wire(port).asStaff("wsupervisor", WorkWorld.PASSWORD);
        var page = supervisor.get("/console/figures/work?period=2026").html();
        var link = page.select("tfoot a[href*=figure=ON_TIME]").getFirst();
        assertThat(link.text()).isEqualTo("3");
        var list = supervisor.get(link.attr("href")).html();
        assertThat(list.select("tbody tr")).hasSize(3);
        assertThat(list.select(".lead").text()).contains("按期办结 3 件");

        var csv = supervisor.get("/console/figures/work/table.csv?period=2026");
        assertThat(csv.body()).startsWith("\uFEFF单位,按期办结率,件数,已办结").contains("合计,60.0%,5,4,3,1,0,1,1,1,0,");
        assertThat(new Wire(port)
                        .asStaff("wofficer", WorkWorld.PASSWORD)
                        .get("/console/figures/work")
                        .status())
                .isEqualTo(403);
        assertThat(new Wire(port)
                        .asStaff("whead", WorkWorld.PASSWORD)
                        .get("/console/figures/work?organ=workother")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void periodsAreYearsQuartersAndMonths() {
        assertThat(period("2026-Q2").from()).hasToString("2026-04-01");
        assertThat(period("2026-Q2").to()).hasToString("2026-06-30");
        assertThat(period("2024-02").to()).hasToString("2024-02-29");
        assertThat(FigurePeriod.parse("2026-Q5")).isEmpty();
        assertThat(FigurePeriod.parse("2026-13")).isEmpty();
    }

    private static FigurePeriod period(String key) {
        return FigurePeriod.parse(key).orElseThrow();
    }
}
