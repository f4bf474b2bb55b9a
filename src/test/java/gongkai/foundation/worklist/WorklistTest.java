package gongkai.foundation.worklist;

import static gongkai.foundation.worklist.WorkWorld.BUREAU;
import static gongkai.foundation.worklist.WorkWorld.MONDAY;
import static gongkai.foundation.worklist.WorkWorld.OTHER;
import static gongkai.foundation.worklist.WorkWorld.matter;
import static gongkai.foundation.worklist.WorkWorld.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.calendar.CalendarCorrected;
import gongkai.foundation.calendar.WorkCalendar;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.worklist.InboxQuery.Scope;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorklistTest {
    private final WorkWorld world;
    private final Worklist worklist;
    private final Inbox inbox;
    private final WorkHolding holding;
    private final WorkEventStore history;
    private final WorklistStore store;
    private final ApplicationEventPublisher events;
    private final JdbcClient db;
    private final TestTime time;
    private WorkWorld.People people;

    @Autowired
    WorklistTest(WorkWorld world, WorkVerbs verbs, Inbox inbox, ApplicationEventPublisher events, TestTime time) {
        this.world = world;
        this.worklist = verbs.worklist();
        this.inbox = inbox;
        this.holding = verbs.holding();
        this.history = verbs.history();
        this.store = verbs.store();
        this.events = events;
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
        world.forget();
    }

    @Test
    void whatIsMostPressingStandsOnTop() {
        var organ = OrganId.of("order");
        world.say(matter(1, organ, 20));
        world.say(state(2, organ, Turn.THEIRS, MONDAY, Optional.empty(), Optional.empty()));
        world.say(matter(3, organ, 5));
        world.say(state(4, organ, Turn.DONE, MONDAY, Optional.empty(), Optional.of(MONDAY)));
        time.moveTo("2026-03-12");

        assertThat(worklist.listOpen(Set.of(organ)))
                .extracting(item -> item.state().matter() + " " + item.light())
                .containsExactly("3 OVERDUE", "1 GREEN", "2 WAITING");
        assertThat(worklist.listOpen(Set.of(OrganId.of("elsewhere")))).isEmpty();
        assertThat(worklist.listOpen(Set.of())).isEmpty();
    }

    @Test
    void aChangeOutsideATransactionIsRefused() {
        WorkChanged event = () -> matter(6, BUREAU, 20);

        assertThatThrownBy(() -> events.publishEvent(event)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whoeverClaimedItKeepsItWhenTheRoomSpeaksOfItAgain() {
        world.say(matter(10, BUREAU, 20));
        holding.claim(WorkWorld.KIND, 10, people.officer());
        world.say(state(10, BUREAU, Turn.THEIRS, MONDAY, Optional.empty(), Optional.empty()));
        world.say(matter(10, BUREAU, 25));

        assertThat(item(10).holder())
                .isEqualTo(new Holder.Colleague(people.officer().id(), "周敏"));
        assertThat(item(10).light()).isEqualTo(Light.GREEN);
        assertThat(lines(10)).containsExactly("OPENED", "CLAIMED", "CHANGED", "CHANGED");
        assertThat(world.recorded())
                .extracting(entry -> entry.action() + " " + entry.subject() + " " + entry.actor())
                .contains("认领 fake:10 " + people.officer().actor());
    }

    @Test
    void anotherOrganFindsItInItsPool() {
        world.say(matter(11, BUREAU, 20));
        holding.claim(WorkWorld.KIND, 11, people.officer());
        world.say(matter(11, OTHER, 20));

        assertThat(item(11).holder()).isEqualTo(Holder.POOL);
        assertThat(history.list(WorkWorld.KIND, 11).getLast().words()).contains("由workbureau转至workother");
    }

    @Test
    void ofTwoWhoClaimAtOnceOneIsTold() throws Exception {
        world.say(matter(12, BUREAU, 20));
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<String>();
            for (var answer : both.invokeAll(List.of(claim(12, people.officer()), claim(12, people.second())))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder("claimed", "ALREADY_CLAIMED");
        }
        assertThat(lines(12)).containsExactly("OPENED", "CLAIMED");
    }

    private Callable<String> claim(long matter, Person.Staff who) {
        return () -> {
            try {
                holding.claim(WorkWorld.KIND, matter, who);
                return "claimed";
            } catch (Refusal refusal) {
                return refusal.code().name();
            }
        };
    }

    @Test
    void itIsHandedOnlyToThoseWhoMayHandleItThere() {
        world.say(matter(13, BUREAU, 20));
        assertThatThrownBy(() -> holding.claim(WorkWorld.KIND, 13, people.stranger()))
                .hasMessageContaining("NOT_YOURS");
        assertThatThrownBy(() -> holding.handOver(WorkWorld.KIND, 13, key(people.second()), "请办", people.officer()))
                .hasMessageContaining("NOT_HELD_BY_YOU");
        holding.claim(WorkWorld.KIND, 13, people.officer());
        assertThatThrownBy(() -> holding.handOver(WorkWorld.KIND, 13, key(people.stranger()), "", people.officer()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.field())
                                .containsExactlyInAnyOrder("to", "handOverReason"));

        holding.handOver(WorkWorld.KIND, 13, key(people.second()), "他熟悉情况", people.officer());
        assertThat(item(13).holder().is(people.second().id())).isTrue();
        assertThat(world.told())
                .singleElement()
                .satisfies(notice -> assertThat(notice.words()).containsEntry("number", "F13"));

        holding.handOver(WorkWorld.KIND, 13, "unit:养老科", "归口办理", people.head());
        assertThat(item(13).holder()).isEqualTo(new Holder.Unit("养老科"));
        holding.claim(WorkWorld.KIND, 13, people.second());
        holding.giveBack(WorkWorld.KIND, 13, "休假", people.second());
        assertThat(item(13).holder()).isEqualTo(Holder.POOL);
        assertThat(lines(13))
                .containsExactly("OPENED", "CLAIMED", "HANDED_OVER", "HANDED_OVER", "CLAIMED", "GIVEN_BACK");
    }

    @Test
    void whatIsDoneIsNotClaimed() {
        var state = matter(14, BUREAU, 20);
        world.say(state);
        world.done(state, MONDAY);

        assertThatThrownBy(() -> holding.claim(WorkWorld.KIND, 14, people.officer()))
                .hasMessageContaining("WORK_DONE");
    }

    @Test
    void theHistoryRefusesToChange() {
        world.say(matter(15, BUREAU, 20));

        assertThatThrownBy(() ->
                        db.sql("delete from worklist.event where matter = 15").update())
                .hasMessageContaining("append-only");
    }

    /// Every way of asking walks the same rows in the same order, and the pages together are the whole.
    @Test
    void pagesAndCountsAgreeHoweverManyOrgansAreAsked() {
        var organs = new ArrayList<OrganId>();
        for (int organ = 0; organ < 6; organ++) {
            var id = OrganId.of("page" + organ);
            organs.add(id);
            for (int n = 0; n < 12; n++) {
                long number = 1000 + organ * 100L + n;
                if (n % 6 == 5) {
                    world.say(state(number, id, Turn.THEIRS, MONDAY, Optional.empty(), Optional.empty()));
                } else {
                    world.say(matter(number, id, 1 + (organ * 7 + n * 5) % 30));
                }
            }
        }
        time.moveTo("2026-03-16");
        var few = Scope.of(organs, 1000);
        var many = new Scope(InboxQuery.Reach.MANY, few.organs(), Optional.empty());

        var walked = walk(InboxQuery.all(few));
        assertThat(walked).hasSize(72).isEqualTo(walk(InboxQuery.all(many)));
        assertThat(new HashSet<>(walked)).hasSize(72);
        assertThat(inbox.count(InboxQuery.all(few))).isEqualTo(inbox.count(InboxQuery.all(many)));
        var lights = walked.stream().map(WorkItem::light).toList();
        assertThat(lights).isSorted();
        for (Light light : Light.values()) {
            var one = new InboxQuery(few, Optional.of(light), "", "", "", Optional.empty());
            assertThat(walk(one)).hasSize(inbox.count(InboxQuery.all(few)).getOrDefault(light, -1));
            assertThat(walk(one)).allMatch(item -> item.light() == light);
        }
        var everything = inbox.count(InboxQuery.all(Scope.of(organs, 1)));
        assertThat(everything.getOrDefault(Light.WAITING, 0)).isGreaterThanOrEqualTo(12);
    }

    @Test
    void filtersNarrowTheInbox() {
        world.say(matter(20, BUREAU, 20));
        world.say(matter(21, BUREAU, 20));
        holding.claim(WorkWorld.KIND, 20, people.officer());
        var bureau = Scope.of(Set.of(BUREAU), 1000);

        assertThat(numbers(query(bureau, "fake", InboxQuery.SOMEBODY, "")))
                .contains("F20")
                .doesNotContain("F21");
        assertThat(numbers(query(bureau, "", InboxQuery.NOBODY, "")))
                .contains("F21")
                .doesNotContain("F20");
        assertThat(numbers(query(bureau, "", key(people.officer()), "")))
                .contains("F20")
                .doesNotContain("F21");
        assertThat(numbers(query(bureau.heldBy(people.officer().id()), "", "", "")))
                .contains("F20")
                .doesNotContain("F21");
        assertThat(numbers(query(bureau, "", "", "F21"))).containsExactly("F21");
        assertThat(numbers(query(bureau, "", "", "第20件"))).containsExactly("F20");
        assertThat(numbers(query(bureau, "nokind", "", ""))).isEmpty();
        assertThat(numbers(new InboxQuery(bureau, Optional.empty(), "", "", "", Optional.of(LocalDate.of(2030, 1, 1)))))
                .isEmpty();
    }

    @Test
    void theMonthCountsWhatIsDueEachDay() {
        var organ = OrganId.of("month");
        world.say(matter(30, organ, 5));
        world.say(matter(31, organ, 5));
        world.say(matter(32, organ, 8));
        time.moveTo("2026-03-10");

        var counts = inbox.countDue(
                InboxQuery.all(Scope.of(Set.of(organ), 1000)), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        assertThat(counts)
                .containsExactly(
                        new InboxStore.DueCount(WorkWorld.due(5), Light.OVERDUE, 2),
                        new InboxStore.DueCount(WorkWorld.due(8), Light.YELLOW, 1));
    }

    /// As if the calendar of the year said something else: the days derived from it are counted again.
    @Test
    void aCorrectedCalendarMovesTheDaysOnWhichLightsChange() {
        world.say(matter(40, BUREAU, 20));
        var right = store.find(WorkWorld.KIND, 40).orElseThrow().clock();
        db.sql("""
                update worklist.item set yellow_from = started_on, red_from = started_on, next_step_on = started_on,
                    supervise_from = due_on where kind = 'fake' and matter = 40
                """).update();
        var closed = matter(41, BUREAU, 20);
        world.say(closed);
        world.done(closed, LocalDate.of(2026, 3, 9));
        db.sql("update worklist.item set used_days = 99 where kind = 'fake' and matter = 41")
                .update();

        world.publish(new CalendarCorrected(2026, WorkCalendar.standard()));

        assertThat(store.find(WorkWorld.KIND, 40).orElseThrow().clock()).isEqualTo(right);
        assertThat(store.find(WorkWorld.KIND, 41).orElseThrow().usedDays()).contains(5);
        assertThat(db.sql("select next_step_on from worklist.item where kind = 'fake' and matter = 40")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(right.orElseThrow().yellowFrom());
    }

    @Test
    void whoeverWasWaitedForMadeNobodyLate() {
        world.say(state(50, BUREAU, Turn.THEIRS, MONDAY, Optional.of(WorkWorld.due(3)), Optional.empty()));
        world.done(matter(50, BUREAU, 3), LocalDate.of(2026, 4, 1));

        assertThat(item(50).state().dueOn()).isEmpty();
    }

    @Test
    void anAddressOfTheInboxIsReadAsItWasWritten() {
        var place = new InboxPlace(Light.RED, MONDAY, "fake", 7);

        assertThat(InboxPlace.parse(place.toString())).contains(place);
        assertThat(InboxPlace.parse("RED.2026-13-01.fake.7")).isEmpty();
        assertThat(InboxPlace.parse("BLUE.2026-03-01.fake.7")).isEmpty();
        var address = InboxAddress.of(Map.of("words", "津贴 & 补贴", "light", "red", "unknown", "x"));
        assertThat(address.toString()).doesNotContain("unknown", " ", "& ");
        assertThat(InboxAddress.back("https://elsewhere.example/")).isEqualTo("/console");
        assertThat(InboxAddress.back("/console?tab=mine")).isEqualTo("/console?tab=mine");
    }

    private List<WorkItem> walk(InboxQuery query) {
        var found = new ArrayList<WorkItem>();
        Optional<InboxPlace> behind = Optional.empty();
        do {
            var page = inbox.page(query, behind, 7);
            found.addAll(page.items());
            behind = page.next();
        } while (behind.isPresent());
        return found;
    }

    private List<String> numbers(InboxQuery query) {
        return inbox.page(query, Optional.empty(), 100).items().stream()
                .map(item -> item.state().number())
                .toList();
    }

    private static InboxQuery query(Scope scope, String kind, String holder, String words) {
        return new InboxQuery(scope, Optional.empty(), kind, holder, words, Optional.empty());
    }

    private static String key(Person.Staff staff) {
        return staff.key();
    }

    private WorkItem item(long matter) {
        return worklist.find(WorkWorld.KIND, matter).orElseThrow();
    }

    private List<String> lines(long matter) {
        return history.list(WorkWorld.KIND, matter).stream()
                .map(event -> event.what().name())
                .toList();
    }
}
