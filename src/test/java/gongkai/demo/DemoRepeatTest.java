package gongkai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.answer.foi.FoiFigures;
import gongkai.answer.foi.FoiFigures.Count;
import gongkai.answer.foi.FoiFigures.Row;
import gongkai.foundation.kernel.MemoryStale;
import gongkai.foundation.organ.Organs;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.publish.disclosure.Publications;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class DemoRepeatTest {
    private final DemoCity city;
    private final Organs organs;
    private final Publications publications;
    private final FoiFigures figures;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final TestTime time;

    @Autowired
    DemoRepeatTest(
            DemoCity city,
            Organs organs,
            Publications publications,
            FoiFigures figures,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            TestTime time) {
        this.city = city;
        this.organs = organs;
        this.publications = publications;
        this.figures = figures;
        this.transactions = transactions;
        this.events = events;
        this.time = time;
    }

    @Test
    void aLoadThatIsBrokenOffLeavesNothingAndTheNextGivesTheSameCity() {
        List<String> first = loadAndTakeBack();
        assertThat(organs.list()).isEmpty();
        assertThat(city.isLoaded()).isFalse();
        assertThat(loadAndTakeBack()).hasSizeGreaterThan(100).isEqualTo(first);
    }

    @Test
    void aCityOfTheFirstDaysOfAYearWithoutHolidayNoticeLoadsToo() {
        time.moveTo("2031-01-02");
        assertThat(loadAndTakeBack()).hasSizeGreaterThan(100);
        time.moveTo("2026-03-02");
    }

    private List<String> loadAndTakeBack() {
        var seen = new ArrayList<String>();
        transactions.executeWithoutResult(transaction -> {
            assertThat(city.load(new DemoScale(0.06))).isTrue();
            publications
                    .newest(2000)
                    .forEach(document -> seen.add(document.publishedOn() + " " + document.number() + document.title()));
            for (var organ : organs.list()) {
                for (int year = 2023; year <= 2031; year++) {
                    figures.listBehind(organ.id(), year, Row.of(Count.NEW_REQUESTS), Optional.empty())
                            .forEach(request -> seen.add(request.receivedOn()
                                    + request.wish().title()
                                    + request.decision()
                                    + request.closedOn()));
                }
            }
            transaction.setRollbackOnly();
        });
        events.publishEvent(new MemoryStale());
        return seen;
    }
}
