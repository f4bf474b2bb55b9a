package gongkai.foundation.worklist;

import static gongkai.foundation.worklist.WorkWorld.BUREAU;
import static gongkai.foundation.worklist.WorkWorld.MONDAY;
import static gongkai.foundation.worklist.WorkWorld.due;
import static gongkai.foundation.worklist.WorkWorld.matter;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The deadlines of one person in their calendar program.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTest {
    private static final String PAGE = "/console/calendar-feed";

    private final WorkWorld world;
    private final WorkHolding holding;
    private final JdbcClient db;
    private final TestTime time;
    private final int port;
    private WorkWorld.People people;

    @Autowired
    FeedTest(WorkWorld world, WorkHolding holding, JdbcClient db, TestTime time, @LocalServerPort int port) {
        this.world = world;
        this.holding = holding;
        this.db = db;
        this.time = time;
        this.port = port;
    }

    @BeforeAll
    void enter() {
        people = world.enter();
        time.moveTo(MONDAY);
        world.say(matter(1, BUREAU, 20));
        world.say(matter(2, BUREAU, 20));
        holding.claim(WorkWorld.KIND, 1, people.officer());
    }

    @Test
    void aDeadlineIsAnAllDayEventWithAnAlarmAndKeepsItsNameWhenItMoves() throws Exception {
        String address = make("MINE");
        var before = read(address);
        assertThat(before.getSummary().getValue()).isEqualTo("最迟办结 F1 第1件事");
        assertThat(before.getStartDate().orElseThrow().getDate()).isEqualTo(due(20));
        assertThat(before.getUid().orElseThrow().getValue()).isEqualTo("fake-1@gongkai");
        assertThat(before.getComponents("VALARM")).hasSize(1);

        world.say(matter(1, BUREAU, 30));
        var after = read(address);
        assertThat(after.getUid().orElseThrow().getValue()).isEqualTo("fake-1@gongkai");
        assertThat(after.getStartDate().orElseThrow().getDate()).isEqualTo(due(30));
        world.say(matter(1, BUREAU, 20));
    }

    @Test
    void theSameContentIsNotSentTwice() {
        String address = make("MINE");
        var first = new Wire(port).get(address);
        String tag = first.response().headers().firstValue("ETag").orElseThrow();

        assertThat(first.response().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/calendar");
        assertThat(new Wire(port).get(address).response().headers().firstValue("ETag"))
                .contains(tag);
        assertThat(first.body()).contains("BEGIN:VEVENT");
    }

    @Test
    void theAddressDiesWhenRenewedWithdrawnOrTheAccountIsDisabled() {
        String old = make("MINE");
        String renewed = make("ORGAN");
        assertThat(new Wire(port).get(old).status()).isEqualTo(404);
        assertThat(new Wire(port).get(renewed).body()).contains("F1", "F2");

        db.sql("update identity.staff set disabled_at = now(), disabled_why = '离职' where id = :id")
                .param("id", people.officer().id())
                .update();
        assertThat(new Wire(port).get(renewed).status()).isEqualTo(404);
        db.sql("update identity.staff set disabled_at = null, disabled_why = null where id = :id")
                .param("id", people.officer().id())
                .update();
        assertThat(new Wire(port).get(renewed).status()).isEqualTo(200);

        officer().post(PAGE, PAGE + "/withdrawal", Map.of());
        assertThat(new Wire(port).get(renewed).status()).isEqualTo(404);
    }

    @Test
    void theSecretItselfIsNowhereInTheDatabase() {
        String address = make("MINE");
        String token = address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");

        assertThat(token).hasSize(43);
        assertThat(db.sql("select encode(digest, 'escape') from worklist.feed")
                        .query(String.class)
                        .list())
                .noneMatch(kept -> kept.contains(token));
    }

    private String make(String scope) {
        var answer = officer().post(PAGE, PAGE, Map.of("scope", scope));
        return answer.html().select(".feed-address").text().replaceFirst("^https?://[^/]+", "");
    }

    private Wire officer() {
        return new Wire(port).asStaff("wofficer", WorkWorld.PASSWORD);
    }

    private VEvent read(String address) throws Exception {
        var calendar = new CalendarBuilder()
                .build(new StringReader(new Wire(port).get(address).body()));
        VEvent event = calendar.<VEvent>getComponents("VEVENT").getFirst();
        assertThat(event.getStartDate().orElseThrow().getDate()).isInstanceOf(LocalDate.class);
        return event;
    }
}
