package gongkai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.answer.foi.ApplicantKind;
import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiFigures;
import gongkai.answer.foi.FoiFigures.Count;
import gongkai.answer.foi.FoiFigures.Row;
import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.RemedyKind;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.search.SearchSource;
import gongkai.foundation.signin.Accounts;
import gongkai.foundation.worklist.Light;
import gongkai.foundation.worklist.WorkItem;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.publish.disclosure.DocumentFilter;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.Publications;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class DemoCityTest {
    /// A fifth of the city is enough to see that it hangs together. `-Dgongkai.demo.share=1` tries the whole.
    private static final DemoScale PART =
            new DemoScale(Double.parseDouble(System.getProperty("gongkai.demo.share", "0.2")));

    private static final OrganId CIVIL_AFFAIRS = OrganId.of("civil-affairs");

    private final DemoCity city;
    private final DemoStart start;
    private final Organs organs;
    private final Publications publications;
    private final FoiFigures figures;
    private final Worklist worklist;
    private final Accounts accounts;
    private final List<SearchSource> sources;

    @Autowired
    DemoCityTest(
            DemoCity city,
            DemoStart start,
            Organs organs,
            Publications publications,
            FoiFigures figures,
            Worklist worklist,
            Accounts accounts,
            List<SearchSource> sources) {
        this.city = city;
        this.start = start;
        this.organs = organs;
        this.publications = publications;
        this.figures = figures;
        this.worklist = worklist;
        this.accounts = accounts;
        this.sources = sources;
    }

    /// Loads once for the class; later calls find the city there and do nothing.
    @BeforeEach
    void load() {
        city.load(PART);
    }

    @Test
    void loadingASecondTimeDoesNothing() {
        long before = publications.count(DocumentFilter.ALL);
        assertThat(city.load(PART)).isFalse();
        assertThat(city.isLoaded()).isTrue();
        assertThat(publications.count(DocumentFilter.ALL)).isEqualTo(before);
    }

    @Test
    void theCityHasEighteenOrgansUnderOneGovernment() {
        assertThat(organs.list()).hasSize(18);
        assertThat(organs.subtree(OrganId.of("yunzhou"))).hasSize(18);
        assertThat(organs.list()).allSatisfy(organ -> assertThat(organ.region()).startsWith("99"));
    }

    @Test
    void oneBureauWasRenamedAndOneWentIntoAnother() {
        var land = OrganId.of("natural-resources");
        assertThat(organs.nameOn(land, LocalDate.of(2024, 2, 29))).isEqualTo("云州市国土资源局");
        assertThat(organs.get(land).name()).isEqualTo("云州市自然资源和规划局");
        var patents = organs.get(OrganId.of("ip"));
        assertThat(patents.abolition().orElseThrow().on()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(organs.heirOf(patents.id()).id()).isEqualTo(OrganId.of("market"));
        assertThat(worklist.listOpen(Set.of(patents.id()))).isEmpty();
        assertThat(figures.listBehind(patents.id(), 2025, Row.of(Count.CARRIED_OUT), Optional.empty()))
                .isEmpty();
    }

    @Test
    void everyYearHasAboutAsManyDocumentsAndRequestsAsPlanned() {
        for (int year = 2023; year <= 2025; year++) {
            assertThat((double) documents(year))
                    .as("documents of %d", year)
                    .isBetween(320 * PART.share(), 480 * PART.share());
            assertThat((double) sum(year, Row.of(Count.NEW_REQUESTS)))
                    .as("requests of %d", year)
                    .isBetween(140 * PART.share(), 215 * PART.share());
        }
        assertThat(documents(2026)).isPositive();
    }

    @Test
    void theFiguresOfEveryOrganAndYearBalance() {
        for (Organ organ : organs.list()) {
            for (int year = 2023; year <= 2026; year++) {
                for (ApplicantKind kind : ApplicantKind.values()) {
                    long in = figures.count(organ.id(), year, Row.of(Count.NEW_REQUESTS), kind)
                            + figures.count(organ.id(), year, Row.of(Count.CARRIED_IN), kind);
                    long out = figures.count(organ.id(), year, Row.of(Count.TOTAL_HANDLED), kind)
                            + figures.count(organ.id(), year, Row.of(Count.CARRIED_OUT), kind);
                    assertThat(in).as("%s %d %s", organ.name(), year, kind).isEqualTo(out);
                }
            }
        }
    }

    @Test
    void everyLightStandsInTheOfficersWorklist() {
        var lights = EnumSet.noneOf(Light.class);
        worklist.listOpen(Set.of(CIVIL_AFFAIRS)).stream().map(WorkItem::light).forEach(lights::add);
        assertThat(lights).containsExactlyInAnyOrder(Light.values());
        assertThat(worklist.listOpen(Set.of(CIVIL_AFFAIRS)).stream()
                        .map(item -> item.state().stage()))
                .contains("待受理", "待答复", "待补正", "已延期，待答复");
    }

    @Test
    void allSixKindsOfApplicantsAsk() {
        assertThat(requests().map(FoiRequest::applicantKind)).contains(ApplicantKind.values());
    }

    @Test
    void mostRequestsAreAnsweredInTimeAndMostlyDisclosedOrNotHeld() {
        var closed =
                requests().filter(request -> request.closedOn().isPresent()).toList();
        assertThat(share(closed, Decision.DISCLOSED)).isBetween(0.25, 0.55);
        assertThat(share(closed, Decision.UNAVAILABLE_NOT_HELD)).isBetween(0.08, 0.32);
        long late = closed.stream()
                .filter(request -> request.closedOn().orElseThrow().isAfter(request.dueOn()))
                .filter(request -> !request.correctionAsked())
                .count();
        assertThat(late).isLessThan(closed.size() / 20);
    }

    @Test
    void someAnswersWerePublishedAndSomeDocumentsAbolished() {
        assertThat(publications.count(DocumentFilter.of(DocumentKind.ANSWERED_REQUEST)))
                .isPositive();
        assertThat(publications.count(DocumentFilter.of(DocumentKind.INTERPRETATION)))
                .isPositive();
        assertThat(publications.newest(2000).stream()
                        .filter(document -> !document.validity().isBinding()))
                .isNotEmpty();
    }

    @Test
    void someRepliesWereContested() {
        long remedies = organs.list().stream()
                .flatMap(organ -> Stream.of(2023, 2024, 2025)
                        .map(year -> figures.listRemediesBehind(
                                organ.id(), year, RemedyKind.REVIEW, FoiFigures.RemedyCount.TOTAL)))
                .mapToLong(List::size)
                .sum();
        assertThat(remedies).isPositive();
    }

    @Test
    void theAccountsThatArePrintedOpen() {
        String told = start.text("http://localhost:8080");
        assertThat(told).contains("officer").contains("13900000001").contains(DemoAccount.PASSWORD);
        assertThat(accounts.signInStaff("officer", DemoAccount.PASSWORD)).isPresent();
        assertThat(accounts.signInMember("13900000001", DemoAccount.PASSWORD)).isPresent();
    }

    @Test
    void noTextHasAGapLeft() {
        var documents = sources.stream()
                .filter(source -> source.source().equals("disclosure"))
                .findFirst()
                .orElseThrow();
        assertThat(publications.newest(2000))
                .allSatisfy(document -> assertThat(documents
                                .find(String.valueOf(document.id().value()))
                                .orElseThrow()
                                .text())
                        .hasSizeGreaterThan(80)
                        .doesNotContain("{", "}", "工作工作", "。。"));
        assertThat(requests())
                .allSatisfy(request -> assertThat(
                                request.wish().title() + request.wish().description())
                        .doesNotContain("{", "}"));
    }

    private long documents(int year) {
        return publications.count(
                new DocumentFilter(Optional.empty(), Optional.empty(), Optional.of(year), Optional.empty()));
    }

    private long sum(int year, Row row) {
        return organs.list().stream()
                .mapToLong(organ -> figures.listBehind(organ.id(), year, row, Optional.empty())
                        .size())
                .sum();
    }

    private Stream<FoiRequest> requests() {
        return organs.list().stream()
                .flatMap(organ -> Stream.of(2023, 2024, 2025, 2026)
                        .flatMap(year ->
                                figures
                                        .listBehind(organ.id(), year, Row.of(Count.NEW_REQUESTS), Optional.empty())
                                        .stream()));
    }

    private static double share(List<FoiRequest> requests, Decision decision) {
        return (double) requests.stream()
                        .filter(request -> request.decision().equals(Optional.of(decision)))
                        .count()
                / requests.size();
    }
}
