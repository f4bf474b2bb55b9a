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
