package gongkai.publish.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.attachment.ReadAtOnce;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import gongkai.publish.disclosure.BodyPictures;
import gongkai.publish.disclosure.BodyText;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.Publishing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/// Pictures that stand in a text: taken by the editor, kept as attachments, shown where the text is, gone with it.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodyPicturesTest {
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");
    private static final String NEW = "/console/drafts/new";
    private static final String TAKE = "/console/drafts/pictures";

    private final DraftWriting writing;
    private final DraftFindings findings;
    private final DraftGate gate;
    private final SecrecyReviews secrecy;
    private final DraftStore drafts;
    private final Attachments attachments;
    private final ReadAtOnce reading;

    @LocalServerPort
    private int port;

    private DraftTown town;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    BodyPicturesTest(
            DraftWriting writing,
            DraftFindings findings,
            DraftGate gate,
            SecrecyReviews secrecy,
            DraftStore drafts,
            Attachments attachments,
            ReadAtOnce reading) {
        this.writing = writing;
        this.findings = findings;
        this.gate = gate;
        this.secrecy = secrecy;
        this.drafts = drafts;
        this.attachments = attachments;
        this.reading = reading;
    }

    @BeforeAll
    void found(@Autowired Organs organs, @Autowired Accounts accounts) {
        town = DraftTown.found(organs, accounts);
    }

    @Test
    void onlyPicturesOfTheHouseThatAreSaidInWordsAreKept() {
        var file = UUID.randomUUID();
        String kept = "<img src=\"attachment:" + file + "\" alt=\"示意图\">";
        for (String dropped : List.of(
                "<img src=\"attachment:" + file + "\">",
                "<img src=\"attachment:" + file + "\" alt=\" \">",
                "<img src=\"attachment:7\" alt=\"示意图\">",
                "<img src=\"https://evil.example/a.png\" alt=\"示意图\">",
                "<img src=\"data:image/png;base64,AAAA\" alt=\"示意图\">",
                "<img src=\"/publish/documents/1/qr.svg\" alt=\"示意图\">",
                "<img alt=\"示意图\">")) {
            assertThat(BodyText.clean("<p>前</p>" + dropped + "<p>后</p>"))
                    .as(dropped)
                    .isEqualTo("<p>前</p><p>后</p>");
        }
        String body =
                BodyText.clean("<p>前</p>" + kept.replace(">", " onerror=\"x()\" style=\"width:1px\">") + "<p>后</p>");
        assertThat(body).isEqualTo("<p>前</p>" + kept + "<p>后</p>");
        assertThat(WordCleaning.clean("<p>前</p>" + kept + "<p>后</p>"))
                .returns("<p>前</p>" + kept + "<p>后</p>", WordCleaning.Cleaned::html)
                .returns(List.of(), WordCleaning.Cleaned::notes);
        assertThat(BodyPictures.of(body)).containsExactly(AttachmentId.of(file));
        assertThat(BodyText.plain(body)).contains("示意图");
        assertThat(Comparison.paragraphs("<p>前" + kept + "</p>")).containsExactly("前［图：示意图］");
    }

    @Test
    void theEditorTakesPicturesAndNothingElse() {
        var wire = who("officer");
        var taken = wire.upload(NEW, TAKE, Map.of(), Map.of("示意图.png", PICTURE)).body();
        assertThat(new JsonMapper().readTree(taken).path("taken").asBoolean()).isTrue();
        for (var wrong : Map.of(
                        "表.csv", "一,二\n".getBytes(StandardCharsets.UTF_8),
                        "假.png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))
                .entrySet()) {
            var answer = new JsonMapper()
                    .readTree(wire.upload(NEW, TAKE, Map.of(), Map.of(wrong.getKey(), wrong.getValue()))
                            .body());
            assertThat(answer.path("taken").asBoolean()).as(wrong.getKey()).isFalse();
            assertThat(answer.path("words").asString()).isNotEmpty();
        }
        var table = attachments.store("表.csv", new ByteArrayInputStream("一,二\n".getBytes(StandardCharsets.UTF_8)));
        var fields = new HashMap<>(Map.of(
                "organ", "gov",
                "kind", "OTHER_DOCS",
                "title", "图里是表的通知",
                "madeOn", "2026-03-01",
                "attribute", "PROACTIVE",
                "body", "<p>见图</p><img src=\"attachment:" + table.id() + "\" alt=\"表\">"));
        fields.put(
                "submission",
                wire.get(NEW).html().select("input[name=submission]").attr("value"));
        var again = wire.upload(NEW, NEW, fields, Map.of());
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#body-problem").text()).contains("JPEG、PNG 和 WebP");
    }

    @Test
    void aPictureGoesWithItsTextFromTheDraftToThePublicPageAndIsGoneWithIt(
            @Autowired Publications publications, @Autowired Publishing publishing) {
        var wire = who("officer");
        String file = new JsonMapper()
                .readTree(wire.upload(NEW, TAKE, Map.of(), Map.of("示意图.png", PICTURE))
                        .body())
                .path("file")
                .asString();
        var fields = new HashMap<>(Map.of(
                "organ", "gov",
                "kind", "NORMATIVE_DOCS",
                "number", "云政规〔2026〕77号",
                "title", "公园选址的通知",
                "madeOn", "2026-03-01",
                "attribute", "PROACTIVE",
                "topic", "城乡建设",
                "summary", "公园的位置。",
                "body", "<p>位置如图。</p><img src=\"attachment:" + file + "\" alt=\"公园位置示意图\"><p>特此通知。</p>"));
        fields.put(
                "submission",
                wire.get(NEW).html().select("input[name=submission]").attr("value"));
        String draft = wire.upload(NEW, NEW, fields, Map.of()).location();
        var shown = wire.get(draft).html().select(".draft-body img");
        assertThat(shown.attr("alt")).isEqualTo("公园位置示意图");
        assertThat(wire.get(shown.attr("src")).header("Content-Type")).isEqualTo("image/png");
        assertThat(wire.get(draft + "/edit")
                        .html()
                        .select("textarea[name=body]")
                        .text())
                .contains("attachment:" + file);

        var made = passed(draft);
        var page = new Wire(port).get(made.path()).html();
        var picture = page.select(".document-body img");
        assertThat(picture.attr("src")).isEqualTo(made.path() + "/attachments/" + file + "/picture");
        assertThat(picture.attr("alt")).isEqualTo("公园位置示意图");
        var answer = new Wire(port).get(picture.attr("src"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Disposition")).doesNotContain("attachment");
        assertThat(new Wire(port).get("/api/documents/" + made).body())
                .contains("http://127.0.0.1:" + port + picture.attr("src"))
                .doesNotContain("attachment:");
        assertThat(publications.listAttachments(made)).hasSize(1);

        publishing.withdraw(made, "有误", town.publisher());

        assertThat(new Wire(port).get(made.path()).status()).isEqualTo(410);
        assertThat(new Wire(port).get(picture.attr("src")).status()).isEqualTo(410);
        assertThat(new Wire(port)
                        .get(picture.attr("src"), "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(410);
    }

    private DocumentId passed(String path) {
        var id = DraftId.parse(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
        reading.read();
        findings.refresh(id);
        findings.list(id).stream()
                .filter(FindingRow::stops)
                .forEach(row -> findings.answer(id, row.finding().key(), "已看过，图里只有街道名称", town.officer()));
        gate.submit(id, Optional.empty(), town.officer());
        int state = drafts.find(id).orElseThrow().state();
        secrecy.review(id, state, Optional.of(false), "《保守国家秘密法》", "不涉及国家秘密", town.secrecy());
        for (var each : List.of(town.reviewer(), town.publisher(), town.head())) {
            gate.pass(id, state, "", each);
        }
        return drafts.find(id).flatMap(Draft::document).orElseThrow();
    }

    private Wire who(String account) {
        return new Wire(port).asStaff(account, DraftTown.PASSWORD);
    }
}
