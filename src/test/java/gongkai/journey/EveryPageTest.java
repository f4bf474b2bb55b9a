package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import gongkai.answer.covering.Planted;
import gongkai.demo.LoadedCity;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.notice.MailRoom;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every kind of page is walked to and judged (`PageJudge`). The pictures and the HTML land in target/screens.
@HouseTest
class EveryPageTest {
    private static final int WALKERS = 2;

    private final LoadedCity city;
    private final MailRoom mail;
    private final Accounts accounts;
    private final int port;

    @Autowired
    EveryPageTest(LoadedCity city, MailRoom mail, Accounts accounts, @LocalServerPort int port) {
        this.city = city;
        this.mail = mail;
        this.accounts = accounts;
        this.port = port;
    }

    /// Two walk side by side, each with a browser of its own; who is through takes the next walk.
    @Test
    void everyPageIsAccessibleAndFitsItsScreen() {
        city.load();
        mail.pump();
        enterImporter();
        NuChecker.begin();
        List<Consumer<List<String>>> walks = List.of(this::walkAsVisitor, this::walkAsOfficer, this::walkAsOthers);
        try (var walkers = Executors.newFixedThreadPool(WALKERS)) {
            var wrong = walks.stream()
                    .map(walk -> CompletableFuture.supplyAsync(() -> wrongOn(walk), walkers))
                    .toList();
            assertThat(wrong).flatMap(CompletableFuture::join).isEmpty();
        }
        assertThat(NuChecker.errors()).isEmpty();
    }

    private static List<String> wrongOn(Consumer<List<String>> walk) {
        var wrong = new ArrayList<String>();
        walk.accept(wrong);
        return wrong;
    }

    private void enterImporter() {
        var government = OrganId.of("yunzhou");
        var grant = new Person.Grant(Role.PUBLISHER, government);
        accounts.enterStaff("importer", "柳青", government, LoadedCity.PASSWORD, List.of(grant));
    }

    private void walkAsVisitor(List<String> wrong) {
        var visitor = PageJudge.watched(Screen.open(port, Screen.WIDE, true), wrong);
        walk(visitor, portalPages(), wrong);
        wrong.addAll(look(visitor, "not-found", "/no-such-page"));
        walkThroughTheGazette(visitor, wrong);
    }

    private void walkAsOthers(List<String> wrong) {
        walkAsMember(wrong);
        walk(signedIn(LoadedCity.STATISTICIAN, wrong), reportPages(), wrong);
        walkAsSupervisor(wrong);
        walkAsAdministrators(wrong);
        walkAsImporter(wrong);
    }

    private void walkThroughTheGazette(Page visitor, List<String> wrong) {
        visitor.navigate("/publish/gazette");
        visitor.locator(".issues a").first().click();
        wrong.addAll(judge(visitor, "gazette-issue"));
        visitor.locator(".contents a").first().click();
        wrong.addAll(judge(visitor, "gazette-text"));
        visitor.navigate(city.documentWithAttachment().path());
        visitor.locator(".attachments a[href$=preview]").first().click();
        wrong.addAll(judge(visitor, "file-preview"));
        var editor = signedIn(LoadedCity.PUBLISHER, wrong);
        walk(editor, Map.of("gazette-desks", "/console/gazette", "gazette-new", "/console/gazette/new"), wrong);
        editor.navigate("/console/gazette");
        editor.locator("main table a").first().click();
        wrong.addAll(judge(editor, "gazette-desk"));
    }

    private void walkAsMember(List<String> wrong) {
        var citizen = signedIn(LoadedCity.CITIZEN, wrong);
        walk(citizen, Map.of("my", "/my", "my-data", "/my/data"), wrong);
        walk(citizen, noticePages("/my/notices", "/my/subscriptions"), wrong);
        citizen.navigate("/my/notices");
        citizen.locator("main table a").first().click();
        wrong.addAll(judge(citizen, "notice"));
        walk(citizen, accountPages("/my/account"), wrong);
        citizen.navigate("/my");
        citizen.locator("main table a").first().click();
        wrong.addAll(judge(citizen, "matter"));
        citizen.locator("a[href*='/oversee/record/verify']").first().click();
        wrong.addAll(judge(citizen, "receipt-of-record"));
    }

