package gongkai.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentDeskTest {

    private final Publishing publishing;
    private final Organs organs;
    private final Accounts accounts;

    @LocalServerPort
    private int port;

    private Town town;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DocumentDeskTest(Publishing publishing, Organs organs, Accounts accounts) {
        this.publishing = publishing;
        this.organs = organs;
        this.accounts = accounts;
    }

    @BeforeAll
    void found() {
        town = Town.found(organs, accounts);
    }

    @Test
    void theDeskAbolishesAndWithdrawsAndGreysWhatIsNotPossible() {
        var wire = publisher();
        var made = publishing.publish(town.aDocument("先废止后撤下的办法").complete(), town.publisher());
        String desk = "/console/documents/" + made.id();

        String form = desk + "/validity";
        assertThat(wire.post(form, form, Map.of("action", "ABOLISH", "on", "2026-03-02"))
                        .status())
                .isEqualTo(422);
        assertThat(wire.post(form, form, Map.of("action", "ABOLISH", "on", "2099-01-01", "basis", "决定"))
                        .html()
                        .select("#on-problem")
                        .text())
                .contains("不晚于今天");
        var decided = Map.of("action", "ABOLISH", "on", "2026-03-02", "basis", "云政发〔2026〕30号");
        assertThat(wire.post(form, form, decided).status()).isEqualTo(302);
        assertThat(wire.get(made.path()).html().select(".banner").text()).contains("云政发〔2026〕30号");
        assertThat(wire.get(desk).html().select("button[aria-describedby=abolish-why][disabled]"))
                .hasSize(1);
        assertThat(wire.get(desk).html().select("#abolish-why").text()).contains("已经废止");
        assertThat(wire.post(desk, form, decided).status()).isEqualTo(409);
        assertThat(wire.post(desk, desk + "/withdraw", Map.of("reason", "重复发布")).status())
                .isEqualTo(302);
        assertThat(wire.get(made.path()).status()).isEqualTo(410);
        assertThat(wire.get(desk).html().select("button[disabled]")).hasSize(2);
    }

    @Test
    void whoMayOnlyLookSeesGreyedButtonsAndOnlyTheirOrgans() {
        var wire = new Wire(port).asStaff("onlooker", Town.PASSWORD);
        var own = publishing.publish(
                NewDocument.about(
                                town.education().id(),
                                DocumentKind.OTHER_DOCS,
                                "教育局的通知",
                                java.time.LocalDate.of(2026, 3, 1))
                        .body("正文")
                        .complete(),
                town.publisher());
        var other = publishing.publish(town.aDocument("市政府的通知").complete(), town.publisher());

        assertThat(wire.get("/console/documents/" + own.id()).html().select("button[disabled]"))
                .hasSize(2);
        assertThat(wire.get("/console/documents/" + other.id()).status()).isEqualTo(403);
        assertThat(wire.get("/console/documents").html().text())
                .contains("教育局的通知")
                .doesNotContain("市政府的通知");
    }

    @Test
    void staffSayWhatIsReadTogetherAndItStandsFirstOnBothPages() {
        var wire = publisher();
        var one = publishing.publish(
                town.aDocument("夜市管理办法").particulars(words("夜市")).complete(), town.publisher());
        publishing.publish(
                town.aDocument("夜市摊位收费标准").particulars(words("夜市", "收费")).complete(), town.publisher());
        for (int number = 1; number < 6; number++) {
            publishing.publish(town.aDocument("与夜市无关的办法之" + number).complete(), town.publisher());
        }
        var other = publishing.publish(
                NewDocument.about(
                                town.education().id(),
                                DocumentKind.OTHER_DOCS,
                                "校园周边夜间秩序的通知",
                                java.time.LocalDate.of(2026, 3, 1))
                        .body("正文")
                        .complete(),
                town.publisher());
        assertThat(related(wire, one.id())).first().isEqualTo("夜市摊位收费标准");
        assertThat(related(wire, one.id())).doesNotContain("校园周边夜间秩序的通知");
        String desk = "/console/documents/" + one.id();

        for (String wrong : java.util.List.of("", "没有的", "999999", one.id().toString())) {
            var again = wire.post(desk, desk + "/related", Map.of("related", wrong));
            assertThat(again.status()).as(wrong).isEqualTo(422);
            assertThat(again.html().select("#related-problem")).as(wrong).hasSize(1);
        }
        assertThat(wire.post(desk, desk + "/related", Map.of("related", "https://open.example" + other.path()))
                        .status())
                .isEqualTo(302);

        assertThat(related(wire, one.id())).startsWith("校园周边夜间秩序的通知", "夜市摊位收费标准");
        assertThat(related(wire, other.id())).first().isEqualTo("夜市管理办法");
        assertThat(wire.get(desk).html().select(".timeline").text()).contains("关联相关信息");
        assertThat(wire.post(desk, desk + "/related", Map.of("related", other.path()))
                        .status())
                .as("it is there already")
                .isEqualTo(422);
        String from = "/console/documents/" + other.id();
        assertThat(wire.post(
                                from,
                                from + "/related/lift",
                                Map.of("other", one.id().toString()))
                        .status())
                .isEqualTo(302);
        assertThat(related(wire, one.id())).doesNotContain("校园周边夜间秩序的通知");
    }

    @Test
    void thePageOfWhatWasWithdrawnSaysWhyAndLeadsToWhatIsReadInItsPlace() {
        var wire = publisher();
        var gone = publishing.publish(town.aDocument("有错的通告").complete(), town.publisher());
        var fresh = publishing.publish(town.aDocument("改正后的通告").complete(), town.publisher());
        String desk = "/console/documents/" + gone.id();
        var wrong = wire.post(
                desk, desk + "/withdraw", Map.of("reason", "", "sentence", "联系王某13800138000", "instead", gone.path()));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#reason-problem, #sentence-problem, #instead-problem"))
                .hasSize(3);
        assertThat(wire.get(gone.path()).status()).isEqualTo(200);

        var said = Map.of("reason", "内部核查发现数据有误", "sentence", "附表数据有误，已经改正后重新发布。", "instead", fresh.path());
        assertThat(wire.post(desk, desk + "/withdraw", said).status()).isEqualTo(302);

        var page = new Wire(port).get(gone.path());
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.html().select("main").text())
                .contains("附表数据有误，已经改正后重新发布。", "请改为查阅：改正后的通告")
                .doesNotContain("内部核查", "有错的通告");
        assertThat(page.html().select("main a[href=" + fresh.path() + "]")).hasSize(1);
        publishing.withdraw(fresh.id(), "也有误", town.publisher());
        assertThat(new Wire(port).get(gone.path()).html().select("main").text())
                .as("what is gone itself is not named")
                .doesNotContain("改正后的通告")
                .contains("附表数据有误");
    }

    private static Particulars words(String... words) {
        return Particulars.NONE.keywords(java.util.List.of(words));
    }

    private static java.util.List<String> related(Wire wire, DocumentId id) {
        return wire.get(id.path())
                .html()
                .select(".document-aside section:has(h2:contains(相关信息)) a")
                .eachText();
    }

    @Test
    void oddNumbersAreNotFound() {
        var wire = publisher();
        assertThat(wire.get("/console/documents/abc").status()).isEqualTo(404);
        assertThat(wire.get("/console/documents/999999").status()).isEqualTo(404);
        assertThat(wire.get("/console/documents?page=-3").status()).isEqualTo(200);
    }

    private Wire publisher() {
        return new Wire(port).asStaff("publisher", Town.PASSWORD);
    }
}
