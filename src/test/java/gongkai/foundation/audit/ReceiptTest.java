package gongkai.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.kernel.Refusal;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import picocli.CommandLine;

@HouseTest
class ReceiptTest {
    private static final String VERIFY = "/oversee/record/verify";

    private final RecordDesk desk;
    private final AuditRecord record;
    private final Receipts receipts;
    private final int port;

    @Autowired
    ReceiptTest(RecordDesk desk, AuditRecord record, Receipts receipts, @LocalServerPort int port) {
        this.desk = desk;
        this.record = record;
        this.receipts = receipts;
        this.port = port;
    }

    @Test
    void whoHoldsACodeSeesTheSealAndTakesTheProofAlong() {
        desk.write(7, "receipt:1");
        Receipt receipt = record.receiptOf("receipt:1", "受理申请").orElseThrow();
        var visitor = new Wire(port);

        assertThat(visitor.get(receipt.path()).body()).contains("将列入下一次封存");
        assertThat(visitor.get(VERIFY + "/proof?code=" + receipt.code()).status())
                .isEqualTo(404);
        desk.seal();
        var page = visitor.get(VERIFY + "?code=" + receipt.code().toLowerCase(java.util.Locale.ROOT));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().text())
                .contains("与封存时一致", "受理申请", "receipt:1", "内容指纹")
                .doesNotContain("周敏", "一句话");

        var proof = ReceiptProof.parse(
                visitor.get(VERIFY + "/proof?code=" + receipt.code()).body());
        assertThat(proof.problems(Optional.empty())).isEmpty();
        assertThat(proof.code()).isEqualTo(receipt.code());
        assertThat(visitor.get("/oversee/record").html().text())
                .contains(
                        proof.seal().root(),
                        SealKey.fingerprint(java.util.HexFormat.of().parseHex(proof.publicKey())));
    }

    /// The code still fits what was sealed; the page says that the entry no longer does.
    @Test
    void whoHoldsACodeOfAChangedEntryIsTold() {
        desk.write(1, "receipt:5");
        Receipt receipt = record.receiptOf("receipt:5", "受理申请").orElseThrow();
        desk.seal();
        desk.tamper("update audit.entry set detail = '另一句' where id = " + receipt.entry());

        var visitor = new Wire(port);
        assertThat(visitor.get(receipt.path()).body()).contains("与封存时不一致");
        assertThat(visitor.get(VERIFY + "/proof?code=" + receipt.code()).status())
                .isEqualTo(404);
        desk.tamper("update audit.entry set detail = '一句话。' where id = " + receipt.entry());
        assertThat(visitor.get(receipt.path()).body()).contains("与封存时一致");
    }

    @Test
    void aCodeThatFitsNothingSaysNothing() {
        desk.write(1, "receipt:2");
        Receipt receipt = record.receiptOf("receipt:2", "受理申请").orElseThrow();
        var visitor = new Wire(port);

        assertThat(visitor.get(VERIFY + "?code=" + receipt.entry() + "-0000-0000-0000-0000")
                        .status())
                .isEqualTo(422);
        assertThat(visitor.get(VERIFY + "?code=hello").body()).contains("没有找到这个存证码");
        assertThatThrownBy(() -> receipts.get("1-12")).isInstanceOf(Refusal.class);
        assertThat(Receipt.parse("  12 - 3f7a 91c2-0b4d e6f1 ").map(Receipt::code))
                .contains("12-3F7A-91C2-0B4D-E6F1");
    }

    @Test
    void theProofIsCheckedWithoutTheServerAndFailsWhenChanged(@TempDir Path folder) throws Exception {
        desk.write(12, "receipt:3");
        desk.seal();
        String code = record.receiptOf("receipt:3", "受理申请").orElseThrow().code();
        String json = receipts.prove(code).orElseThrow().json();
        Path file = folder.resolve("proof.json");

        assertThat(check(file, json)).isEqualTo("0 存证成立");
        for (String[] change : new String[][] {
            {"受理申请", "答复申请"},
            {"receipt:3", "receipt:4"},
            {"\"place\" : [0-9]+", "\"place\" : 99"},
            {"\"size\" : ", "\"size\" : 1"},
            {"\"digest\" : \"", "\"digest\" : \"" + "0".repeat(64) + "\",\"x\":\""}
        }) {
            assertThat(check(file, json.replaceFirst(change[0], change[1])))
                    .as(change[0])
                    .doesNotStartWith("0");
        }
        assertThat(check(file, "{}")).startsWith("2");
        assertThat(check(folder.resolve("none"), "")).startsWith("2");
        assertThat(check(file, json, "--key", "0123456789abcdef")).startsWith("1 公钥指纹");
    }

    private static String check(Path file, String json, String... more) throws Exception {
        if (!json.isEmpty()) {
            Files.writeString(file, json);
        }
        var out = new StringWriter();
        String[] words = new String[2 + more.length];
        words[0] = "check-receipt";
        words[1] = file.toString();
        System.arraycopy(more, 0, words, 2, more.length);
        int status = new CommandLine(new AuditCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(words);
        String said = out.toString();
        return status + " " + (said.length() > 4 ? said.substring(0, 4) : said);
    }
}
