package gongkai.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import gongkai.publish.sitecolumn.ColumnChoice;
import gongkai.publish.sitecolumn.Columns;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentDeskListTest {
    private static final String LIST = DocumentDeskListController.LIST;

    private final Publishing publishing;
    private final Columns columns;
    private final Organs organs;
    private final Accounts accounts;
    private final JdbcClient db;

    @LocalServerPort
    private int port;

    private Town town;
    private Publication parks;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DocumentDeskListTest(Publishing publishing, Columns columns, Organs organs, Accounts accounts, JdbcClient db) {
        this.publishing = publishing;
        this.columns = columns;
        this.organs = organs;
        this.accounts = accounts;
        this.db = db;
    }

    @BeforeAll
    void found() {
        town = Town.found(organs, accounts);
        parks = publish(town.government().id(), DocumentKind.NORMATIVE_DOCS, "云州市公园绿地管理办法", "云政发〔2026〕7号");
        publish(town.government().id(), DocumentKind.NEWS, "公园城市建设现场会召开", "");
        publish(town.education().id(), DocumentKind.OTHER_DOCS, "关于校园公园共建的通知", "云教发〔2026〕7号");
        var ended = publish(town.government().id(), DocumentKind.NORMATIVE_DOCS, "云州市苗圃管理办法", "云政发〔2026〕8号");
        publishing.abolish(ended.id(), LocalDate.of(2026, 3, 2), "云政发〔2026〕9号", town.publisher());
        var gone = publish(town.government().id(), DocumentKind.NEWS, "误发的苗圃消息", "");
        publishing.withdraw(gone.id(), "误发", town.publisher());
    }

    @Test
    void titlesAreFoundByAnyPartAndNumbersHoweverTheyAreWritten() {
        assertThat(titles(Map.of("words", "公园"))).containsExactly("关于校园公园共建的通知", "公园城市建设现场会召开", "云州市公园绿地管理办法");
        assertThat(titles(Map.of("words", "绿地管理"))).containsExactly("云州市公园绿地管理办法");
        assertThat(titles(Map.of("words", "园公"))).containsExactly("关于校园公园共建的通知");
        assertThat(titles(Map.of("words", "云政发[2026] 7号"))).containsExactly("云州市公园绿地管理办法");
        assertThat(titles(Map.of("words", "2026〕7号"))).containsExactly("关于校园公园共建的通知", "云州市公园绿地管理办法");
        assertThat(titles(Map.of("words", parks.indexNumber()))).containsExactly("云州市公园绿地管理办法");
        assertThat(titles(Map.of("words", "没有这样的标题"))).isEmpty();
        var tooShort = publisher().get(LIST + "?words=" + encode("园")).html();
        assertThat(tooShort.select("#words-problem").text()).contains("2 到 100 个字");
    }

    @Test
    void theListIsNarrowedByOrganColumnStateAndKind() {
        assertThat(titles(Map.of("state", "WITHDRAWN"))).contains("误发的苗圃消息").doesNotContain("云州市公园绿地管理办法");
        assertThat(titles(Map.of("state", "ENDED"))).containsExactly("云州市苗圃管理办法");
        assertThat(titles(Map.of("state", "IN_FORCE", "words", "苗圃"))).isEmpty();
        assertThat(titles(Map.of("words", "苗圃"))).containsExactly("误发的苗圃消息", "云州市苗圃管理办法");
        assertThat(titles(Map.of("kind", "NEWS", "state", "IN_FORCE"))).containsExactly("公园城市建设现场会召开");
        assertThat(titles(Map.of("organ", "edu"))).containsExactly("关于校园公园共建的通知");
        String rules = columns.choices(town.government().id()).stream()
                .filter(choice -> choice.name().equals("法规规章和规范性文件"))
                .map(ColumnChoice::id)
                .findFirst()
                .orElseThrow()
                .toString();
        assertThat(titles(Map.of("organ", "gov", "column", rules)))
                .as("what gathers in the column")
                .containsExactly("云州市苗圃管理办法", "云州市公园绿地管理办法");
        assertThat(titles(Map.of("organ", "gov", "column", rules, "state", "ENDED")))
                .containsExactly("云州市苗圃管理办法");
        assertThat(publisher().get(LIST + "?organ=nowhere").html().select("#organ-problem"))
                .hasSize(1);
    }

    @Test
    void nobodyFindsWhatIsNotTheirs() {
        var onlooker = new Wire(port).asStaff("onlooker", Town.PASSWORD);

        assertThat(onlooker.get(LIST + "?words=" + encode("公园")).html().select("td.main a"))
                .extracting(link -> link.text())
                .containsExactly("关于校园公园共建的通知");
        assertThat(onlooker.get(LIST + "?words=" + encode(parks.indexNumber()))
                        .html()
                        .select("td.main a"))
                .isEmpty();
        assertThat(onlooker.get(LIST).html().select("#chosen, input[type=checkbox]"))
                .isEmpty();
    }

    @Test
    void pagesKeepWhatTheyAreNarrowedBy() {
        for (int number = 1; number <= 21; number++) {
            publish(town.government().id(), DocumentKind.OTHER_DOCS, "路灯检修公告之" + number, "");
        }
        var first = publisher().get(LIST + "?words=" + encode("路灯检修")).html();

        assertThat(first.select("td.main a")).hasSize(20);
        String next = first.select("nav.pages a[rel=next]").attr("href");
        assertThat(publisher().get(next).html().select("td.main a").eachText()).containsExactly("路灯检修公告之1");
    }

    @Test
    void wordsAreLookedForAlongAnIndex(@Autowired PlatformTransactionManager transactions) {
        var plan = new TransactionTemplate(transactions).execute(status -> {
            db.sql("set local enable_seqscan = off").update();
            return db.sql("""
                    explain select id
                    from disclosure.document
                    where disclosure.pairs(title || ' ' || coalesce(number, '')) @> disclosure.pairs('绿地')
                    """).query(String.class).list();
        });

        assertThat(plan).anyMatch(line -> line.contains("Bitmap Index Scan on document_pairs"));
    }

    @Test
    void manyAreWithdrawnAtOnceAndOfEachItIsSaidWhatBecameOfIt() {
        var one = publish(town.government().id(), DocumentKind.OTHER_DOCS, "河湖名录第一批", "");
        var two = publish(town.education().id(), DocumentKind.OTHER_DOCS, "河湖名录第二批", "");
        var gone = publish(town.government().id(), DocumentKind.OTHER_DOCS, "河湖名录第三批", "");
        publishing.withdraw(gone.id(), "先前撤下", town.publisher());
        var kept = publish(town.government().id(), DocumentKind.OTHER_DOCS, "河湖名录第四批", "");
        var wire = publisher();

        var nothing = withdraw(wire, List.of(), "名录有误", "");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.html().select("#document").text()).contains("请先勾选");
        var wrong = withdraw(wire, List.of(one, two), "名录有误", "请联系王某13800138000");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#sentence-problem")).hasSize(1);
        assertThat(wrong.html().select("input[name=document][checked]")).hasSize(2);
        assertThat(new Wire(port).get(one.path()).status()).isEqualTo(200);

        var done = withdraw(wire, List.of(one, two, gone), "名录有误", "名录数据有误，核对后重新发布。");

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.html().select("section[aria-labelledby=gone] li").eachText())
                .containsExactly("河湖名录第一批", "河湖名录第二批");
        assertThat(done.html().select("section[aria-labelledby=kept] li").text())
                .contains("河湖名录第三批", "已经撤下");
        for (var each : List.of(one, two)) {
            var page = new Wire(port).get(each.path());
            assertThat(page.status()).isEqualTo(410);
            assertThat(page.body()).contains("名录数据有误，核对后重新发布。").doesNotContain("河湖名录");
            assertThat(wire.get(LIST + "/" + each.id())
                            .html()
                            .select(".timeline")
                            .text())
                    .contains("名录有误");
        }
        assertThat(new Wire(port).get(kept.path()).status()).isEqualTo(200);
    }

    @Test
    void whatIsNotTheirsStaysAndIsNotNamed() {
        var other = publish(town.government().id(), DocumentKind.OTHER_DOCS, "别人的文件", "");
        var own = publish(town.education().id(), DocumentKind.OTHER_DOCS, "自己的文件", "");
        accounts.enterStaff(
                "teacher",
                "林青",
                town.education().id(),
                Town.PASSWORD,
                List.of(new Person.Grant(Role.PUBLISHER, town.education().id())));

        var done = withdraw(new Wire(port).asStaff("teacher", Town.PASSWORD), List.of(other, own), "重复", "");

        assertThat(done.html().select("section[aria-labelledby=gone] li").eachText())
                .containsExactly("自己的文件");
        assertThat(done.html().select("section[aria-labelledby=kept] li").text())
                .contains("编号 " + other.id())
                .doesNotContain("别人的文件");
        assertThat(new Wire(port).get(other.path()).status()).isEqualTo(200);
    }

    private static Wire.Answer withdraw(Wire wire, List<Publication> chosen, String reason, String sentence) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("reason", reason);
        fields.put("sentence", sentence);
        return wire.postChosen(
                LIST,
                LIST + "/withdraw",
                fields,
                "document",
                chosen.stream().map(each -> each.id().toString()).toList());
    }

    private List<String> titles(Map<String, String> asked) {
        var parts = new ArrayList<String>();
        asked.forEach((name, value) -> parts.add(name + "=" + encode(value)));
        return publisher()
                .get(LIST + "?" + String.join("&", parts))
                .html()
                .select("td.main a")
                .eachText();
    }

    private Publication publish(OrganId organ, DocumentKind kind, String title, String number) {
        return publishing.publish(
                NewDocument.about(organ, kind, title, LocalDate.of(2026, 3, 1))
                        .numbered(DocumentNumber.parse(number))
                        .body("正文")
                        .complete(),
                town.publisher());
    }

    private Wire publisher() {
        return new Wire(port).asStaff("publisher", Town.PASSWORD);
    }

    private static String encode(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
