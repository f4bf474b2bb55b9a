package gongkai.foundation.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gongkai.foundation.audit.RecordDesk;
import gongkai.foundation.audit.SealAtOnce;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.MemoryStale;
import gongkai.foundation.notice.Audience;
import gongkai.foundation.notice.MailRoom;
import gongkai.foundation.notice.Notice;
import gongkai.foundation.notice.Noticeable;
import gongkai.foundation.notice.Notices;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganReform;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Reform;
import gongkai.foundation.search.FollowAtOnce;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.SecondServer;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publishing;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Two real servers on one database.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoServersTest {
    private static final String PASSWORD = "a long password";
    private static final OrganId CITY = OrganId.of("yunzhou");
    private static final long KEPT = 1_000_003;
    private static final long CUT = 1_000_033;

    private final ApplicationContext first;
    private final Organs organs;
    private final OrganReform reform;
    private final Accounts accounts;
    private final TestTime time;
    private final int port;
    private final SecondServer second;

    @Autowired
    TwoServersTest(
            ApplicationContext first,
            Organs organs,
            OrganReform reform,
            Accounts accounts,
            TestTime time,
            @LocalServerPort int port)
            throws IOException {
        this.first = first;
        this.organs = organs;
        this.reform = reform;
        this.accounts = accounts;
        this.time = time;
        this.port = port;
        this.second = SecondServer.beside(first);
    }

    /// The second server was started before this class got its own database.
    @BeforeAll
    void aCity() {
        second.publish(new MemoryStale());
        organs.enter(SampleOrgan.government(CITY.value()));
        organs.enter(SampleOrgan.department("grain", CITY.value()));
        accounts.enterStaff("system", "system", CITY, PASSWORD, List.of(new Person.Grant(Role.OFFICER, CITY)));
        second.part(ServerChanges.class).look();
    }

    @AfterAll
    void closeSecond() {
        second.close();
    }

    @Test
    @Order(1)
    void whoSignsInAtOneServerIsKnownAtTheOther() {
        var browser = new Wire(port).asStaff("system", PASSWORD);

        assertThat(browser.at(second.port()).get("/console").status()).isEqualTo(200);
        assertThat(new Wire(second.port()).get("/console").location()).startsWith("/console/login");
    }

    @Test
    @Order(2)
    void whoSignsOutAtOneServerIsOutAtTheOtherAtOnce() {
        var here = new Wire(port).asStaff("system", PASSWORD);
        var there = here.at(second.port());
        assertThat(there.get("/console").status()).isEqualTo(200);

        here.post("/console", "/logout", Map.of());

        assertThat(there.get("/console").location()).startsWith("/console/login");
    }

    @Test
    @Order(3)
    void aFormOpenedAtOneServerMayBeSentToTheOther() {
        var here = new Wire(port);
        here.get("/console/login");

        here.at(second.port()).asStaff("system", PASSWORD);

        assertThat(here.get("/console").status()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void anOrganRenamedAtOneServerIsCalledSoAtTheOther() {
        var there = second.part(Organs.class);
        assertThat(there.get(OrganId.of("grain")).name()).isEqualTo("云州市grain");

        reform.order(
                new Reform.Rename(OrganId.of("grain"), "云州市粮食和储备局", "粮食局", "云粮"),
                LocalDate.of(2026, 3, 2),
                "云编〔2026〕3号",
                "staff:1 系统管理员");
        second.part(ServerChanges.class).look();

        assertThat(there.get(OrganId.of("grain")).name()).isEqualTo("云州市粮食和储备局");
        assertThat(new Wire(second.port()).get("/").status()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void failedSignInsCountTogether() {
        accounts.enterStaff("counted", "counted", CITY, PASSWORD, List.of(new Person.Grant(Role.OFFICER, CITY)));
        var wrong = Map.of("account", "counted", "password", "a wrong password");
        for (int server : new int[] {port, second.port(), port}) {
            new Wire(server).post("/console/login", "/console/login", wrong);
        }

        assertThat(new Wire(second.port())
                        .post("/console/login", "/console/login", wrong)
                        .status())
                .isEqualTo(429);
    }

    /// Kept pages at the one, drawn ones at the other: twenty in all.
    @Test
    @Order(5)
    void readingCountsTogether() {
        var here = new Wire(port).with("X-Forwarded-For", "203.0.113.7");
        var there = new Wire(second.port()).with("X-Forwarded-For", "203.0.113.7");
        for (int page = 0; page < 10; page++) {
            assertThat(here.get("/publish/documents").status()).isEqualTo(200);
            assertThat(there.get("/privacy").status()).isEqualTo(200);
        }
        assertThat(here.get("/publish/documents").status()).isEqualTo(429);
        assertThat(there.get("/publish/documents").status()).isEqualTo(429);
    }

    @Test
    @Order(6)
    void aReformThatIsDueIsDoneByOneOfThem() throws Exception {
        time.moveTo("2026-03-02");
        reform.order(
                new Reform.SetUp(SampleOrgan.department("fresh", CITY.value())),
                LocalDate.of(2026, 4, 1),
                "云编〔2026〕4号",
                "staff:1 系统管理员");
        time.moveTo("2026-04-01");
        var there = second.part(OrganReform.class);
        List<Callable<Integer>> both = List.of(reform::runDue, there::runDue);

        try (var threads = Executors.newFixedThreadPool(2)) {
            int done = 0;
            for (var each : threads.invokeAll(both)) {
                done += each.get();
            }
            assertThat(done).isOne();
        }
        second.part(ServerChanges.class).look();
        assertThat(second.part(Organs.class).find(OrganId.of("fresh"))).isPresent();
    }

    @Test
    @Order(7)
    void whatIsPublishedAtOneServerIsFoundAtTheOther() {
        var publisher =
                accounts.enterStaff("publisher", "周敏", CITY, PASSWORD, List.of(new Person.Grant(Role.PUBLISHER, CITY)));
        var document = NewDocument.about(CITY, DocumentKind.NORMATIVE_DOCS, "粮食应急储备办法", LocalDate.of(2026, 3, 1))
                .body("<p>各县区人民政府，市直各部门：</p>")
                .complete();

        first.getBean(Publishing.class).publish(document, publisher);
        second.part(FollowAtOnce.class).follow();

        assertThat(new Wire(second.port())
                        .get("/search?q=" + URLEncoder.encode("粮食应急储备", StandardCharsets.UTF_8))
                        .html()
                        .text())
                .contains("粮食应急储备办法");
    }

    @Test
    @Order(8)
    void bothSealOneRecord() {
        first.getBean(SealAtOnce.class).seal();
        new Wire(second.port()).asStaff("system", PASSWORD);
        second.part(SealAtOnce.class).seal();
        new Wire(port).asStaff("system", PASSWORD);
        first.getBean(SealAtOnce.class).seal();

        assertThat(first.getBean(RecordDesk.class).sentences()).isEmpty();
        assertThat(second.part(RecordDesk.class).sentences()).isEmpty();
    }

    @Test
    @Order(9)
    void whatOneServerWasToTellTheOtherTells() {
        var citizen = second.part(Accounts.class).register("li@example.cn", "李清", PASSWORD);
        var notice = new Notice(
                "foi.received",
                new Audience.Account(citizen.key()),
                Map.of("number", "2026-000001", "organ", "云州市人民政府", "next", "最迟于2026年3月30日前答复。"),
                "/answer/requests/2026-000001",
                "test:other");
        new TransactionTemplate(second.part(PlatformTransactionManager.class))
                .executeWithoutResult(status -> second.publish((Noticeable) () -> List.of(notice)));

        first.getBean(MailRoom.class).pump();

        assertThat(first.getBean(Notices.class).listAbout("test:other")).isNotEmpty();
    }

    /// The other server gives kept pages, and is asked by nobody but the withdrawing one to forget them.
    @Test
    @Order(11)
    void whatIsWithdrawnAtOneServerIsGoneAtTheOtherAtTheSameMoment() {
        var publisher = accounts.enterStaff(
                "withdrawer", "周敏", CITY, PASSWORD, List.of(new Person.Grant(Role.PUBLISHER, CITY)));
        var publishing = first.getBean(Publishing.class);
        var there = new Wire(second.port());
        for (String title : List.of("储备粮轮换第一批名单", "储备粮轮换第二批名单", "储备粮轮换第三批名单")) {
            var made = publishing.publish(
                    NewDocument.about(CITY, DocumentKind.OTHER_DOCS, title, LocalDate.of(2026, 3, 1))
                            .body("<p>第一段</p>")
                            .complete(),
                    publisher);
            second.part(FollowAtOnce.class).follow();
            List<String> lists = Stream.of("/search?q=", "/search/suggest?q=", "/publish/documents?q=")
                    .map(path -> path + URLEncoder.encode(title.substring(0, 7), StandardCharsets.UTF_8))
                    .toList();
            assertThat(lists)
                    .allSatisfy(list ->
                            assertThat(there.get(list).html().text()).as(list).contains(title));
            assertThat(there.get(made.path()).status()).isEqualTo(200);
            double given = second.gauge("gongkai.pages.kept.given");
            assertThat(there.get(made.path()).status()).isEqualTo(200);
            assertThat(second.gauge("gongkai.pages.kept.given")).isGreaterThan(given);

            publishing.withdraw(made.id(), "有误", publisher);

            assertThat(there.get(made.path()).status()).isEqualTo(410);
            assertThat(lists)
                    .allSatisfy(list ->
                            assertThat(there.get(list).html().text()).as(list).doesNotContain(title));
        }
    }

    @Test
    @Order(12)
    void wordsThatMeanTheSameAreKnownAtTheOtherAtTheSameMoment() {
        accounts.enterStaff("words", "系统", CITY, PASSWORD, List.of(new Person.Grant(Role.SYSTEM_ADMINISTRATOR, CITY)));
        var staff = new Wire(port).asStaff("words", PASSWORD);
        String asked = "/search?q=" + URLEncoder.encode("米面油", StandardCharsets.UTF_8);
        var there = new Wire(second.port());
        assertThat(there.get(asked).body()).doesNotContain("粮食应急储备办法");

        var answer =
                staff.post("/console/search/synonyms/new", "/console/search/synonyms/new", Map.of("words", "米面油、粮食"));

        assertThat(answer.status()).as(answer.html().text()).isEqualTo(302);
        assertThat(there.get(asked).html().text()).contains("粮食应急储备办法");
    }

    /// Its machine is lost or its line is cut: for so long as it may still give what it has, nobody is told it is done.
    @Test
    @Order(13)
    void aServerThatDoesNotAnswerIsWaitedForUntilItMayGiveNothing(@Autowired JdbcClient db) {
        db.sql("""
                insert into operations.server (id, name, started_at, until)
                values ('lost', '失去联系', now(), clock_timestamp() + interval '800 milliseconds')
                """).update();

        first.getBean(ServerChanges.class).changed("pagecache");

        assertThat(db.sql("select until <= clock_timestamp() from operations.server where id = 'lost'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    @Order(14)
    void aServerThatCannotKnowWhatChangedGivesNothingItHasKept() {
        var changes = second.part(ServerChanges.class);
        var there = new Wire(second.port());
        there.get("/publish/documents");
        await().until(changes::isCurrent);

        changes.watchedBy("nobody", true);

        assertThat(changes.isCurrent()).isFalse();
        await().atMost(Duration.ofSeconds(10)).until(changes::isCurrent);
    }

    /// One client sends on and is served; the other has sent half when patience ends, and of that nothing is kept.
    @Test
    @Order(100)
    void whoUploadsWhileAServerStopsIsServedToTheEndOrNotAtAll() throws Exception {
        var onTheirWay = new CountDownLatch(2);
        var stopping = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var served = threads.submit(() -> upload("等到送完的通知", KEPT, onTheirWay, stopping));
            var cut = threads.submit(() -> upload("没有送完的通知", CUT, onTheirWay, stopped));
            onTheirWay.await();
            var stop = second.beginToStop();
            stopping.countDown();

            assertThat(served.get()).startsWith("302 /console/drafts/");
            stop.join();
            stopped.countDown();
            assertThat(cut.get()).isEqualTo("the connection was closed");
        }

        assertThat(sizesOfFiles()).contains(KEPT).doesNotContain(CUT);
        assertThat(new Wire(port)
                        .asStaff("publisher", PASSWORD)
                        .get("/console/drafts")
                        .html()
                        .text())
                .contains("等到送完的通知")
                .doesNotContain("没有送完的通知");
        assertThat(new Wire(port).get("/").status()).isEqualTo(200);
    }

    private String upload(String title, long size, CountDownLatch onTheirWay, CountDownLatch until) {
        String form = "/console/drafts/new";
        var browser = new Wire(second.port()).asStaff("publisher", PASSWORD);
        Map<String, String> fields = new HashMap<>(Map.of(
                "organ", CITY.value(), "kind", "OTHER_DOCS", "title", title, "madeOn", "2026-03-01", "body", "第一段"));
        fields.put(
                "submission",
                browser.get(form).html().select("input[name=submission]").attr("value"));
        try {
            var answer = browser.uploadSlowly(form, form, fields, "附件.txt", size, () -> {
                onTheirWay.countDown();
                awaitLatch(until);
            });
            return answer.status() + " " + answer.location();
        } catch (UncheckedIOException cut) {
            return "the connection was closed";
        }
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /// Also of what lies there half.
    private List<Long> sizesOfFiles() throws IOException {
        try (var files = Files.walk(second.data().resolve("attachments"))) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .map(File::length)
                    .toList();
        }
    }
}
