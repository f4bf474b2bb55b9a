package gongkai.publish.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.attachment.ReadAtOnce;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.search.SearchIndex;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Particulars;
import gongkai.publish.disclosure.Publication;
import gongkai.publish.disclosure.Publishing;
import gongkai.publish.disclosure.Revision;
import gongkai.publish.disclosure.Town;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.Columns;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 撤下: what was withdrawn can be fetched by nobody any more, wherever it stood. A crawler goes through the portal
/// before, and afterwards asks again for every address it found, all the more where anything of it was.
@HouseTest
class WithdrawalTest {
    /// Words that stand nowhere else: in the title, the summary, the keywords, the text, the files, and what all of
    /// these were before a revision.
    private static final List<String> WORDS = List.of("星光", "青瓷", "墨竹", "琥珀", "紫晶", "松烟", "旧瓦", "残荷");

    private final Publishing publishing;
    private final Attachments attachments;
    private final ReadAtOnce reading;
    private final SearchIndex index;
    private final Organs organs;
    private final Accounts accounts;
    private final Columns columns;
    private final int port;

    @Autowired
    WithdrawalTest(
            Publishing publishing,
            Attachments attachments,
            ReadAtOnce reading,
            SearchIndex index,
            Organs organs,
            Accounts accounts,
            Columns columns,
            @LocalServerPort int port) {
        this.publishing = publishing;
        this.attachments = attachments;
        this.reading = reading;
        this.index = index;
        this.organs = organs;
        this.accounts = accounts;
        this.columns = columns;
        this.port = port;
    }

    @Test
    void nothingOfItCanBeFetchedAnyMore() {
        var town = Town.found(organs, accounts);
        var old = store("残荷.txt", "残荷听雨");
        var file = store("紫晶.txt", "松烟入墨，办理名单");
        var made = publish(town, old, file);
        publishOthers(town, made);
        reading.read();
        index.rebuild();
        var column = column(town);
        var crawler = new Crawler(port);
        var before = crawler.crawl(seeds(made, old, file, column));
        var held = before.values().stream()
                .filter(seen -> seen.holds(WORDS) || seen.holds(List.of(made.path() + "<", made.path() + "\"")))
                .toList();
        assertThat(held).extracting(Crawler.Seen::path).contains(mustHold(made, file, column));
        assertThat(before.values())
                .anyMatch(seen -> seen.path().equals(made.path()) && seen.allowed() && seen.status() == 200);

        publishing.withdraw(made.id(), "含有个人信息", town.publisher());

        var wrong = new ArrayList<String>();
        held.stream().flatMap(seen -> crawler.fetchAgain(seen).stream()).forEach(seen -> judge(seen, wrong));
        before.values().stream().map(seen -> crawler.fetch(seen.path())).forEach(seen -> judge(seen, wrong));
        assertThat(wrong).isEmpty();
        assertThat(crawler.fetch(made.path()).status()).isEqualTo(410);
        assertThat(crawler.fetch(path(made, file)).status()).isEqualTo(410);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                crawler.fetch("/search?q=" + encode("名单")).body())
                        .doesNotContain(made.path()));
        assertThat(staff().get("/console/documents/" + made.id()).body()).contains("星光");
        assertThat(attachments.find(file.id())).isPresent();
    }

    private static void judge(Crawler.Seen seen, List<String> wrong) {
        if (seen.holds(WORDS)) {
            wrong.add(seen.path() + " still holds "
                    + WORDS.stream().filter(seen.body()::contains).toList());
        }
        if (seen.status() == 304 && !seen.path().startsWith("/assets/")) {
            wrong.add(seen.path() + " is said to be unchanged");
        }
    }

    private Publication publish(Town town, Attachment old, Attachment file) {
        var made = publishing.publish(
                NewDocument.about(
                                town.government().id(),
                                DocumentKind.NORMATIVE_DOCS,
                                "关于旧瓦名单的通知",
                                LocalDate.of(2026, 3, 1))
                        .numbered("云政发〔2026〕31号")
                        .summary("旧瓦的概述")
                        .body("旧瓦残荷")
                        .attachments(List.of(old.id()))
                        .complete(),
                town.publisher());
        publishing.revise(
                made.id(),
                new Revision(
                        "关于星光名单的通知",
                        "青瓷的概述",
                        "琥珀海豚，办理名单",
                        Particulars.NONE.in(column(town)).keywords(List.of("墨竹")),
                        List.of(file.id()),
                        "更换名单。"),
                town.publisher());
        return made;
    }

    /// An interpretation of it, and one of its like: both lead to it.
    private void publishOthers(Town town, Publication made) {
        publishing.publish(
                NewDocument.about(
                                town.government().id(),
                                DocumentKind.INTERPRETATION,
                                "为什么公布名单",
                                LocalDate.of(2026, 3, 2))
                        .body("名单的由来")
                        .interprets(made.id())
                        .complete(),
                town.publisher());
        publishing.publish(town.aDocument("另一份通知").complete(), town.publisher());
    }

    private ColumnId column(Town town) {
        columns.settle(town.government().id());
        return columns.choices(town.government().id()).getFirst().id();
    }

    private static String[] mustHold(Publication made, Attachment file, ColumnId column) {
        return new String[] {
            "/",
            made.path(),
            path(made, file),
            "/publish/documents",
            "/publish/organs/gov",
            "/publish/documents?kind=NORMATIVE_DOCS",
            "/publish/documents?organ=gov",
            "/subscriptions/new?kind=document&key=" + made.id(),
            "/publish/feed.xml",
            "/publish/rss.xml?organ=gov",
            "/publish/feed.xml?column=" + column,
            "/sitemap-documents-1.xml",
            "/search?q=" + encode("名单"),
            "/search/feed.xml?q=" + encode("名单"),
            "/search/suggest?q=" + encode("关于"),
            "/api/search?q=" + encode("名单"),
            "/oai?verb=ListRecords&metadataPrefix=oai_dc",
            "/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:gongkai.invalid:" + made.id()
        };
    }

    private static List<String> seeds(Publication made, Attachment old, Attachment file, ColumnId column) {
        return Stream.concat(
                        Stream.of("/", "/robots.txt", "/sitemap.xml", path(made, old), made.path() + "/editions/1"),
                        Stream.concat(
                                Stream.of(mustHold(made, file, column)),
                                Stream.of(
                                        column.path(),
                                        "/api/documents",
                                        "/api/documents/" + made.id(),
                                        "/search?q=" + encode("关于星广名单的通知"),
                                        "/search?q=" + encode("云政发〔2026〕31号"))))
                .toList();
    }

    private Attachment store(String name, String text) {
        return attachments.store(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Wire staff() {
        return new Wire(port).asStaff("publisher", Town.PASSWORD);
    }

    private static String path(Publication made, Attachment file) {
        return made.path() + "/attachments/" + file.id();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
