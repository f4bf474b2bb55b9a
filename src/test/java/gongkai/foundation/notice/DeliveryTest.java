package gongkai.foundation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.identity.Delegations;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// From the change to the inbox and the mail server, and what happens when it does not get there.
@HouseTest
class DeliveryTest {
    private static final OrganId CITY = OrganId.of("yunzhou");
    private static final String PASSWORD = "cloud-river-7";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final MailRoom mail;
    private final Notices notices;
    private final BoxStore box;
    private final Accounts accounts;
    private final Organs organs;
    private final TestTime time;

    @Autowired
    DeliveryTest(
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            MailRoom mail,
            Notices notices,
            BoxStore box,
            Accounts accounts,
            Organs organs,
            TestTime time) {
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.mail = mail;
        this.notices = notices;
        this.box = box;
        this.accounts = accounts;
        this.organs = organs;
        this.time = time;
    }

    @BeforeEach
    void found() {
        time.moveTo("2026-03-02");
        if (organs.find(CITY).isEmpty()) {
            organs.enter(SampleOrgan.government(CITY.value()));
        }
    }

    @AfterEach
    void closeMailRoom() {
        mail.close();
    }

    private Person.Citizen citizen() {
        return accounts.register("li%d@example.cn".formatted(NUMBER.incrementAndGet()), "李清", PASSWORD);
    }

    private static Notice received(Audience audience, String about) {
        return new Notice(
                "foi.received",
                audience,
                Map.of("number", "2026-000001", "organ", "云州市人民政府", "next", "最迟于2026年3月30日前答复。"),
                "/answer/requests/2026-000001",
                about);
    }

    private void tell(Notice notice) {
        transaction.executeWithoutResult(status -> events.publishEvent(new NoticeNews(List.of(notice))));
    }

    private List<DeliveryState> states(String about) {
        return notices.listAbout(about).stream().map(Told::state).toList();
    }

