package gongkai.publish.documentimport;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.disclosure.StatutoryItem;
import gongkai.publish.disclosure.Town;
import gongkai.publish.sitecolumn.Columns;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a list says of the files that come with it, beyond title and days.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportFieldsTest {
    private final ImportIntake intake;
    private final ImportDesk desk;
    private final RunStore runs;
    private final ImportSettings settings;
    private final Publications publications;
    private final Columns columns;
    private final Organs organs;
    private final Accounts accounts;

    @LocalServerPort
    private int port;

    private Town town;
    private long first;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ImportFieldsTest(
            ImportIntake intake,
            ImportDesk desk,
            RunStore runs,
            ImportSettings settings,
            Publications publications,
            Columns columns,
            Organs organs,
            Accounts accounts) {
        this.intake = intake;
        this.desk = desk;
        this.runs = runs;
        this.settings = settings;
        this.publications = publications;
        this.columns = columns;
        this.organs = organs;
        this.accounts = accounts;
    }

    @BeforeAll
    void found() {
        town = Town.found(organs, accounts);
        columns.settle(town.government().id());
    }

    @Test
    @Order(1)
    void aListSaysColumnItemReviewDayAndFee() {
        String list = """
                文件名,标题,文号,信息种类,成文日期,栏目,公开事项,公开属性,评估日期,收费金额
                办法.txt,停车收费管理办法,云政发〔2024〕5号,行政规范性文件,2024-05-06,法规规章和规范性文件,8,主动公开,2029-05-06,
                收费.txt,停车收费标准公示,,行政事业性收费公示,2024-05-07,,,,,12.50万元
                """;
        first = start(
                Manner.STOCK,
                Map.of(
                        "办法.txt", ImportFiles.bytes("各部门：\n停车收费按本办法执行。"),
                        "收费.txt", ImportFiles.bytes("各停车场：\n收费标准公示如下。")),
                list);

        assertThat(desk.take(first, List.of(), town.publisher(), (done, total) -> {}))
                .isEqualTo(2);

        var document = publications
                .find(row(first, "停车收费管理办法").document().orElseThrow())
                .orElseThrow();
        var column = document.particulars().column().flatMap(columns::find).orElseThrow();
        assertThat(column.name()).isEqualTo("法规规章和规范性文件");
        assertThat(document.item()).isEqualTo(StatutoryItem.ADMIN_FEES);
        assertThat(document.particulars().reviewOn()).contains(LocalDate.of(2029, 5, 6));
        var fee = publications.find(row(first, "停车收费标准公示").document().orElseThrow());
        assertThat(fee.flatMap(PublishedDocument::amountWan).orElseThrow()).isEqualByComparingTo("12.5");
    }

    @Test
    @Order(2)
    void whatAListSaysWronglyIsSaidFieldByFieldAndNotImported() {
        String list = """
                文件名,标题,成文日期,栏目,公开事项,公开属性,评估日期,被解读文件,收费金额
                内部.txt,内部工作流程,2024-05-07,没有的栏目,16,不予公开,明年,云政发〔1999〕9号,很多
                """;
        long run = start(Manner.STOCK, Map.of("内部.txt", ImportFiles.bytes("各科室：\n按流程办理。")), list);

        var wrong = desk.look(run, 1, town.publisher()).verdict().problems();

        for (String field : List.of("COLUMN", "ITEM", "ATTRIBUTE", "REVIEW_ON", "INTERPRETS", "AMOUNT_WAN")) {
            assertThat(wrong.on(field)).as(field).isPresent();
        }
        assertThat(desk.take(run, List.of(), town.publisher(), (done, total) -> {}))
                .isZero();
    }

    @Test
    @Order(3)
    void aDraftKnowsWhatItExplainsAndThatItIsNotForEverybody() {
        String list = """
                文件名,标题,信息种类,成文日期,公开属性,被解读文件
                解读.txt,停车收费管理办法解读,政策解读,2024-05-08,依申请公开,云政发〔2024〕5号
                """;
        var explained = row(first, "停车收费管理办法").document().orElseThrow();
        long run = start(Manner.DRAFT, Map.of("解读.txt", ImportFiles.bytes("问答说明。")), list);

        assertThat(desk.take(run, List.of(), town.publisher(), (done, total) -> {}))
                .isEqualTo(1);

        var draft = row(run, "停车收费管理办法解读").outcome().flatMap(Outcome::draft).orElseThrow();
        var page = new Wire(port)
                .asStaff("publisher", Town.PASSWORD)
                .get(draft.path())
                .html();
        assertThat(page.text()).contains("依申请公开", explained.path());
    }

    @Test
    @Order(4)
    void aPageSavedFromAnotherSiteIsImportedWithItsTextAndItsTableAlone() {
        String page = """
                <html><head><title>市政府网站</title><meta name="ArticleTitle" content="关于开展绿地认养的通知"></head>
                <body><nav>首页</nav><div id="zoom"><p>各街道：</p><p class="MsoNormal">认养地块如下。</p>
                <table><tr><th>地块</th><th>面积</th></tr><tr><td>滨河一号</td><td>三亩</td></tr></table>
                <p>2024年5月9日</p></div><footer>版权所有</footer></body></html>
                """;
        long run = start(
                Manner.STOCK, Map.of("绿地.html", ImportFiles.bytes(page)), "文件名,信息种类,成文日期\n绿地.html,公示公告,2024-05-09\n");

        assertThat(desk.take(run, List.of(), town.publisher(), (done, total) -> {}))
                .as(desk.look(run, 1, town.publisher()).verdict().toString())
                .isEqualTo(1);

        var id = row(run, "关于开展绿地认养的通知").document().orElseThrow();
        var body = publications.findBody(id).orElseThrow();
        assertThat(body).contains("认养地块如下。", "<td>滨河一号</td>").doesNotContain("首页", "版权所有", "class");
    }

    private long start(Manner manner, Map<String, byte[]> files, String list) {
        try (var parcel = new Parcel(settings)) {
            files.forEach((name, content) -> parcel.add(name, () -> new ByteArrayInputStream(content)));
            var order = new ImportIntake.Order(town.government().id(), manner, "几个文件");
            return intake.start(
                    order, parcel, DocumentList.read(ImportFiles.bytes(list)), town.publisher(), (done, total) -> {});
        }
    }

    private ImportRow row(long run, String title) {
        return runs.list(run, RunStore.Filter.ALL, 0, 50).stream()
                .filter(row -> row.cell(ImportField.TITLE).equals(title))
                .findFirst()
                .orElseThrow();
    }
}
