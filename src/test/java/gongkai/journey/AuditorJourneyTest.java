package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gongkai.demo.LoadedCity;
import gongkai.foundation.audit.SealAtOnce;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An auditor verifies the record of the demo city, somebody with the database's own rights changes a line, removes one
/// and adds one, and the next verification names all three. Walked without JavaScript.
@HouseTest
class AuditorJourneyTest {
    private static final String PASSWORD = "Ming-Cha-2026";

    private final LoadedCity city;
    private final Accounts accounts;
    private final SealAtOnce sealing;
    private final JdbcClient db;
    private final int port;

    @Autowired
    AuditorJourneyTest(
            LoadedCity city, Accounts accounts, SealAtOnce sealing, JdbcClient db, @LocalServerPort int port) {
        this.city = city;
        this.accounts = accounts;
        this.sealing = sealing;
        this.db = db;
        this.port = port;
    }

    @Test
    void aPlantedChangeIsFound() {
        city.load();
        var organ = OrganId.of("yunzhou");
        accounts.enterStaff("mingcha", "明察", organ, PASSWORD, List.of(new Person.Grant(Role.SECURITY_AUDITOR, organ)));
        Page auditor = Screen.open(port, Screen.WIDE, false);
        signsIn(auditor);
        looksAtTheRecord(auditor);
        sealing.seal();
        assertThat(verifies(auditor)).contains("完好");

        plants("update audit.entry set detail = '什么也没有发生' where id = 3");
        plants("delete from audit.entry where id = 5");
        plants("""
                insert into audit.entry (at, actor, action, subject, organ, detail, salt, mac)
                select at, actor, action, subject, organ, '多出来的一行', salt, mac from audit.entry where id = 7
                """);
        String found = verifies(auditor);
        assertThat(found).contains("行被改动第 3 行", "行被删除第 5 行", "行为后来补入", "行被复制");
        Screen.picture(auditor, "verification-1280");
    }

    private void signsIn(Page page) {
        page.navigate("/console/login");
        page.locator("#account").fill("mingcha");
        page.locator("#password").fill(PASSWORD);
        page.locator("main button[type=submit]").first().click();
        page.navigate("/console");
    }

    private static void looksAtTheRecord(Page page) {
        page.navigate("/console/record");
        assertThat(page.locator("main tbody tr").count()).isPositive();
        page.locator("#action").fill("没有这样的事");
        page.locator("button", new Page.LocatorOptions().setHasText("查找")).click();
        assertThat(page.locator("main").textContent()).contains("没有符合条件的记录");
    }

    private static String verifies(Page page) {
        page.navigate("/console/record/verification");
        page.locator("button", new Page.LocatorOptions().setHasText("开始核验")).click();
        for (int look = 0; look < 100; look++) {
            page.navigate("/console/record/verification");
            if (page.locator("main [role=status]").count() == 0
                    && page.locator("#result-title").count() == 1) {
                return page.locator("main").textContent();
            }
            page.waitForTimeout(200);
        }
        throw new AssertionError("the verification does not end");
    }

    /// What somebody can do who has the rights of the database's owner.
    private void plants(String sql) {
        db.sql("alter table audit.entry disable trigger all").update();
        db.sql(sql).update();
        db.sql("alter table audit.entry enable trigger all").update();
    }
}
