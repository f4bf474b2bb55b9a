package gongkai.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import gongkai.demo.LoadedCity;
import gongkai.foundation.attachment.ReadAtOnce;
import gongkai.house.GateWalk;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 附件: an officer hangs a program called a document, a document with a macro and an archive bomb on a notice. Each is
/// refused in a sentence beside the field and nothing typed is lost; then a good file goes up, and a reader finds the
/// notice by what stands in it. Walked without JavaScript.
@HouseTest
@Tag("journey")
class HostileFileJourneyTest {
    private static final String TITLE = "关于发放高温津贴的通知";
    private static final String ONLY_INSIDE = "露天作业岗位名录";

    private final LoadedCity city;
    private final ReadAtOnce reading;
    private final int port;

    @Autowired
    HostileFileJourneyTest(LoadedCity city, ReadAtOnce reading, @LocalServerPort int port) {
        this.city = city;
        this.reading = reading;
        this.port = port;
    }

    @Test
    void hostileFilesAreRefusedInWordsAndAGoodOneIsFoundByItsText() throws IOException {
        city.load();
        Page officer = Screen.open(port, Screen.WIDE, false);
        officer.navigate("/console");
        officer.locator("#account").fill(LoadedCity.OFFICER);
        officer.locator("#password").fill(LoadedCity.PASSWORD);
        officer.locator("main button[type=submit]").first().click();
        officer.navigate("/console/drafts/new");
        officer.locator("#kind").selectOption("OTHER_DOCS");
        officer.locator("#title").fill(TITLE);
        officer.locator("#item").selectOption("WELFARE_POLICIES");
        officer.locator("#topic").fill("民政、扶贫、救灾");
        officer.locator("#summary").fill("养老服务机构的名录。");

        refused(officer, "名录.pdf", program(), "不是可以上传的类型");
        Screen.picture(officer, "hostile-program-1280");
        refused(officer, "名录.docx", macro(), "含有宏");
        officer.setViewportSize(Screen.NARROW, 900);
        refused(officer, "名录.zip", bomb(), "解开后过大");
        Screen.picture(officer, "hostile-bomb-390");

        officer.locator("#files").setInputFiles(file("名录.docx", good()));
        officer.locator("main form.form button[type=submit].primary").click();
        assertThat(officer.locator("main").textContent()).contains("稿件已保存");
        reading.read();
        publish(officer.url().replaceFirst("^http://[^/]+", ""));
        Page reader = Screen.open(port, Screen.NARROW, false);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            reader.navigate("/search?q=" + ONLY_INSIDE);
            assertThat(reader.locator("main").textContent()).contains(TITLE);
        });
        Screen.picture(reader, "hostile-found-390");
    }

    private void publish(String draft) {
        GateWalk.publish(
                draft, wire("officer"), wire("secrecy"), List.of(wire("reviewer"), wire("publisher"), wire("head")));
    }

    private Wire wire(String account) {
        return new Wire(port).asStaff(account, LoadedCity.PASSWORD);
    }

    private static void refused(Page officer, String name, byte[] content, String why) {
        officer.locator("#files").setInputFiles(file(name, content));
        officer.locator("main form.form button[type=submit].primary").click();
        assertThat(officer.locator("#files-problem")).containsText("“" + name + "”没有收下");
        assertThat(officer.locator("#files-problem")).containsText(why);
        assertThat(officer.locator("#title")).hasValue(TITLE);
        assertThat(officer.locator("#kind")).hasValue("OTHER_DOCS");
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private static byte[] program() {
        byte[] program = new byte[4096];
        program[0] = 'M';
        program[1] = 'Z';
        return program;
    }

    private static byte[] macro() throws IOException {
        byte[] word = "x".getBytes(StandardCharsets.UTF_8);
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", word);
        parts.put("word/document.xml", word);
        parts.put("word/vbaProject.bin", word);
        return zip(parts);
    }

    private static byte[] bomb() throws IOException {
        return zip(Map.of("名录.csv", new byte[64 * 1024 * 1024]));
    }

    private static byte[] good() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("附件：" + ONLY_INSIDE + "。");
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
