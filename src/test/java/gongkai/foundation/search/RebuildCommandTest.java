package gongkai.foundation.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.ServerProcess;
import gongkai.house.Wire;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publishing;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.util.FileSystemUtils;

/// The index is made anew by the command, alone and beside a server, and from the console.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RebuildCommandTest {
    private static final String PASSWORD = "a long password";
    private static final String PAGE = "/console/search/index";
    private static final String TITLE = "云州市夜间施工噪声管理办法";
    private static final Pattern BAR = Pattern.compile("\\[(#*)(·*)] +([0-9]+)% +([0-9,]+) / ([0-9,]+)");

    private final ApplicationContext first;
    private final SearchIndex index;
    private final Rebuilds rebuilds;
    private final RebuildStore requests;
    private final AuditRecord record;
    private final Organ organ = SampleOrgan.government("yunzhou");

    @LocalServerPort
    private int port;

    @Autowired
    RebuildCommandTest(
            ApplicationContext first, SearchIndex index, Rebuilds rebuilds, RebuildStore requests, AuditRecord record) {
        this.first = first;
        this.index = index;
        this.rebuilds = rebuilds;
        this.requests = requests;
        this.record = record;
    }

    @BeforeAll
    void publish(@Autowired Organs organs, @Autowired Accounts accounts, @Autowired Publishing publishing) {
        organs.enter(organ);
        var keeper = accounts.enterStaff(
                "keeper",
                "陈立",
                organ.id(),
                PASSWORD,
                List.of(
                        new Person.Grant(Role.SYSTEM_ADMINISTRATOR, organ.id()),
                        new Person.Grant(Role.PUBLISHER, organ.id())));
        for (String title : List.of(TITLE, "云州市户外广告设置管理办法", "云州市犬只饲养管理办法")) {
            publishing.publish(
                    NewDocument.about(organ.id(), DocumentKind.OTHER_DOCS, title, LocalDate.of(2026, 3, 1))
                            .body("正文。")
                            .complete(),
                    keeper);
        }
        index.rebuild();
    }

    @Test
    @Order(2)
    void whereNoServerRunsTheCommandDoesItItselfAndShowsHowFarItIs() throws IOException, InterruptedException {
        var place = ServerProcess.beside(first);
        FileSystemUtils.deleteRecursively(place.data().resolve("index"));

        var ran = ServerProcess.command(place, "search", "rebuild");

        assertThat(ran.status()).as(ran.said()).isZero();
        assertThat(ran.said())
                .containsSubsequence("服务没有运行，由命令自己重建。", "100%", "重建完成，共 %,d 条。".formatted(withoutTheRegister()));
        assertTheBarsAreTrue(ran.said());
        assertThat(theLastStandsOnRecord()).isEqualTo("命令行");
    }

    @Test
    @Order(3)
    void besideAServerTheCommandAsksItAndWaitsWhileItAnswers() throws IOException, InterruptedException {
        try (var server = ServerProcess.beside(first, Map.of("gongkai.search.pass-every", "1s"))) {
            var before = lastRebuild();

            var ran = ServerProcess.command(ServerProcess.beside(first), "search", "rebuild");

            assertThat(ran.status()).as(ran.said()).isZero();
            assertThat(ran.said())
                    .containsSubsequence("100%", "：已重建，%,d 条".formatted(index.count()))
                    .doesNotContain("由命令自己重建");
            assertTheBarsAreTrue(ran.said());
            assertThat(lastRebuild()).isGreaterThan(before);
            assertThat(requests.listProgress(lastRebuild()))
                    .singleElement()
                    .returns(RebuildProgress.State.DONE, RebuildProgress::state);
            assertThat(theLastStandsOnRecord()).isEqualTo("命令行");
            assertThat(new Wire(server.port())
                            .get("/search?q=" + URLEncoder.encode(TITLE, StandardCharsets.UTF_8))
                            .html()
                            .select(".hits h2")
                            .eachText())
                    .first()
                    .isEqualTo(TITLE);
        }
    }

    @Test
    @Order(1)
    void theButtonOnTheConsoleHasTheIndexMadeAnewOnce() {
        var wire = new Wire(port).asStaff("keeper", PASSWORD);
        assertThat(wire.get(PAGE)
                        .html()
                        .select("main form[action=" + PAGE + "] button")
                        .text())
                .isEqualTo("重建索引");
        requests.see(first.getBean(ThisServer.class).now());

        assertThat(wire.post(PAGE, PAGE, Map.of()).location()).endsWith(PAGE);
        var running = wire.get(PAGE).html();
        assertThat(running.text()).contains("重建已经开始", "正在重建");
        assertThat(running.select("main form[action=" + PAGE + "]"))
                .as("no second one meanwhile")
                .isEmpty();

        rebuilds.run();
        var done = wire.get(PAGE).html();
        assertThat(done.select("main form[action=" + PAGE + "] button").text()).isEqualTo("重建索引");
        assertThat(done.select("main table").text()).contains("已重建", "%,d".formatted(index.count()), "已跟上");
        assertThat(theLastStandsOnRecord()).contains("陈立");
    }

    /// A bar says what its numbers say, and never goes back.
    private static void assertTheBarsAreTrue(String said) {
        var bars = BAR.matcher(said).results().toList();
        assertThat(bars).isNotEmpty();
        int before = 0;
        for (var bar : bars) {
            int percent = Integer.parseInt(bar.group(3));
            long done = Long.parseLong(bar.group(4).replace(",", ""));
            long total = Long.parseLong(bar.group(5).replace(",", ""));
            assertThat(percent)
                    .as(bar.group())
                    .isEqualTo(total == 0 ? 0 : (int) (100 * done / total))
                    .isGreaterThanOrEqualTo(before);
            assertThat(bar.group(1)).as(bar.group()).hasSize(40 * percent / 100);
            assertThat(bar.group(1).length() + bar.group(2).length()).isEqualTo(40);
            before = percent;
        }
    }

    /// The register of requests is switched on only for the servers of the test.
    private long withoutTheRegister() {
        return index.count() - 1;
    }

    private long lastRebuild() {
        return requests.findWanted(Instant.EPOCH).orElseThrow();
    }

    private String theLastStandsOnRecord() {
        var entries = record.listOf("search:rebuild-" + lastRebuild());
        assertThat(entries).hasSize(1);
        return entries.getFirst().actor();
    }
}
