package gongkai.foundation.operations;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.audit.RecordDesk;
import gongkai.foundation.audit.SealAtOnce;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
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
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Two real servers on one database.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoServersTest {
    private static final String PASSWORD = "a long password";
    private static final OrganId CITY = OrganId.of("yunzhou");

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

    @BeforeAll
    void aCity() {
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
    void whatAServerThatIsGoneWasToTellTheOtherTells() {
        var citizen = second.part(Accounts.class).register("li@example.cn", "李清", PASSWORD);
        var notice = new Notice(
                "foi.received",
                new Audience.Account(citizen.key()),
                Map.of("number", "2026-000001", "organ", "云州市人民政府", "next", "最迟于2026年3月30日前答复。"),
                "/answer/requests/2026-000001",
                "test:gone");
        new TransactionTemplate(second.part(PlatformTransactionManager.class))
                .executeWithoutResult(status -> second.publish((Noticeable) () -> List.of(notice)));
        second.close();

        first.getBean(MailRoom.class).pump();

        assertThat(first.getBean(Notices.class).listAbout("test:gone")).isNotEmpty();
        assertThat(new Wire(port).get("/").status()).isEqualTo(200);
    }
}
