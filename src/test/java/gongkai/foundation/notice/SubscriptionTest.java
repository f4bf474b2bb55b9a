package gongkai.foundation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.privacy.MemberRights;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import gongkai.publish.disclosure.ColumnDocuments;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.Publishing;
import gongkai.publish.sitecolumn.Columns;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Subscribing, being told, ending it, and choosing how.
@HouseTest
class SubscriptionTest {
    private static final OrganId CITY = OrganId.of("yunzhou");
    private static final String PASSWORD = "cloud-river-7";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Subscriptions subscriptions;
    private final MailRoom mail;
    private final BoxStore box;
    private final Choices choices;
    private final Accounts accounts;
    private final Organs organs;
    private final Publishing publishing;
    private final TestTime time;
    private int port;

    @Autowired
    SubscriptionTest(
            Subscriptions subscriptions,
            MailRoom mail,
            BoxStore box,
            Choices choices,
            Accounts accounts,
            Organs organs,
            Publishing publishing,
            TestTime time) {
        this.subscriptions = subscriptions;
        this.mail = mail;
        this.box = box;
        this.choices = choices;
        this.accounts = accounts;
        this.organs = organs;
        this.publishing = publishing;
        this.time = time;
    }

    @BeforeEach
    void found(@LocalServerPort int served) {
        port = served;
        time.moveTo("2026-03-02");
        if (organs.find(CITY).isEmpty()) {
            organs.enter(SampleOrgan.government(CITY.value()));
            accounts.enterStaff("publisher", "周敏", CITY, PASSWORD, List.of(new Person.Grant(Role.PUBLISHER, CITY)));
        }
        mail.open();
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private Person.Citizen citizen() {
        return accounts.register("su%d@example.cn".formatted(NUMBER.incrementAndGet()), "李清", PASSWORD);
    }

    private Person.Staff publisher() {
        return accounts.signInStaff("publisher", PASSWORD).orElseThrow();
    }

    private DocumentId publish(String title, String body) {
        return publishing
                .publish(
                        NewDocument.about(CITY, DocumentKind.INTERPRETATION, title, LocalDate.of(2026, 3, 1))
                                .body("<p>" + body + "</p>")
                                .complete(),
                        publisher())
                .id();
    }

    private Wire signedIn(Person.Citizen citizen) {
        var browser = new Wire(port);
        browser.post("/login", "/login", Map.of("account", citizen.account(), "password", PASSWORD));
        return browser;
    }

    @Test
    void whoFollowsSeveralTopicsIsToldOfADocumentOnce() {
        var citizen = citizen();
        subscriptions.subscribe(citizen, new Topic("organ", CITY.value()));
        subscriptions.subscribe(citizen, new Topic("organ", CITY.value()));
        subscriptions.subscribe(citizen, new Topic("column", "INTERPRETATION"));
        subscriptions.subscribe(citizen, new Topic("search", "q=%E9%AB%98%E9%BE%84%E6%B4%A5%E8%B4%B4"));

        publish("高龄津贴办法解读", "八十岁以上的老人可以领取。");
        mail.pump();

        assertThat(subscriptions.listOf(citizen)).hasSize(3);
        assertThat(box.list(citizen.key(), 1, 20))
                .extracting(BoxStore.Item::title)
                .containsExactly("新公开：高龄津贴办法解读");
        assertThat(mail.subjectsOf(citizen.account())).containsExactly("新公开：高龄津贴办法解读");
    }

    @Test
    void aSavedSearchTellsWhatItWouldFind() {
        var citizen = citizen();
        subscriptions.subscribe(citizen, new Topic("search", "q=%E5%85%BB%E8%80%81+%E8%A1%A5%E8%B4%B4"));

        publish("学前教育解读", "幼儿园收费。");
        publish("补贴标准解读", "养老机构的运营。");
        mail.pump();

        assertThat(box.list(citizen.key(), 1, 20))
                .extracting(BoxStore.Item::title)
                .containsExactly("新公开：补贴标准解读");
        assertThatThrownBy(() -> subscriptions.subscribe(citizen, new Topic("search", "q=")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> subscriptions.subscribe(citizen, Topic.anyFitting("search")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> subscriptions.subscribe(citizen, new Topic("planet", "mars")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoFollowsAColumnIsToldOfWhatStandsInItAndBeneathIt(
            @Autowired Columns columns, @Autowired ColumnDocuments contents, @Autowired Publications publications) {
        var first = publications.find(publish("先发的解读", "正文")).orElseThrow();
        mail.pump();
        var column = contents.columnOf(first).orElseThrow();
        var above = columns.tree(CITY).above(column).getFirst();
        var citizen = citizen();
        subscriptions.subscribe(citizen, new Topic("site-column", above.id().toString()));
        var other = citizen();
        var elsewhere = columns.tree(CITY).item(14).orElseThrow();
        subscriptions.subscribe(other, new Topic("site-column", elsewhere.id().toString()));

        publish("栏目里的解读", "正文");
        mail.pump();

        assertThat(subscriptions.listOf(citizen)).hasSize(1);
        assertThat(box.list(citizen.key(), 1, 20))
                .extracting(BoxStore.Item::title)
                .containsExactly("新公开：栏目里的解读");
        assertThat(box.list(other.key(), 1, 20)).isEmpty();
        assertThatThrownBy(() -> subscriptions.subscribe(citizen, new Topic("site-column", "999999")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoFollowsADocumentIsToldOfItsEnd() {
        var citizen = citizen();
        var id = publish("要撤下的解读", "正文");
        subscriptions.subscribe(citizen, new Topic("document", id.toString()));

        publishing.withdraw(id, "含有个人信息", publisher());
        mail.pump();

        assertThat(box.list(citizen.key(), 1, 20))
                .singleElement()
                .satisfies(item -> assertThat(item.title()).isEqualTo("您订阅的一份文件已撤下"));
    }

    @Test
    void oneClickEndsASubscriptionAndItCanBeTakenBack() {
        var citizen = citizen();
        subscriptions.subscribe(citizen, new Topic("organ", CITY.value()));
        publish("第一件", "正文");
        mail.pump();
        String path = mail.unsubscribePath(mail.listOf(citizen.account()).getFirst());

        var guest = new Wire(port);
        assertThat(guest.get(path).html().select("main").text()).contains("确认退订", "云州市yunzhou");
        publish("还在订阅", "正文");
        var ended = guest.postWithoutToken(path, Map.of("List-Unsubscribe", "One-Click"));
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.html().select("main").text()).contains("已结束", "恢复接收");
        assertThat(guest.postWithoutToken(path, Map.of()).status()).isEqualTo(200);
        publish("不再通知", "正文");
        mail.pump();
        // What was published before the end but expanded after it is not told either: the subscription counts now.
        assertThat(mail.subjectsOf(citizen.account())).containsExactly("新公开：第一件");

        guest.postWithoutToken(path + "/undo", Map.of());
        publish("又订阅了", "正文");
        mail.pump();
        assertThat(mail.subjectsOf(citizen.account())).containsExactly("新公开：第一件", "新公开：又订阅了");
    }

    @Test
    void aLinkCannotBeMadeToNameSomethingElse(@Autowired UnsubscribeTokens tokens) {
        String token = tokens.ofSubscription(7);

        assertThat(tokens.read(token)).contains(new UnsubscribeTokens.Meaning.OneSubscription(7));
        assertThat(tokens.read(token.replace("s-7-", "s-8-"))).isEmpty();
        assertThat(tokens.read(token.replace("s-7-", "c-7-"))).isEmpty();
        assertThat(tokens.read(token.substring(0, token.length() - 1) + "x")).isEmpty();
        assertThat(tokens.read("")).isEmpty();
        assertThat(tokens.read("s-7-" + "0".repeat(32))).isEmpty();
        assertThat(tokens.read(tokens.ofPerson("member:3", NoticeChannel.SMS)))
                .contains(new UnsubscribeTokens.Meaning.AllNews("member:3", NoticeChannel.SMS));
        assertThat(new Wire(port)
                        .get("/notices/unsubscribe/s-8-" + "0".repeat(32))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAddressIsToldOnlyAfterItsOwnerConfirmed() throws Exception {
        var guest = new Wire(port);
        String form = "/subscriptions/new?kind=organ&key=yunzhou";
        assertThat(guest.get("/publish/organs/yunzhou").html().select("main a[href^=/subscriptions/new]"))
                .hasSize(1);
        var wrong = guest.post(form, "/subscriptions/new", Map.of("kind", "organ", "key", "yunzhou", "email", "wang@"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("main").text()).contains("请填写完整的邮箱地址");
        var asked = guest.post(
                form, "/subscriptions/new", Map.of("kind", "organ", "key", "yunzhou", "email", "Wang@example.cn"));
        assertThat(asked.html().select("h1").text()).isEqualTo("请查收邮件");
        publish("确认之前", "正文");
        mail.pump();
        assertThat(mail.subjectsOf("wang@example.cn")).containsExactly("请确认订阅：云州市yunzhou");

        String link =
                MailChannelTest.texts(mail.listOf("wang@example.cn").getFirst()).getFirst();
        String path = link.replaceAll("(?s).*http://127\\.0\\.0\\.1(/subscriptions/confirm/\\S+).*", "$1");
        assertThat(guest.get(path).html().select("main button").text()).isEqualTo("确认订阅");
        assertThat(guest.post(path, path, Map.of()).html().select("h1").text()).isEqualTo("订阅已确认");
        publish("确认之后", "正文");
        mail.pump();
        assertThat(mail.subjectsOf("wang@example.cn")).containsExactly("请确认订阅：云州市yunzhou", "新公开：确认之后");

        time.pass(Duration.ofDays(8));
        guest.post(form, "/subscriptions/new", Map.of("kind", "organ", "key", "yunzhou", "email", "old@example.cn"));
        mail.pump();
        String late = MailChannelTest.texts(mail.listOf("old@example.cn").getFirst())
                .getFirst()
                .replaceAll("(?s).*http://127\\.0\\.0\\.1(/subscriptions/confirm/\\S+).*", "$1");
        time.pass(Duration.ofDays(8));
        assertThat(guest.get(late).status()).isEqualTo(409);
    }

    @Test
    void quietHoursHoldAMessageUntilTheMorning() {
        var citizen = citizen();
        subscriptions.subscribe(citizen, new Topic("organ", CITY.value()));
        time.pass(Duration.ofHours(14));

        publish("夜里公开的", "正文");
        mail.pump();
        assertThat(box.count(citizen.key())).isOne();
        assertThat(mail.listOf(citizen.account())).isEmpty();

        time.moveTo("2026-03-03");
        mail.pump();
        assertThat(mail.subjectsOf(citizen.account())).containsExactly("新公开：夜里公开的");
    }

    @Test
    void newsAreGatheredIntoOneMessageADay() throws Exception {
        var citizen = citizen();
        subscriptions.subscribe(citizen, new Topic("organ", CITY.value()));
        choices.choose(
                citizen,
                Map.of(
                        "disclosure.published-IN_APP", "true",
                        "disclosure.published-EMAIL", "true",
                        "digest", "DAILY",
                        "hour", "8"));
        publish("一", "正文");
        publish("二", "正文");
        mail.pump();
        assertThat(mail.listOf(citizen.account())).isEmpty();

        time.moveTo("2026-03-03");
        mail.pump();
        assertThat(mail.subjectsOf(citizen.account())).containsExactly("您订阅的 2 条新信息");
        assertThat(MailChannelTest.texts(mail.listOf(citizen.account()).getFirst())
                        .getFirst())
                .contains("新公开：一", "新公开：二");

        publish("三", "正文");
        mail.pump();
        subscriptions.end(subscriptions.listOf(citizen).getFirst().id(), citizen);
        time.moveTo("2026-03-04");
        mail.pump();
        assertThat(mail.listOf(citizen.account())).hasSize(1);
    }

    @Test
    void thePagesShowTheBoxAndTakeTheChoices() {
        var citizen = citizen();
        var browser = signedIn(citizen);
        subscriptions.subscribe(citizen, new Topic("organ", CITY.value()));
        publish("看得见的", "正文");
        mail.pump();

        assertThat(browser.get("/")
                        .html()
                        .select(".masthead-tools a[href=/my/notices]")
                        .text())
                .isEqualTo("通知 1 条未读");
        var list = browser.get("/my/notices").html().select("main");
        assertThat(list.text()).contains("新公开：看得见的", "未读");
        var opened = browser.get(list.select("td a").attr("href"));
        assertThat(opened.html().select("main").text()).contains("公开了“看得见的”");
        assertThat(browser.get("/")
                        .html()
                        .select(".masthead-tools a[href=/my/notices]")
                        .text())
                .isEqualTo("通知");
        assertThat(signedIn(citizen()).get(list.select("td a").attr("href")).status())
                .isEqualTo(404);

        var wrong = browser.post("/my/notices/choices", "/my/notices/choices", Map.of("quiet", "true"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("main").text()).contains("请选择免打扰从几点开始", "请选择订阅信息怎样发送");
        assertThat(browser.post(
                                "/my/notices/choices",
                                "/my/notices/choices",
                                Map.of("digest", "AT_ONCE", "hour", "8", "foi.accepted-IN_APP", "true"))
                        .status())
                .isEqualTo(302);
        publish("不想再看的", "正文");
        mail.pump();
        assertThat(box.count(citizen.key())).isOne();

        String end = browser.get("/my/subscriptions").html().select("main form").attr("action");
        assertThat(signedIn(citizen()).post("/my/subscriptions", end, Map.of()).status())
                .isEqualTo(404);
        assertThat(browser.post("/my/subscriptions", end, Map.of()).status()).isEqualTo(302);
        assertThat(subscriptions.listOf(citizen)).isEmpty();
    }

    @Test
    void aFurtherAddressCountsOnceItsCodeWasTyped(@Autowired Contacts contacts) throws Exception {
        var citizen = citizen();
        var browser = signedIn(citizen);
        String page = "/my/notices/choices";
        String other = "other%d@example.cn".formatted(citizen.id());
        assertThat(browser.post(page, "/my/notices/addresses/EMAIL", Map.of("address-EMAIL", "x"))
                        .status())
                .isEqualTo(422);
        browser.post(page, "/my/notices/addresses/EMAIL", Map.of("address-EMAIL", other));
        mail.pump();
        assertThat(contacts.of(citizen.key()).addresses()).containsEntry(NoticeChannel.EMAIL, citizen.account());
        String code = MailRoom.subject(mail.listOf(other).getFirst()).replaceAll("\\D", "");

        var wrong = browser.post(
                page,
                "/my/notices/addresses/EMAIL/code",
                Map.of("code-EMAIL", code.equals("000000") ? "000001" : "000000"));
        assertThat(wrong.html().select("main").text()).contains("验证码不对");
        browser.post(page, "/my/notices/addresses/EMAIL/code", Map.of("code-EMAIL", code));
        assertThat(contacts.of(citizen.key()).addresses()).containsEntry(NoticeChannel.EMAIL, other);
        assertThat(browser.get(page).html().select("main").text())
                .contains("o***@example.cn", "已验证")
                .doesNotContain(other);

        assertThat(browser.post(page, "/my/notices/addresses/EMAIL", Map.of("address-EMAIL", "new" + other))
                        .html()
                        .select("main")
                        .text())
                .contains("请过一分钟再试");
        time.pass(Duration.ofMinutes(2));
        browser.post(page, "/my/notices/addresses/EMAIL", Map.of("address-EMAIL", "new" + other));
        time.pass(Duration.ofMinutes(31));
        assertThat(browser.post(page, "/my/notices/addresses/EMAIL/code", Map.of("code-EMAIL", "123456"))
                        .html()
                        .select("main")
                        .text())
                .contains("验证码已经失效");
        browser.post(page, "/my/notices/addresses/EMAIL/removal", Map.of());
        assertThat(contacts.of(citizen.key()).addresses()).containsEntry(NoticeChannel.EMAIL, citizen.account());
    }

    @Test
    void aClosedAccountIsToldNothingMore(@Autowired MemberRights rights) {
        var citizen = citizen();
        subscriptions.subscribe(citizen, new Topic("organ", CITY.value()));
        publish("最后一件", "正文");
        mail.pump();
        assertThat(rights.held(citizen).toString()).contains("新公开：最后一件", "云州市yunzhou");

        rights.close(citizen, PASSWORD, true);
        publish("之后的", "正文");
        mail.pump();

        assertThat(mail.subjectsOf(citizen.account())).containsExactly("新公开：最后一件");
        assertThat(box.count(citizen.key())).isZero();
    }

    @Test
    void anAdministratorChangesATextAndBringsTheOwnOneBack() {
        accounts.enterStaff("texts", "苏维", CITY, PASSWORD, List.of(new Person.Grant(Role.SYSTEM_ADMINISTRATOR, CITY)));
        var browser = new Wire(port).asStaff("texts", PASSWORD);
        String page = "/console/notices/texts/disclosure.published";
        assertThat(browser.get("/console/notices/texts").html().select("main").text())
                .contains("订阅的内容有新公开的信息", "依法告知，不能关闭");

        var wrong = browser.post(page, page, Map.of("title", "{name}", "body", "{title", "channel", "IN_APP"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("main").text()).contains("没有“{name}”这个词", "没有配对的“}”");
        var preview = browser.post(
                page, page, Map.of("title", "有新的：{title}", "body", "{organ}", "channel", "IN_APP", "step", "preview"));
        assertThat(preview.html().select(".panel").text()).contains("有新的：〔title〕", "〔organ〕");
        browser.post(page, page, Map.of("title", "有新的：{title}", "body", "{organ}<b>", "channel", "IN_APP"));

        var citizen = citizen();
        subscriptions.subscribe(citizen, new Topic("organ", CITY.value()));
        publish("甲", "正文");
        mail.pump();
        browser.post(page, page + "/default", Map.of("channel", "IN_APP"));
        publish("乙", "正文");
        mail.pump();

        assertThat(box.list(citizen.key(), 1, 20))
                .extracting(BoxStore.Item::title)
                .containsExactly("新公开：乙", "有新的：甲");
        assertThat(signedIn(citizen)
                        .get("/my/notices/"
                                + box.list(citizen.key(), 1, 20).getLast().id())
                        .body())
                .contains("云州市yunzhou&lt;b");
        assertThat(browser.get(page).html().select("main").text()).contains("恢复默认文字", "有新的：{title}");
    }
}
