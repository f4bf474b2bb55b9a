package gongkai.publish.reading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.search.SearchIndex;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.Wire;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Particulars;
import gongkai.publish.disclosure.Publication;
import gongkai.publish.disclosure.Publishing;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A document as people and programs read it, with its files to look at, and nothing of it once it is withdrawn.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingTest {
    private static final OrganId CITY = OrganId.of("yunzhou");

    private final Organs organs;
    private final Accounts accounts;
    private final Publishing publishing;
    private final Attachments attachments;
    private final SearchIndex index;
    private final int port;

    private Optional<Person.Staff> publisher = Optional.empty();

    @Autowired
    ReadingTest(
            Organs organs,
            Accounts accounts,
            Publishing publishing,
            Attachments attachments,
            SearchIndex index,
            @LocalServerPort int port) {
        this.organs = organs;
        this.accounts = accounts;
        this.publishing = publishing;
        this.attachments = attachments;
        this.index = index;
        this.port = port;
    }

    @BeforeAll
    void found() {
        organs.enter(SampleOrgan.government(CITY.value()));
        publisher = Optional.of(accounts.enterStaff(
                "publisher", "周敏", CITY, "a long password", List.of(new Person.Grant(Role.PUBLISHER, CITY))));
    }

    @Test
    void thePageTellsAllParticularsAndCarriesItsAddress() {
        var made = publish("云州市养犬管理规定", List.of());
        var page = new Wire(port).get(made.path()).html();

        assertThat(page.select(".meta").text())
                .contains("实施日期", "2026年5月1日", "有效期至", "2031年4月30日", "体裁分类", "规定", "来源", "关键词", "养犬");
        assertThat(page.select("#address").attr("value")).isEqualTo("http://127.0.0.1:" + port + made.path());
        var code = new Wire(port).get(page.select(".share img").attr("src"));
        assertThat(code.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(code.body()).contains("<svg", "<path");
        assertThat(page.select(".paper-organ").text()).isEqualTo("云州市yunzhou");
        assertThat(page.select(".paper-signature").text()).contains("2026年2月26日");
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void aDocumentOfEveryKindIsReadListedAndGivenToProgramsUnderItsName(DocumentKind kind) {
        String title = "一份" + kind.label();
        var document = NewDocument.about(CITY, kind, title, LocalDate.of(2026, 2, 26))
                .body("正文")
                .topic("综合政务")
                .summary("一句话的概述");
        var made = publishing.publish(
                (kind.statesAmount() ? document.amountWan(Optional.of(BigDecimal.ONE)) : document).complete(),
                publisher.orElseThrow());

        String told = new Wire(port).get(made.path()).html().select(".meta").text();
        assertThat(told)
                .contains(
                        "索引号 " + made.indexNumber(),
                        "发布机关 云州市yunzhou",
                        "成文日期 2026年2月26日",
                        "发布日期 2026年3月2日",
                        "主题分类 综合政务",
                        "信息种类 " + kind.label(),
                        "公开方式 主动公开（条例第二十条第");
        assertThat(new Wire(port)
                        .get("/publish/documents?kind=" + kind)
                        .html()
                        .select("main")
                        .text())
                .contains(title);
        assertThat(new Wire(port).get("/api/documents/" + made.id()).body())
                .contains("\"" + kind.label() + "\"", title, "一句话的概述", made.indexNumber());
    }

    @Test
    void picturesAndPagesOfFilesAreLookedAtAndGoneOnceWithdrawn() throws IOException {
        var pdf = attachments.store("附表.pdf", new ByteArrayInputStream(pdf(7)));
        var picture = attachments.store("地图.png", new ByteArrayInputStream(png()));
        var made = publish("云州市停车管理规定", List.of(pdf.id(), picture.id()));
        var wire = new Wire(port);
        String files = made.path() + "/attachments/";

        var preview = wire.get(files + pdf.id() + "/preview").html();
        assertThat(preview.select("figure img")).hasSize(5);
        assertThat(preview.text()).contains("第 1 页，共 7 页", "只显示前 5 页");
        var drawn = ImageIO.read(new ByteArrayInputStream(wire.bytes(files + pdf.id() + "/pages/5")));
        assertThat(drawn.getWidth()).isBetween(900, 1001);
        assertThat(wire.get(files + pdf.id() + "/pages/6").status()).isEqualTo(404);
        assertThat(wire.get(files + picture.id() + "/preview").html().select("figure img"))
                .hasSize(1);
        var shown = wire.get(files + picture.id() + "/picture");
        assertThat(shown.header("Content-Type")).isEqualTo("image/png");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");

        publishing.withdraw(made.id(), "含有个人信息", publisher.orElseThrow());

        for (String path : List.of(
                made.path(),
                made.path() + "/qr.svg",
                files + pdf.id() + "/preview",
                files + pdf.id() + "/pages/1",
                files + picture.id() + "/picture",
                "/api/documents/" + made.id())) {
            assertThat(wire.get(path).status()).as(path).isEqualTo(410);
        }
        assertThat(wire.get("/api/documents/" + made.id()).body())
                .contains("/errors/document-withdrawn")
                .doesNotContain("停车");
    }

    @Test
    void programsReadListsAndTexts() {
        var made = publish("云州市燃气管理规定", List.of());
        index.rebuild();
        var wire = new Wire(port);

        assertThat(wire.get("/api/documents?kind=NORMATIVE_DOCS&organ=yunzhou&validity=NOT_YET&year=2026")
                        .body())
                .contains("\"title\":\"云州市燃气管理规定\"", "\"facets\":{\"kind\":[{\"value\":\"NORMATIVE_DOCS\"");
        assertThat(wire.get("/api/documents?q=%E7%87%83%E6%B0%94").body())
                .contains("\"total\":1", "\"id\":" + made.id());
        assertThat(wire.get("/api/documents/" + made.id()).body())
                .contains("\"keywords\":[\"养犬\"]", "\"editions\":[{\"edition\":1", "\"expiresOn\":\"2031-04-30\"");
        assertThat(wire.get("/api/documents?year=x&sort=y").body())
                .contains("\"field\":\"year\"", "\"field\":\"sort\"");
    }

    private Publication publish(String title, List<gongkai.foundation.attachment.AttachmentId> files) {
        return publishing.publish(
                NewDocument.about(CITY, DocumentKind.NORMATIVE_DOCS, title, LocalDate.of(2026, 2, 26))
                        .body("<p>第一条 应当遵守。</p>")
                        .attachments(files)
                        .particulars(Particulars.NONE
                                .genre("规定")
                                .from("云州日报")
                                .keywords(List.of("养犬"))
                                .binding(Optional.of(LocalDate.of(2026, 5, 1)), Optional.of(LocalDate.of(2031, 4, 30))))
                        .complete(),
                publisher.orElseThrow());
    }

    private static byte[] pdf(int pages) throws IOException {
        try (var document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                document.addPage(new PDPage());
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
