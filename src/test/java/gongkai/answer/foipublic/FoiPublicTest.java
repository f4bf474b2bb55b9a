package gongkai.answer.foipublic;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiFigures;
import gongkai.answer.foi.FoiProcedure;
import gongkai.answer.foi.FoiYears;
import gongkai.answer.foipublic.page.ProcedurePage;
import gongkai.demo.LoadedCity;
import gongkai.foundation.calendar.Periods;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Regions;
import gongkai.foundation.search.Search;
import gongkai.foundation.search.SearchEntry;
import gongkai.foundation.search.SearchQuestion;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class FoiPublicTest {
    private final LoadedCity city;
    private final FoiYears years;
    private final FoiFigures figures;
    private final Organs organs;
    private final Wire guest;

    @Autowired
    FoiPublicTest(LoadedCity city, FoiYears years, FoiFigures figures, Organs organs, @LocalServerPort int port) {
        this.city = city;
        this.years = years;
        this.figures = figures;
        this.organs = organs;
        this.guest = new Wire(port);
    }

    @BeforeEach
    void load() {
        city.load();
    }

    @Test
    void everyFigureOfEveryOrganIsThatOfTheAnnualReport() {
        for (int year = 2023; year <= 2026; year++) {
            for (Organ organ : organs.list()) {
                var shown = years.year(Optional.of(organ.id()), year);
                var tables = figures.tables(organ.id(), year);

                assertThat(shown.received()).isEqualTo(at(tables, FoiFigures.Row.of(FoiFigures.Count.NEW_REQUESTS)));
                assertThat(shown.carriedIn()).isEqualTo(at(tables, FoiFigures.Row.of(FoiFigures.Count.CARRIED_IN)));
                assertThat(shown.closed()).isEqualTo(at(tables, FoiFigures.Row.of(FoiFigures.Count.TOTAL_HANDLED)));
                assertThat(shown.carriedOut()).isEqualTo(at(tables, FoiFigures.Row.of(FoiFigures.Count.CARRIED_OUT)));
                for (Decision decision : Decision.values()) {
                    assertThat(shown.count(decision)).isEqualTo(at(tables, FoiFigures.Row.of(decision)));
                }
            }
        }
    }

    private static long at(FoiFigures.Tables tables, FoiFigures.Row row) {
        return tables.at(new FoiFigures.Place(row, Optional.empty()));
    }

    @Test
    void allOrgansTogetherAreTheSumOfEach() {
        var all = years.year(Optional.empty(), 2025);
        var each = organs.list().stream()
                .map(organ -> years.year(Optional.of(organ.id()), 2025))
                .toList();

        assertThat(all.closed()).isPositive();
        assertThat(all.closed())
                .isEqualTo(each.stream().mapToLong(one -> one.closed()).sum());
        assertThat(all.onTime())
                .isEqualTo(each.stream().mapToLong(one -> one.onTime()).sum());
        assertThat(all.averageDays()).isPresent();
        assertThat(Stream.of(Decision.Group.values()).mapToLong(all::count).sum())
                .isEqualTo(all.closed());
    }

    @Test
    void thePageAndTheTableSayTheSame() {
        var all = years.year(Optional.empty(), 2025);

        assertThat(guest.get("/answer/statistics?year=2025").body())
                .contains(
                        "%,d 件".formatted(all.received()),
                        "%.1f 个工作日".formatted(all.averageDays().orElseThrow()));
        assertThat(guest.get("/answer/statistics/table.csv?year=2025").body())
                .contains("予以公开,予以公开," + all.count(Decision.DISCLOSED));
    }

    @Test
    void theChartShowsEveryStateOnce() {
        var steps = FlowChart.of(FoiProcedure.states(), FoiProcedure.answered());

        assertThat(steps.stream()
                        .flatMap(step -> Stream.concat(
                                Stream.of(step.label()), step.sides().stream().map(ProcedurePage.Side::label))))
                .containsExactlyInAnyOrderElementsOf(FoiProcedure.states().stream()
                        .map(FoiProcedure.State::label)
                        .toList());
        assertThat(steps.getLast().label()).isEqualTo("已答复");
        assertThat(guest.get("/answer/procedure").body()).contains("待补正", "20个工作日", "条例第三十三条");
    }

    @Test
    void theRegisterTellsWhatWasAnsweredAndNotWhoAsked() {
        var closed = years.sliceClosed(Optional.empty(), 2025, 1);
        var page = guest.get("/answer/register?year=2025").body();

        assertThat(closed.items())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(page)
                        .contains(
                                request.number(),
                                request.decision().orElseThrow().label())
                        .doesNotContain(request.wish().description()));
        assertThat(page).contains("%,d".formatted(closed.total()));
    }

    @Test
    void theSearchFindsTheGuideTheStatisticsAndTheRegister(@Autowired Search search) {
        for (String path : List.of("procedure", "statistics", "register")) {
            String title = guest.get("/answer/" + path).html().select("h1").text();

            var first = search.findAsTyped(SearchQuestion.of(title))
                    .hits()
                    .items()
                    .getFirst()
                    .entry();

            assertThat(first.path()).isEqualTo("/answer/" + path);
            assertThat(first.kind()).isEqualTo("依申请公开");
        }
        assertThat(search.findAsTyped(SearchQuestion.of("补正")).hits().items())
                .as("the steps of the procedure")
                .anyMatch(hit -> hit.entry().path().equals("/answer/procedure"));
    }

    @Test
    void withoutTheSettingTheRegisterIsNotFoundEvenWhileAnIndexHasIt(
            @Autowired Regions regions, @Autowired Periods periods) {
        var without = new GuideSource(organs, regions, periods, new PublicRegisterSettings(false));

        assertThat(without.keepPublic(GuideSource.ids())).containsExactlyInAnyOrder("PROCEDURE", "STATISTICS");
        assertThat(without.count()).isEqualTo(2);
        assertThat(without.list(Optional.of("PROCEDURE"), 10))
                .extracting(SearchEntry::id)
                .containsExactly("STATISTICS");
    }
}
