package gongkai.foundation.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.organ.OrganId;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class WorklistTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);

    private final Worklist worklist;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TestTime time;

    @Autowired
    WorklistTest(
            Worklist worklist,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            TestTime time) {
        this.worklist = worklist;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.time = time;
    }

    @BeforeEach
    void begin() {
        time.moveTo(RECEIVED);
    }

    @Test
    void whatIsMostPressingStandsOnTop() {
        change("order", 1, Turn.OURS, Optional.of(LocalDate.of(2026, 3, 30)));
        change("order", 2, Turn.THEIRS, Optional.empty());
        change("order", 3, Turn.OURS, Optional.of(LocalDate.of(2026, 3, 9)));
        change("order", 4, Turn.DONE, Optional.empty());
        time.moveTo("2026-03-12");

        assertThat(worklist.listOpen(Set.of(OrganId.of("order"))))
                .extracting(item -> item.state().matter() + " " + item.light())
                .containsExactly("3 OVERDUE", "1 GREEN", "2 WAITING");
        assertThat(worklist.listOpen(Set.of(OrganId.of("elsewhere")))).isEmpty();
        assertThat(worklist.listOpen(Set.of())).isEmpty();
    }

    @Test
    void aMatterHasOneLineThatFollowsItsLastChange() {
        change("follow", 5, Turn.OURS, Optional.of(LocalDate.of(2026, 3, 30)));
        change("follow", 5, Turn.THEIRS, Optional.empty());

        assertThat(worklist.listOpen(Set.of(OrganId.of("follow"))))
                .singleElement()
                .extracting(WorkItem::light)
                .isEqualTo(Light.WAITING);
    }

    @Test
    void aChangeOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> events.publishEvent(event("alone", 6, Turn.OURS, Optional.empty())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private void change(String organ, long matter, Turn turn, Optional<LocalDate> due) {
        transaction.executeWithoutResult(status -> events.publishEvent(event(organ, matter, turn, due)));
    }

    private static WorkChanged event(String organ, long matter, Turn turn, Optional<LocalDate> due) {
        var state = new WorkState(
                "test", matter, "T" + matter, "一件事", OrganId.of(organ), "待答复", turn, RECEIVED, due, "/console/test");
        return () -> state;
    }
}
