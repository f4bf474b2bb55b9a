package gongkai.foundation.worklist;

import static gongkai.foundation.worklist.WorkWorld.BUREAU;
import static gongkai.foundation.worklist.WorkWorld.CITY;
import static gongkai.foundation.worklist.WorkWorld.MONDAY;
import static gongkai.foundation.worklist.WorkWorld.OTHER;
import static gongkai.foundation.worklist.WorkWorld.due;
import static gongkai.foundation.worklist.WorkWorld.matter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.calendar.DeadlineMove;
import gongkai.foundation.calendar.WorkCalendar;
import gongkai.foundation.identity.Role;
import gongkai.foundation.notice.Audience;
import gongkai.foundation.organ.OrganAction;
import gongkai.foundation.organ.OrganSucceeded;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.walls.CheckedIn;
import gongkai.walls.StateTable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 催办、督办 and the ladder of escalation.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LadderTest {
    /// The procedure written out a second time by hand.
    private static final Map<SupervisionStatus, Set<SupervisionAction>> EXPECTED = Map.of(
            SupervisionStatus.ASKED,
            Set.of(SupervisionAction.ANSWER, SupervisionAction.WITHDRAW, SupervisionAction.MOVE),
            SupervisionStatus.ANSWERED,
            Set.of(
                    SupervisionAction.ACCEPT,
                    SupervisionAction.SEND_BACK,
                    SupervisionAction.WITHDRAW,
                    SupervisionAction.MOVE),
            SupervisionStatus.RETURNED,
            Set.of(SupervisionAction.ANSWER, SupervisionAction.WITHDRAW, SupervisionAction.MOVE),
            SupervisionStatus.ACCEPTED,
            Set.of(),
            SupervisionStatus.WITHDRAWN,
            Set.of());

    private final WorkWorld world;
    private final Worklist worklist;
    private final WorkHolding holding;
    private final WorkPressing pressing;
    private final Supervisions supervisions;
    private final SupervisionStore store;
    private final SupervisionDeadlines deadlines;
    private final Escalation escalation;
    private final WorkEventStore history;
    private final JdbcClient db;
    private final TestTime time;
    private WorkWorld.People people;

    @Autowired
    LadderTest(WorkWorld world, WorkVerbs verbs, TestTime time) {
        this.world = world;
        this.worklist = verbs.worklist();
        this.holding = verbs.holding();
        this.pressing = verbs.pressing();
        this.supervisions = verbs.supervisions();
        this.store = verbs.supervisionStore();
        this.deadlines = verbs.deadlines();
        this.escalation = verbs.escalation();
        this.history = verbs.history();
        this.db = verbs.db();
        this.time = time;
    }

    @BeforeAll
    void enter() {
        people = world.enter();
    }

    @BeforeEach
    void begin() {
        time.moveTo(MONDAY);
        db.sql("update worklist.item set next_step_on = null").update();
        world.forget();
    }

    @Test
    void everyStateAndActionOfASupervisionIsDecidedAndDrawn() {
        for (SupervisionStatus status : SupervisionStatus.values()) {
            assertThat(SupervisionStatus.TRANSITIONS.actionsFrom(status)).isEqualTo(EXPECTED.get(status));
        }
        StateTable.assertSoundAndDrawn(
                "supervision",
                SupervisionStatus.TRANSITIONS,
                SupervisionStatus.ASKED,
                SupervisionAction.class,
                SupervisionStatus::label,
                SupervisionAction::label);
        assertThat(CheckedIn.class).isNotNull();
        assertThat(Path.of("docs/states/supervision.mmd")).exists();
    }

    @Test
    void anUrgingIsSeenAndTold() {
        world.say(matter(1, BUREAU, 20));
        holding.claim(WorkWorld.KIND, 1, people.officer());
        pressing.urge(WorkWorld.KIND, 1, "请在本周内办结", people.supervisor());

        assertThat(worklist.find(WorkWorld.KIND, 1).orElseThrow().urged()).isEqualTo(1);
        assertThat(world.told()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("worklist.urged");
            assertThat(notice.audience())
                    .isEqualTo(new Audience.Account(people.officer().key()));
            assertThat(notice.words()).containsEntry("words", "请在本周内办结");
        });
        assertThatThrownBy(() -> pressing.urge(WorkWorld.KIND, 1, "", people.supervisor()))
                .hasMessageContaining("WORK_INCOMPLETE");
        assertThatThrownBy(() -> pressing.urge(WorkWorld.KIND, 1, "快", people.officer()))
                .hasMessageContaining("NOT_YOURS");
    }

    @Test
    void aSupervisionIsAnsweredSentBackAnsweredAgainAndAccepted() {
        world.say(matter(2, BUREAU, 20));
        var asked = supervisions.demand(WorkWorld.KIND, 2, "请说明进展", 5, people.supervisor());
        assertThat(asked.dueOn()).isEqualTo(due(5));
        assertThat(supervised(asked)).isEqualTo("待答复督办 OURS");
        assertThat(world.told())
                .extracting(notice -> notice.audience())
                .contains(new Audience.Holders(Role.HEAD, BUREAU));
        assertThatThrownBy(() -> supervisions.demand(WorkWorld.KIND, 2, "再说明", 5, people.supervisor()))
                .hasMessageContaining("SUPERVISION_OPEN");

        supervisions.answer(asked.id(), "正在办理，下周办结", people.officer());
        assertThat(supervised(asked)).isEqualTo("已答复，待审核 THEIRS");
        assertThatThrownBy(() -> supervisions.accept(asked.id(), people.head())).hasMessageContaining("NOT_YOURS");
        time.moveTo("2026-03-04");
        supervisions.sendBack(asked.id(), "请写明日期", people.supervisor());
        assertThat(store.find(asked.id()).orElseThrow().dueOn())
                .isEqualTo(WorkCalendar.standard().addWorkingDays(MONDAY.plusDays(2), 5));
        supervisions.answer(asked.id(), "3月9日办结", people.head());
        supervisions.accept(asked.id(), people.supervisor());

        assertThat(supervised(asked)).isEqualTo("督办办结 DONE");
        assertThatThrownBy(() -> supervisions.answer(asked.id(), "晚了", people.officer()))
                .hasMessageContaining("SUPERVISION_NOT_IN_THIS_STATE");
        assertThat(lines(2)).containsExactly("OPENED", "SUPERVISED", "ANSWERED", "SENT_BACK", "ANSWERED", "ACCEPTED");
        assertThat(worklist.find(WorkWorld.KIND, 2).orElseThrow().supervised()).isEqualTo(1);
        assertThat(world.told())
                .extracting(notice -> notice.kind())
                .contains("worklist.supervised", "worklist.answered", "worklist.judged");
    }

    @Test
    void aHeadWhoAnsweredDoesNotJudgeTheAnswer() {
        world.say(matter(3, BUREAU, 20));
        var asked = supervisions.demand(WorkWorld.KIND, 3, "请尽快", 5, people.head());
        supervisions.answer(asked.id(), "好的", people.head());

        assertThatThrownBy(() -> supervisions.accept(asked.id(), people.head()))
                .hasMessageContaining("NOT_YOUR_OWN_ANSWER");
    }

    @Test
    void aSupervisionStaysOpenWhenTheMatterIsDone() {
        var state = matter(4, BUREAU, 20);
        world.say(state);
        var asked = supervisions.demand(WorkWorld.KIND, 4, "请说明", 5, people.supervisor());
        world.done(state, MONDAY);

        assertThat(supervised(asked)).isEqualTo("待答复督办 OURS");
        supervisions.answer(asked.id(), "已办结", people.officer());
    }

    @Test
    void eachStepIsTakenOnceForAClock() {
        world.say(matter(5, BUREAU, 20));
        world.forget();
        assertThat(escalation.run()).isZero();
        time.moveTo(due(11));
        assertThat(escalation.run()).isEqualTo(1);
        assertThat(escalation.run()).isZero();
        assertThat(kinds()).containsExactly("worklist.yellow");
        time.moveTo(due(16));
        escalation.run();
        time.moveTo(due(21));
        escalation.run();

        assertThat(world.told())
                .extracting(notice -> notice.kind() + " " + notice.audience())
                .containsExactly(
                        "worklist.yellow " + new Audience.Holders(Role.OFFICER, BUREAU),
                        "worklist.red " + new Audience.Holders(Role.HEAD, BUREAU),
                        "worklist.overdue " + new Audience.Holders(Role.HEAD, BUREAU),
                        "worklist.overdue " + new Audience.Holders(Role.SUPERVISOR, CITY));
        assertThat(lines(5)).containsExactly("OPENED", "ESCALATED", "ESCALATED", "ESCALATED");

        time.moveTo(due(23));
        escalation.run();
        var opened = store.listOf(WorkWorld.KIND, 5);
        assertThat(opened).singleElement().satisfies(supervision -> {
            assertThat(supervision.byName()).isEqualTo("平台");
            assertThat(supervision.byOrgan()).isEqualTo(CITY);
            assertThat(supervision.demand()).contains("3 个工作日");
        });
        time.moveTo(due(24));
        assertThat(escalation.run()).isZero();
    }

    @Test
    void anExtendedClockBeginsAtTheFootOfTheLadder() {
        world.say(matter(6, BUREAU, 10));
        time.moveTo(due(9));
        escalation.run();
        world.say(matter(6, BUREAU, 30));
        world.forget();
        assertThat(escalation.run()).isZero();
        time.moveTo(due(16));
        escalation.run();

        assertThat(kinds()).containsExactly("worklist.yellow");
    }

    @Test
    void afterAPauseOnlyTheHighestStepIsTold() {
        world.say(matter(7, BUREAU, 20));
        time.moveTo(due(21));
        escalation.run();

        assertThat(kinds()).containsExactly("worklist.overdue", "worklist.overdue");
        assertThat(history.list(WorkWorld.KIND, 7).getLast().words()).contains("办理期限已经过半、即将到期", "不再补发");
    }

    @Test
    void severalServersTakeEachStepOnce() throws Exception {
        for (int matter = 100; matter < 350; matter++) {
            world.say(matter(matter, OTHER, 20));
        }
        time.moveTo(due(12));
        try (var servers = Executors.newFixedThreadPool(3)) {
            Callable<Integer> pass = escalation::run;
            int done = 0;
            for (var each : servers.invokeAll(List.of(pass, pass, pass))) {
                done += each.get();
            }
            assertThat(done).isEqualTo(250);
        }
        assertThat(db.sql("select count(*) from worklist.event where what = 'ESCALATED' and matter between 100 and 349")
                        .query(Long.class)
                        .single())
                .isEqualTo(250);
    }

    @Test
    void aCorrectedCalendarMovesTheDayToAnswerBy() {
        world.say(matter(8, BUREAU, 20));
        var asked = supervisions.demand(WorkWorld.KIND, 8, "请说明", 5, people.supervisor());
        db.sql("update worklist.supervision set due_on = due_on + 1 where id = :id")
                .param("id", asked.id())
                .update();
        var found = new ArrayList<DeadlineMove>();
        deadlines.preview(WorkCalendar.standard(), found::add);
        assertThat(found).extracting(DeadlineMove::number).containsExactly(asked.number());
        assertThat(found.getFirst().after()).isEqualTo(due(5));
    }

    @Test
    void theDutyToAnswerGoesToTheSuccessor() {
        world.say(matter(9, OTHER, 20));
        var asked = supervisions.demand(WorkWorld.KIND, 9, "请说明", 5, people.supervisor());
        world.publish(new OrganSucceeded(
                OTHER,
                "云州市workother",
                BUREAU,
                "云州市workbureau",
                List.of(BUREAU),
                OrganAction.MERGE,
                MONDAY,
                "云编〔2026〕3号",
                "staff:1 苏维",
                Instant.EPOCH));

        assertThat(store.find(asked.id()).orElseThrow().organ()).isEqualTo(BUREAU);
        assertThat(worklist.find(Supervision.KIND, asked.id())
                        .orElseThrow()
                        .state()
                        .organ())
                .isEqualTo(BUREAU);
    }

    private List<String> kinds() {
        return world.told().stream().map(notice -> notice.kind()).toList();
    }

    private String supervised(Supervision supervision) {
        var state =
                worklist.find(Supervision.KIND, supervision.id()).orElseThrow().state();
        return state.stage() + " " + state.turn();
    }

    private List<String> lines(long matter) {
        return history.list(WorkWorld.KIND, matter).stream()
                .map(event -> event.what().name())
                .toList();
    }
}