    @Test
    void aPersonIsToldInTheInboxAndByMail() {
        mail.open();
        var citizen = citizen();

        tell(received(new Audience.Account(citizen.key()), "test:1"));
        assertThat(box.countUnread(citizen.key())).isZero();
        mail.pump();

        assertThat(box.list(citizen.key(), 1, 20)).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("您的申请 2026-000001 已收到");
            assertThat(item.body()).contains("云州市人民政府", "2026年3月30日");
        });
        assertThat(mail.subjectsOf(citizen.account())).containsExactly("您的申请 2026-000001 已收到");
        assertThat(notices.listAbout("test:1"))
                .extracting(Told::channel, Told::state, Told::masked)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(NoticeChannel.IN_APP, DeliveryState.SENT, ""),
                        org.assertj.core.groups.Tuple.tuple(
                                NoticeChannel.EMAIL, DeliveryState.SENT, "l***@example.cn"));
        assertThat(notices.listAbout("test:1").getLast().answer()).startsWith("250");
        mail.pump();
        assertThat(mail.listOf(citizen.account())).hasSize(1);
    }

    @Test
    void whatIsRolledBackIsToldToNobody() {
        var citizen = citizen();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new NoticeNews(List.of(received(new Audience.Account(citizen.key()), "test:2"))));
            status.setRollbackOnly();
        });
        mail.pump();

        assertThat(box.count(citizen.key())).isZero();
        var event = new NoticeNews(List.of(received(new Audience.Account(citizen.key()), "test:2")));
        assertThatThrownBy(() -> events.publishEvent(event)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aNoticeWithOtherWordsThanItsKindIsAMistakeOfOurs() {
        var wrong = new Notice("foi.received", new Audience.Account("member:1"), Map.of("name", "x"), "/", "test:3");

        assertThatThrownBy(() -> tell(wrong)).isInstanceOf(IllegalStateException.class);
    }

    /// The words may be an applicant's: nothing of them stands readable in the table.
    @Test
    void theWordsStandSealed(@Autowired JdbcClient db) {
        tell(received(new Audience.Address("13900000001"), "test:4"));

        assertThat(db.sql(
                                "select encode(content_sealed, 'escape') || audience_key || about from notice.entry where about = 'test:4'")
                        .query(String.class)
                        .single())
                .doesNotContain("2026-000001", "13900000001");
    }

    @Test
    void aServerThatIsDownIsTriedAgainAndThenGivenUp() {
        var citizen = citizen();
        tell(received(new Audience.Account(citizen.key()), "test:5"));
        mail.pump();
        assertThat(states("test:5")).containsExactly(DeliveryState.SENT, DeliveryState.RETRY);

        mail.pump();
        time.pass(Duration.ofSeconds(61));
        mail.pump();
        for (var wait : List.of(5, 30, 120, 360, 720)) {
            assertThat(states("test:5")).containsExactly(DeliveryState.SENT, DeliveryState.RETRY);
            time.pass(Duration.ofMinutes(wait));
            mail.pump();
        }

        assertThat(states("test:5")).containsExactly(DeliveryState.SENT, DeliveryState.UNDELIVERABLE);
        assertThat(notices.listAbout("test:5").getLast().answer()).startsWith("邮件服务器连接不上");
    }

    @Test
    void aDeadLetterIsSentAgainFromItsPage(@LocalServerPort int port) {
        var citizen = citizen();
        tell(received(new Audience.Account(citizen.key()), "test:6"));
        mail.pump();
        for (var wait : List.of(1, 5, 30, 120, 360, 720)) {
            time.pass(Duration.ofMinutes(wait).plusSeconds(1));
            mail.pump();
        }
        accounts.enterStaff(
                "notices", "苏维", CITY, PASSWORD, List.of(new Person.Grant(Role.SYSTEM_ADMINISTRATOR, CITY)));
        var browser = new Wire(port).asStaff("notices", PASSWORD);
        String page = "/console/notices/undeliverable";
        var main = browser.get(page).html().select("main");
        assertThat(main.text()).contains("邮件服务器连接不上", "l***@example.cn", "申请已收到", "test:6");
        assertThat(main.text()).doesNotContain(citizen.account());

        String resend = main.select("form[action$=/resend]").stream()
                .map(form -> form.attr("action"))
                .filter(action -> action.matches(".*/[0-9]+/resend"))
                .findFirst()
                .orElseThrow();
        String discard = resend.replace("/resend", "/discard");
        var refused = browser.post(page, discard, Map.of("why", " "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("main").text()).contains("请写明为什么不再发送");

        String cause = notices.listAbout("test:6").getLast().answer();
        mail.open();
        assertThat(browser.post(page, page + "/resend", Map.of("cause", cause)).status())
                .isEqualTo(302);
        mail.pump();

        assertThat(mail.subjectsOf(citizen.account())).containsExactly("您的申请 2026-000001 已收到");
        assertThat(states("test:6")).containsExactly(DeliveryState.SENT, DeliveryState.SENT);
        assertThat(browser.post(page, resend, Map.of()).status()).isEqualTo(409);
    }

    /// Who dies between sending and noting leaves the delivery on its lease; afterwards it is sent, perhaps a second
    /// time.
    @Test
    void whatWasTakenByAServerThatDiedIsSentByAnother(@Autowired DeliveryStore deliveries) {
        var citizen = citizen();
        tell(received(new Audience.Account(citizen.key()), "test:7"));
        mail.pump();
        time.pass(Duration.ofMinutes(2));
        var now = time.now();
        assertThat(deliveries.take(NoticeChannel.EMAIL, 1000, now, now.plus(Duration.ofMinutes(15))))
                .isNotEmpty();
        mail.open();
        mail.pump();
        assertThat(mail.listOf(citizen.account())).isEmpty();

        time.pass(Duration.ofMinutes(16));
        mail.pump();
        assertThat(mail.listOf(citizen.account())).hasSize(1);
    }

    @Test
    void severalServersShareTheWorkAndNobodyIsToldTwice() {
        mail.open();
        var citizen = citizen();
        for (int i = 0; i < 120; i++) {
            tell(received(new Audience.Account(citizen.key()), "shared:" + i));
        }
        var workers = List.of(
                CompletableFuture.runAsync(mail::pump),
                CompletableFuture.runAsync(mail::pump),
                CompletableFuture.runAsync(mail::pump));
        workers.forEach(CompletableFuture::join);
        mail.pump();

        assertThat(box.count(citizen.key())).isEqualTo(120);
        assertThat(mail.listOf(citizen.account())).hasSize(120);
    }

    @Test
    void whoHasARoleIsToldAndWhoStandsInForThem(@Autowired Delegations delegations) {
        organs.enter(SampleOrgan.department("edu", CITY.value()));
        var edu = OrganId.of("edu");
        var head = accounts.enterStaff("head", "陈立", edu, PASSWORD, List.of(new Person.Grant(Role.HEAD, edu)));
        var deputy = accounts.enterStaff("deputy", "周敏", edu, PASSWORD, List.of());
        var other = accounts.enterStaff("other", "何平", CITY, PASSWORD, List.of(new Person.Grant(Role.HEAD, CITY)));
        delegations.lend(
                head,
                new Delegations.Wish("HEAD@edu", "deputy", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 6), "年休假"),
                head);

        tell(received(new Audience.Holders(Role.HEAD, edu), "test:8"));
        mail.pump();

        assertThat(box.count(head.key())).isOne();
        assertThat(box.count(deputy.key())).isOne();
        assertThat(box.count(other.key())).isZero();
    }

    @Test
    void someoneWithoutAnAccountIsToldAtTheAddressTheyLeftAndItIsForgotten(@Autowired JdbcClient db) {
        mail.open();
        tell(received(new Audience.Address("wang@example.cn"), "test:9"));
        tell(received(new Audience.Address("村委会"), "test:10"));
        mail.pump();

        assertThat(mail.listOf("wang@example.cn")).hasSize(1);
        assertThat(notices.listAbout("test:9").getFirst().masked()).isEqualTo("w***@example.cn");
        assertThat(notices.listAbout("test:10")).isEmpty();
        assertThat(db.sql("""
                select length(d.address_sealed) from notice.delivery d join notice.entry e on e.id = d.entry_id
                where e.about = 'test:9'
                """).query(Integer.class).single()).isZero();
    }

    @Test
    void aMailWhoseEnclosureCannotBeReadNowIsTriedAgain() {
        mail.open();
        var citizen = citizen();
        tell(received(new Audience.Account(citizen.key()), BrokenEnclosure.SUBJECT));
        mail.pump();

        assertThat(states(BrokenEnclosure.SUBJECT)).containsExactly(DeliveryState.SENT, DeliveryState.RETRY);
        assertThat(mail.listOf(citizen.account())).isEmpty();
    }

    @Test
    void aKindThatIsNoMoreIsGivenUp(@Autowired JdbcClient db) {
        var citizen = citizen();
        tell(received(new Audience.Account(citizen.key()), "test:gone"));
        mail.pump();
        db.sql("update notice.entry set kind = 'gone.kind' where about = 'test:gone'")
                .update();
        mail.open();
        time.pass(Duration.ofSeconds(61));
        mail.pump();

        assertThat(states("test:gone")).containsExactly(DeliveryState.SENT, DeliveryState.UNDELIVERABLE);
        assertThat(mail.listOf(citizen.account())).isEmpty();
    }

    @Test
    void aRoomThatFailsHoldsUpItsOwnNoticeAndNoOther() {
        var citizen = citizen();
        tell(received(new Audience.Account(citizen.key()), Heard.DEAF));
        tell(received(new Audience.Account(citizen.key()), "test:12"));
        mail.pump();

        assertThat(box.count(citizen.key())).isOne();
        assertThat(states("test:12")).contains(DeliveryState.SENT);
        assertThat(notices.listAbout(Heard.DEAF)).isEmpty();
    }

    @Test
    void aRoomHearsThatItsNoticeWasAccepted(@Autowired Heard heard) {
        mail.open();
        var citizen = citizen();
        tell(received(new Audience.Account(citizen.key()), "test:11"));
        mail.pump();

        assertThat(heard.accepted("test:11"))
                .extracting(NoticeAccepted::channel)
                .containsExactly(NoticeChannel.IN_APP, NoticeChannel.EMAIL);
        assertThat(heard.accepted("test:11").getLast().receipt()).startsWith("250");
    }
}