    private void walkAsOfficer(List<String> wrong) {
        var officer = signedIn(LoadedCity.OFFICER, wrong);
        walk(officer, officePages(), wrong);
        officer.navigate("/console/requests?status=REPLIED");
        officer.locator("main table a").first().click();
        wrong.addAll(judge(officer, "desk-replied"));
        officer.locator("a[href*='/letters/']").first().click();
        wrong.addAll(judge(officer, "letter"));
        officer.locator("a[href$='/service-receipt']").first().click();
        wrong.addAll(judge(officer, "service-receipt"));
        walkThroughCovering(officer, wrong);
        walkThroughHandling(wrong);
        officer.navigate("/console/requests?status=REPLIED");
        officer.locator("main table a").first().click();
        officer.locator("main a[href$='/archive']").first().click();
        officer.locator("main form button.primary").click();
        wrong.addAll(judge(officer, "case-file"));
        aLetterWaits(officer);
        wrong.addAll(judge(officer, "arrival"));
        officer.navigate("/console/documents");
        officer.locator("main table a").first().click();
        wrong.addAll(judge(officer, "document-desk"));
        officer.navigate(officer.url() + "/validity");
        wrong.addAll(judge(officer, "document-validity"));
    }

    /// A picture on which a place is struck, and its copy.
    private void walkThroughCovering(Page officer, List<String> wrong) {
        officer.navigate(city.openRequestPath() + "/redactions");
        officer.setInputFiles("#files", new FilePayload("照片.jpg", "image/jpeg", Planted.jpeg()));
        officer.locator("main form button.primary").click();
        for (String field : List.of("left", "top", "width", "height")) {
            officer.locator("#" + field).fill("12.5");
        }
        officer.locator("#ground").selectOption("PRIVACY");
        officer.locator("[data-cover-form] button").click();
        officer.locator("form[action$=copy] button").click();
        wrong.addAll(judge(officer, "redaction"));
        wrong.addAll(look(officer, "redactions", city.openRequestPath() + "/redactions"));
    }

    /// A reply that passes step by step, and those who assist with it.
    private void walkThroughHandling(List<String> wrong) {
        var officer = signedIn("housing", wrong);
        officer.navigate("/console/assistance?show=asked");
        wrong.addAll(judge(officer, "assistance-list"));
        officer.locator("main table a").first().click();
        wrong.addAll(judge(officer, "assistance"));
        var reviewer = signedIn("reviewer", wrong);
        reviewer.navigate("/console?tab=all&kind=foireview");
        reviewer.locator("main table a").first().click();
        wrong.addAll(judge(reviewer, "reply-review"));
        String handling = reviewer.url();
        wrong.addAll(look(reviewer, "reply-compare", handling + "/compare"));
        wrong.addAll(look(reviewer, "review-form", handling + "/review-form"));
        wrong.addAll(look(officer, "reply-draft", city.requestPath("加装电梯补助资金拨付情况") + "/handling"));
    }

    /// An ordinary letter that nobody has confirmed yet.
    private static void aLetterWaits(Page officer) {
        officer.navigate("/console/requests/new");
        officer.locator("input[name=channel][value=MAIL_ORDINARY]").check();
        officer.locator("#receivedOn").fill("");
        officer.locator("#name").fill("林溪");
        officer.locator("#certificateNumber").fill(LoadedCity.IDENTITY_NUMBER);
        officer.locator("#telephone").fill("13900000077");
        officer.locator("#title").fill("高龄津贴发放情况");
        officer.locator("#description").fill("望云街道2025年发放人数");
        officer.locator("form.request-form button.primary").click();
    }

