package gongkai.publish.textcheck;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The list of words, as the platform brings it and as staff keep it.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordListTest {
    private static final String PASSWORD = "correct horse";
    private static final String LIST = "/console/publish/wording";

    private final TextCheck check;
    private final Wording wording;
    private final AuditRecord record;
    private final int port;

    @Autowired
    WordListTest(TextCheck check, Wording wording, AuditRecord record, @LocalServerPort int port) {
        this.check = check;
        this.wording = wording;
        this.record = record;
        this.port = port;
    }

    @BeforeAll
    void found(@Autowired Organs organs, @Autowired Accounts accounts) {
        String first = "11530100000000001";
        var id = OrganId.of("gov");
        organs.enter(new Organ(
                id,
                Optional.empty(),
                OrganKind.GOVERNMENT,
                "云州市人民政府",
                "市政府",
                "539900",
                CreditCode.of(first + CreditCode.checkCharacter(first)),
                "云政",
                new Organ.Contact("政务公开科", "云州市和平路 1 号", "工作日 9:00—17:00", "0000-1234567", "open@example.invalid"),
                "主管本行政区域的工作。",
                "李明",
                1));
        accounts.enterStaff("publisher", "周敏", id, PASSWORD, List.of(new Person.Grant(Role.PUBLISHER, id)));
    }

    private List<String> found(String text) {
        return check.check(CheckedText.of(OrganId.of("gov"), text)).stream()
                .map(Finding::passage)
                .toList();
    }

    @Test
    void theListTheRoomBringsFindsWhatItShouldAndNothingInSoundReports() {
        assertThat(found("截止目前，再接再励，全国政协委员长")).containsExactly("截止目前", "再接再励", "全国政协委员长");
        assertThat(found(ReportTextsTest.report("tabs-2020.txt"))).isEmpty();
        assertThat(found(ReportTextsTest.report("pipes-after-cells-2020.txt"))).isEmpty();
    }

    @Test
    void staffAddChangeAndEndAWord() {
        var wire = new Wire(port).asStaff("publisher", PASSWORD);
        var fields = Map.of(
                "word",
                "撸起袖子干",
                "kind",
                "BANNED_WORD",
                "instead",
                "真抓实干",
                "within",
                "",
                "severity",
                "MUST_ANSWER",
                "note",
                "");

        assertThat(wire.post(LIST + "/new", LIST + "/new", Map.of("word", "字", "kind", "NEVER"))
                        .html()
                        .select("#word-problem, #kind-problem, #severity-problem"))
                .hasSize(3);
        assertThat(wire.post(LIST + "/new", LIST + "/new", fields).location()).isEqualTo(LIST);
        assertThat(found("我们撸起袖子干")).containsExactly("撸起袖子干");
        assertThat(wire.post(LIST + "/new", LIST + "/new", fields)
                        .html()
                        .select("#word-problem")
                        .text())
                .contains("已经在词表里");

        String path = wire.get(LIST + "?q=撸起袖子干").html().select("td.main a").attr("href");
        wire.post(path, path + "/end", Map.of());

        assertThat(found("我们撸起袖子干")).isEmpty();
        assertThat(record.listOf("textcheck:word:" + path.substring(path.lastIndexOf('/') + 1)))
                .extracting(entry -> entry.action())
                .containsExactly("添加词条", "停用词条");
    }

    @Test
    void theListGoesOutAndComesInAsATable() {
        var wire = new Wire(port).asStaff("publisher", PASSWORD);
        String table = wire.get(LIST + "/table.csv").body();
        long words = wording.list().size();
        String bad = "词语,类别,处理\n好,坏类别,须改正\n";

        assertThat(table).contains("截止目前,错别字,截至目前");
        assertThat(wire.upload(LIST, LIST + "/table", Map.of(), Map.of("词表.csv", bad.getBytes(StandardCharsets.UTF_8)))
                        .html()
                        .select("#files-problem")
                        .text())
                .contains("第 2 行");
        String more = table + "某某娱乐平台,植入内容,,,须改正,,在用\n";
        assertThat(wire.upload(LIST, LIST + "/table", Map.of(), Map.of("词表.csv", more.getBytes(StandardCharsets.UTF_8)))
                        .status())
                .isEqualTo(302);
        assertThat(wording.list()).hasSize((int) words + 1);
        assertThat(found("欢迎光临某某·娱乐 平台")).containsExactly("某某·娱乐 平台");
    }
}
