package gongkai.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.attachment.ReadAtOnce;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnreadableFilesTest {
    private static final String LIST = "/console/files";
    private static final byte[] BROKEN = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII);

    private final Publishing publishing;
    private final Attachments attachments;
    private final ReadAtOnce reading;
    private final Organs organs;
    private final Accounts accounts;
    private final JdbcClient db;

    @LocalServerPort
    private int port;

    private Town town;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    UnreadableFilesTest(
            Publishing publishing,
            Attachments attachments,
            ReadAtOnce reading,
            Organs organs,
            Accounts accounts,
            JdbcClient db) {
        this.publishing = publishing;
        this.attachments = attachments;
        this.reading = reading;
        this.organs = organs;
        this.accounts = accounts;
        this.db = db;
    }

    @BeforeAll
    void found() {
        town = Town.found(organs, accounts);
        accounts.enterStaff(
                "sysadmin",
                "高远",
                town.government().id(),
                Town.PASSWORD,
                List.of(new Person.Grant(
                        Role.SYSTEM_ADMINISTRATOR, town.government().id())));
    }

    @Test
    void aFileThatCouldNotBeReadIsListedWithItsReasonAndItsDocumentAndReadAgain() {
        var file = attachments.store("扫描件.pdf", new ByteArrayInputStream(BROKEN));
        publishing.publish(
                town.aDocument("附件读不出的通知").attachments(List.of(file.id())).complete(), town.publisher());
        reading.read();
        var administrator = administrator();

        var row = administrator.get(LIST).html().select("main tbody tr");

        assertThat(row.text()).contains("扫描件.pdf", "附件读不出的通知", "PDF 文档", "16 字节", "文件内容无法识别", "2026年3月2日");
        String download = row.select("a[href*=/attachments/]").attr("href");
        assertThat(new Wire(port).get(download).status()).isEqualTo(200);
        assertThat(figure("没有读出")).isEqualTo("1");
        String again = row.select("form").attr("action");
        assertThat(administrator.post(LIST, again, Map.of()).status()).isEqualTo(302);
        assertThat(administrator.post("/console/account", again, Map.of()).status())
                .isEqualTo(409);
        assertThat(figure("等待读取")).isEqualTo("1");
        reading.read();
        assertThat(administrator.post(LIST, LIST + "/reading", Map.of()).status())
                .isEqualTo(302);
        reading.read();
        assertThat(figure("没有读出")).isEqualTo("1");
        assertThat(db.sql("select detail from audit.entry where action = '重新读取附件的文字' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("扫描件.pdf", "1 个");
    }

    @Test
    void whatWasTurnedAwayIsCountedWithoutItsName() {
        String before = figure("近 30 日未收下");
        var program = new ByteArrayInputStream("MZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> attachments.store("木马.pdf", program)).isInstanceOf(Refusal.class);

        assertThat(figure("近 30 日未收下")).isEqualTo(String.valueOf(Integer.parseInt(before) + 1));
        assertThat(figure("其中病毒检查未通过")).isEqualTo("0");
    }

    private Wire administrator() {
        return new Wire(port).asStaff("sysadmin", Town.PASSWORD);
    }

    private String figure(String label) {
        return administrator()
                .get(LIST)
                .html()
                .select(".figures div:has(dt:containsOwn(" + label + ")) strong")
                .text();
    }
}
