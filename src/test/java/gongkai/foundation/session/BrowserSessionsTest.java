package gongkai.foundation.session;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.io.Serializable;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class BrowserSessionsTest {
    private final BrowserSessions one;
    private final BrowserSessions other;
    private final JdbcClient db;
    private final TestTime time;
    private final TransactionTemplate transaction;
    private final int port;

    @Autowired
    BrowserSessionsTest(
            BrowserSessionStore store,
            Clock clock,
            PlatformTransactionManager transactions,
            JdbcClient db,
            TestTime time,
            @LocalServerPort int port) {
        var settings = new SessionSettings(Duration.ofMinutes(30), Duration.ofHours(12));
        this.one = new BrowserSessions(store, settings, clock, transactions);
        this.other = new BrowserSessions(store, settings, clock, transactions);
        this.db = db;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
        this.port = port;
    }

    @Test
    void whatOneServerRemembersAnotherKnows() {
        var session = made(Map.of("number", 7L, "words", List.of("一", "二")));

        var there = found(other, session.getId());
        assertThat(there.<Long>getAttribute("number")).isEqualTo(7L);
        assertThat(there.<List<String>>getAttribute("words")).containsExactly("一", "二");
        assertThat(there.getAttributeNames()).containsExactly("number", "words");

        other.deleteById(session.getId());
        assertThat(one.findById(session.getId())).isNull();
    }

    @Test
    void twoRequestsAtOnceDoNotWriteOverEachOther() {
        String id = made(Map.of("question", "asked")).getId();
        var first = found(one, id);
        var second = found(other, id);

        first.removeAttribute("question");
        second.setAttribute("notice", "已保存。");
        one.save(first);
        other.save(second);

        assertThat(found(one, id).getAttributeNames()).containsExactly("notice");
    }

    @Test
    void theNameChangesAtSignInAndTheOldOneOpensNothing() {
        var session = made(Map.of("number", 7L));
        String before = session.getId();
        var late = found(other, before);

        session.changeSessionId();
        one.save(session);
        late.setAttribute("late", "yes");
        other.save(late);

        assertThat(other.findById(before)).isNull();
        assertThat(found(other, session.getId()).getAttributeNames()).containsExactly("number");
    }

    @Test
    void whatWasEndedIsNotMadeAgainByARequestUnderWay() {
        var session = made(Map.of("number", 7L));
        var late = found(other, session.getId());

        one.deleteById(session.getId());
        late.setAttribute("number", 8L);
        other.save(late);

        assertThat(one.findById(session.getId())).isNull();
    }

    @Test
    void aRequestThatChangesNothingWritesOnceAMinuteAtMost() {
        String id = made(Map.of("number", 7L)).getId();
        String written = version();

        visit(id);
        assertThat(version()).isEqualTo(written);

        time.pass(Duration.ofSeconds(61));
        visit(id);
        assertThat(version()).isNotEqualTo(written);
    }

    @Test
    void aBrowserThatDoesNotComeIsForgottenAndItsRowSwept() {
        String id = made(Map.of("number", 7L)).getId();
        time.pass(Duration.ofMinutes(29));
        visit(id);
        time.pass(Duration.ofMinutes(29));
        visit(id);

        time.pass(Duration.ofMinutes(31));
        assertThat(one.findById(id)).isNull();
        assertThat(one.sweep()).isPositive();
        assertThat(other.sweep()).isZero();
    }

    @Test
    void theDatabaseHasNeitherTheNumberNorWhatIsRemembered() {
        var session = made(Map.of("codes", "K7Q2-9MXP"));

        String row = db.sql("select encode(name, 'escape') || encode(content, 'escape') from session.browser")
                .query(String.class)
                .list()
                .toString();
        assertThat(row).doesNotContain(session.getId()).doesNotContain("K7Q2");
        assertThat(session.key().toString()).doesNotContain(session.getId());
    }

    @Test
    void aRowSomebodyChangedRemembersNothing() {
        var session = made(Map.of("number", 7L));
        db.sql("update session.browser set content = set_byte(content, 20, 255 - get_byte(content, 20))")
                .update();

        assertThat(found(one, session.getId()).getAttributeNames()).isEmpty();
    }

    @Test
    void aValueOfAnotherBuildIsForgottenAndTheRestStays() throws Exception {
        var session = made(Map.of("number", 7L, "address", URI.create("http://127.0.0.1")));

        var there = found(other, session.getId());
        assertThat(there.<Serializable>getAttribute("address")).isNull();
        assertThat(there.<Long>getAttribute("number")).isEqualTo(7L);
        assertThat(SessionContent.read("broken", new byte[] {1, 2, 3})).isEmpty();
    }

    @Test
    void whatABrowserIsToRememberDoesNotDependOnHowTheWorkEnds() {
        var session = made(Map.of());
        transaction.executeWithoutResult(status -> {
            session.setAttribute("kept", "yes");
            one.save(session);
            status.setRollbackOnly();
        });

        assertThat(found(other, session.getId()).getAttributeNames()).containsExactly("kept");
    }

    @Test
    void aReaderWithoutASessionHasNoRowAndNoCookie() {
        long before = rows();
        var answer = new Wire(port).get("/search?q=x");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    private BrowserSession made(Map<String, Object> values) {
        db.sql("delete from session.browser").update();
        var session = one.createSession();
        values.forEach(session::setAttribute);
        one.save(session);
        return session;
    }

    private void visit(String id) {
        one.save(found(one, id));
    }

    private static BrowserSession found(BrowserSessions server, String id) {
        return Optional.ofNullable(server.findById(id)).orElseThrow();
    }

    private String version() {
        return db.sql("select xmin::text from session.browser")
                .query(String.class)
                .single();
    }

    private long rows() {
        return db.sql("select count(*) from session.browser").query(Long.class).single();
    }
}