    /// A file with something to mend and something to answer for, so that its page shows both.
    private void walkAsImporter(List<String> wrong) {
        var publisher = signedIn("importer", wrong);
        publisher.navigate("/console/publish/import");
        String text = "关于值班安排的通知\n各部门：\n联系手机13800138000。。\n2025年1月2日";
        publisher.setInputFiles(
                "#files", new FilePayload("通知.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        publisher.locator("main form button.primary").click();
        wrong.addAll(judge(publisher, "import-run"));
        publisher.locator("main table a").first().click();
        wrong.addAll(judge(publisher, "import-row"));
        wrong.addAll(look(publisher, "import-runs", "/console/publish/import"));
    }

    private void walkAsSupervisor(List<String> wrong) {
        var supervisor = signedIn(LoadedCity.SUPERVISOR, wrong);
        walk(supervisor, workPages(), wrong);
        supervisor.navigate("/console/supervision?which=answered");
        supervisor.locator("main table a").first().click();
        wrong.addAll(judge(supervisor, "supervision"));
        supervisor.navigate("/console/interpretations?state=MADE");
        supervisor.locator("main table a").first().click();
        wrong.addAll(judge(supervisor, "interpretation"));
    }

    private Map<String, String> workPages() {
        var pages = new LinkedHashMap<String, String>();
        String request = city.openRequestPath();
        pages.put("inbox-all", "/console?tab=all&kind=foi");
        pages.put("work", "/console/work/foi" + request.substring(request.lastIndexOf('/')));
        pages.put("calendar-of-work", "/console/calendar-of-work");
        pages.put("supervisions", "/console/supervision");
        pages.put("work-figures", "/console/figures/work");
        pages.put("work-figure-items", "/console/figures/work/items?figure=ALL");
        pages.put("calendar-feed", "/console/calendar-feed");
        pages.put("cleanups", "/console/cleanups");
        pages.put("cleanup-new", "/console/cleanups/new");
        return pages;
    }

    private void walkAsAdministrators(List<String> wrong) {
        var system = signedIn(LoadedCity.SYSTEM_ADMINISTRATOR, wrong);
        walk(system, organPages(), wrong);
        walk(
                system,
                Map.of(
                        "notice-texts", "/console/notices/texts",
                        "notice-text", "/console/notices/texts/foi.received?channel=SMS",
                        "undeliverable", "/console/notices/undeliverable",
                        "unreadable-files", "/console/files",
                        "catalogue-lines", "/console/catalogue-lines",
                        "catalogue-line", "/console/catalogue-lines/20-01"),
                wrong);
        walk(
                system,
                Map.of(
                        "wording", "/console/publish/wording",
                        "word", "/console/publish/wording/1",
                        "gate", "/console/gate",
                        "gate-organ", "/console/gate/" + LoadedCity.CIVIL_AFFAIRS,
                        "synonyms", "/console/search/synonyms",
                        "synonym", "/console/search/synonyms/1",
                        "search-log", "/console/search/log",
                        "search-index", "/console/search/index",
                        "running", "/console/running"),
                wrong);
        walk(system, Map.of("staff-list", "/console/staff", "staff-new", "/console/staff/new"), wrong);
        wrong.addAll(look(system, "reply-steps", "/console/reply-steps/housing"));
        system.navigate("/console/staff?words=周敏");
        system.locator("main table a").first().click();
        wrong.addAll(judge(system, "staff-system"));
        var security = signedIn(LoadedCity.SECURITY_ADMINISTRATOR, wrong);
        walk(security, Map.of("roles", "/console/roles", "tokens", "/console/tokens"), wrong);
        wrong.addAll(look(security, "token-new", "/console/tokens/new"));
        security.locator("#name").fill("政务服务网");
        security.locator("main form button.primary").click();
        wrong.addAll(judge(security, "token-incomplete"));
        security.locator("#organ").fill("云州市民政局");
        security.locator("#purpose").fill("在政务服务网显示办理进度");
        security.locator("#scopes-WORKLIST").check();
        security.locator("main form button.primary").click();
        wrong.addAll(judge(security, "token"));
        security.navigate("/console/staff?words=周敏");
        security.locator("main table a").first().click();
        wrong.addAll(judge(security, "staff-security"));
        var auditor = signedIn(LoadedCity.SECURITY_AUDITOR, wrong);
        walk(auditor, Map.of("record", "/console/record", "verification", "/console/record/verification"), wrong);
        auditor.navigate("/console/record");
        auditor.locator("main table a").first().click();
        wrong.addAll(judge(auditor, "record-entry"));
    }

    @Test
    void largeTypeWorksFromTheFirstPageOn() {
        Page visitor = Screen.open(port, Screen.WIDE, true);
        visitor.navigate("/");
        visitor.locator("a", new Page.LocatorOptions().setHasText("大字版")).click();

        assertThat(visitor.locator("html").getAttribute("class")).contains("large");
        assertThat(visitor.evaluate("getComputedStyle(document.body).fontSize")).isEqualTo("20px");
        assertThat(judge(visitor, "home-large")).isEmpty();
    }

    private Map<String, String> portalPages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/");
        for (String wing : List.of("publish", "serve", "answer", "engage", "oversee")) {
            pages.put(wing, "/" + wing);
        }
        pages.put("foi-procedure", "/answer/procedure");
        pages.put("foi-statistics", "/answer/statistics?year=2025");
        pages.put("foi-register", "/answer/register?year=2025");
        pages.put("documents", "/publish/documents");
        pages.put("document", city.documentWithAttachment().path());
        pages.put("gazette", "/publish/gazette");
        pages.put("documents-narrowed", "/publish/documents?kind=NORMATIVE_DOCS&sort=oldest");
        pages.put("editions", city.documentWithAttachment().path() + "/editions");
        pages.put("editions-compared", city.documentWithAttachment().path() + "/compare");
        pages.put("organs", "/publish/organs");
        pages.put("register-of-documents", "/publish/register?year=2025");
        pages.put("ended-documents", "/publish/ended-documents");
        pages.put("organ", "/publish/organs/" + LoadedCity.CIVIL_AFFAIRS);
        pages.put("column", "/publish/columns/3");
        pages.put("column-item", "/publish/columns/4");
        pages.put("topics", "/publish/topics");
        pages.put("topic", "/publish/topics/elderly-care");
        pages.put("catalogue", "/publish/catalogue?organ=qinghe");
        pages.put("catalogue-field", "/publish/catalogue/19?organ=" + LoadedCity.CIVIL_AFFAIRS);
        pages.put("catalogue-matter", "/publish/catalogue/matters/20-02?organ=" + LoadedCity.CIVIL_AFFAIRS);
        pages.put("search", "/search?q=养老");
        pages.put("search-nothing", "/search?q=火星移民");
        pages.put("search-instead", "/search?q=高龄津帖");
        pages.put("file-request", "/answer/requests/new");
        pages.put("record-correction-new", "/answer/record-corrections/new");
        pages.put("record-correction-query", "/answer/record-corrections");
        pages.put("query", "/answer/requests");
        pages.put("responses", "/answer/responses");
        pages.put("seals", "/oversee/record");
        pages.put("verify-receipt", "/oversee/record/verify");
        pages.putAll(publicReportPages());
        pages.put("calendar", "/calendar");
        pages.put("calendar-provisional", "/calendar?year=2027");
        pages.put("periods", "/calendar/periods");
        pages.put("deadline-form", "/calendar/deadline");
        pages.put("deadline", "/calendar/deadline?from=2026-02-10&workingDays=20&suspended=2026-02-25..2026-03-04");
        pages.put("deadline-annex", "/calendar/deadline/annex?from=2026-02-10&workingDays=20");
        pages.put("privacy", "/privacy");
        pages.put("accessibility", "/accessibility");
        pages.put("errors", "/errors");
        pages.put("error-reason", "/errors/too-many-requests");
        pages.put("subscribe", "/subscriptions/new?kind=organ&key=" + LoadedCity.CIVIL_AFFAIRS);
        pages.put("login", "/login");
        pages.put("register", "/register");
        pages.put("staff-login", "/console/login");
        pages.put("register-enterprise", "/register?kind=enterprise");
        pages.put("passkey-login", "/login/passkey");
        return pages;
    }

    private static Map<String, String> publicReportPages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("public-reports", "/oversee/reports");
        pages.put("public-report-check", "/oversee/report-check");
        pages.put("public-report", "/oversee/reports/" + LoadedCity.CIVIL_AFFAIRS + "/2025");
        pages.put("report-data", "/oversee/report-data");
        pages.put("report-data-organ", "/oversee/report-data/organs/" + LoadedCity.CIVIL_AFFAIRS);
        pages.put("report-data-compare", "/oversee/report-data/compare?by=received");
        pages.put("report-data-answers", "/oversee/report-data/answers");
        return pages;
    }

    private Map<String, String> officePages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("inbox", "/console");
        pages.put("delegations", "/console/delegations");
        pages.put("letters", "/console/letters");
        pages.put("letter-sequence", "/console/letters/sequence");
        pages.put("letters-undelivered", "/console/letters/undelivered");
        pages.put("requests", "/console/requests");
        pages.put("enter-request", "/console/requests/new");
        pages.put("enter-old-books", "/console/requests/import");
        pages.put("withheld", "/console/withheld");
        pages.put("ledger", "/console/requests/ledger");
        pages.put("archive-duties", "/console/archive");
        pages.put("payment-ways", "/console/requests/payment");
        pages.put("payment-way", "/console/requests/payment/" + LoadedCity.CIVIL_AFFAIRS);
        pages.put("record-corrections", "/console/record-corrections");
        pages.put("record-correction-enter", "/console/record-corrections/new");
        pages.put("transfer-list", "/console/transfer-list");
        pages.put("request-form", "/console/requests/1/forms/request-form");
        pages.put("desk", city.openRequestPath());
        pages.put("documents-desk", "/console/documents");
        pages.put("drafts", "/console/drafts");
        pages.put("new-draft", "/console/drafts/new");
        pages.put("draft", "/console/drafts/3");
        pages.put("draft-edit", "/console/drafts/3/edit");
        pages.put("draft-compare", "/console/drafts/3/compare");
        pages.put("draft-secrecy", "/console/drafts/2/secrecy");
        pages.put("catalogue-gaps", "/console/catalogue?organ=" + LoadedCity.CIVIL_AFFAIRS);
        pages.put("catalogue-cell", "/console/catalogue/20-02?organ=" + LoadedCity.CIVIL_AFFAIRS);
        pages.put("interpretations", "/console/interpretations");
        pages.put("document-figures", "/console/documents/figures?by=KIND&from=2025-01-01");
        pages.put("document-figure-rows", "/console/documents/figures/rows?by=KIND&key=NORMATIVE_DOCS&from=2025-01-01");
        pages.put("report-figures", "/console/documents/figures/report?year=2025");
        for (String form : List.of("standard", "large", "dark", "large-dark")) {
            pages.put("styleguide-" + form, "/styleguide?form=" + form);
        }
        pages.putAll(accountPages("/console/account"));
        pages.putAll(noticePages("/console/notices", "/console/notices/subscriptions"));
        return pages;
    }

    private static Map<String, String> accountPages(String account) {
        var pages = new LinkedHashMap<String, String>();
        String name = account.substring(1).replace('/', '-');
        pages.put(name, account);
        pages.put(name + "-password", account + "/password");
        pages.put(name + "-second-factor", account + "/second-factor");
        pages.put(name + "-passkey", account + "/passkeys/new");
        return pages;
    }

    private static Map<String, String> noticePages(String box, String subscriptions) {
        String name = box.substring(1).replace('/', '-');
        return Map.of(name, box, name + "-choices", box + "/choices", name + "-subscriptions", subscriptions);
    }

    private static Map<String, String> organPages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("organ-list", "/console/organs");
        pages.put("organ-desk", "/console/organs/" + LoadedCity.CIVIL_AFFAIRS);
        pages.put("organ-ended", "/console/organs/ip");
        pages.put("organ-ended-public", "/publish/organs/ip");
        pages.put("columns", "/console/columns?organ=" + LoadedCity.CIVIL_AFFAIRS);
        pages.put("column-desk", "/console/columns/1");
        pages.put("column-new", "/console/columns/new");
        pages.put("column-duties", "/console/columns/duties?organ=" + LoadedCity.CIVIL_AFFAIRS);
        pages.put("topic-list", "/console/topics");
        pages.put("topic-desk", "/console/topics/1");
        pages.put("organ-profile", "/console/organs/" + LoadedCity.CIVIL_AFFAIRS + "/profile");
        pages.put("organ-units", "/console/organs/" + LoadedCity.CIVIL_AFFAIRS + "/units");
        pages.put("organ-split", "/console/organs/yunzhou/reforms/split");
        pages.put("organ-setup", "/console/organ-setup");
        pages.put("organ-planned", "/console/organ-reforms");
        pages.put("organ-import", "/console/organ-import/organs");
        pages.put("regions", "/console/regions?edit=990100");
        pages.put("calendar-years", "/console/calendar");
        pages.put("calendar-year", "/console/calendar/years/2026");
        pages.put("calendar-notice", "/console/calendar/notice");
        pages.put("calendar-corrections", "/console/calendar/corrections");
        return pages;
    }

    private static Map<String, String> reportPages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("reports", "/console/reports");
        pages.put("console-report-data", "/console/report-data");
        pages.put("console-report-data-organ", "/console/report-data/organs/" + LoadedCity.CIVIL_AFFAIRS);
        pages.put("console-report-data-compare", "/console/report-data/compare");
        pages.put("console-report-data-answers", "/console/report-data/answers");
        pages.put("report", "/console/reports/" + LoadedCity.CIVIL_AFFAIRS + "/2025");
        pages.put(
                "report-cell",
                "/console/reports/" + LoadedCity.CIVIL_AFFAIRS + "/2025/cells/REQUEST_TABLE.NEW_REQUESTS.TOTAL");
        pages.put("writing-list", "/console/report-writing");
        pages.put("writing-published", "/console/report-writing/" + LoadedCity.CIVIL_AFFAIRS + "/2025");
        pages.put("writing-late", "/console/report-writing/ecology/2025");
        pages.put("writing-parts", "/console/report-writing/yunzhou/2025");
        pages.put("writing-figure", "/console/report-writing/market/2025/cells/REQUEST_TABLE.NEW_REQUESTS.TOTAL");
        return pages;
    }

    private Page signedIn(String account, List<String> wrong) {
        return PageJudge.watched(Screen.signedIn(port, Screen.WIDE, true, account), wrong);
    }

    private static void walk(Page page, Map<String, String> pages, List<String> wrong) {
        pages.forEach((name, path) -> wrong.addAll(look(page, name, path)));
    }

    private static List<String> look(Page page, String name, String path) {
        page.navigate(path);
        return judge(page, name);
    }

    private static List<String> judge(Page page, String name) {
        return PageJudge.judge(page, name);
    }
}
