package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import gongkai.walls.ApiDocument;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class FoiFilingApiTest {
    private static final String PATH = "/api/foi/requests";

    private final FoiWorld world;
    private final TestTime time;

    @LocalServerPort
    private int port;

    @Autowired
    FoiFilingApiTest(FoiWorld world, TestTime time) {
        this.world = world;
        this.time = time;
    }

    @BeforeEach
    void settle() {
        world.settle();
        time.moveTo("2026-03-02");
    }

    private static String form(String title) {
        return """
                {"organ": "yunzhou-civil", "kind": "NATURAL_PERSON", "name": "李清", "certificate": "护照",
                 "certificateNumber": "E00000000", "telephone": "13900000001", "title": "%s",
                 "description": "云民发〔2025〕3号", "form": "ELECTRONIC", "route": "ONLINE", "address": null}
                """.formatted(title);
    }

    private HttpResponse<String> post(String key, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PATH))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            if (!key.isEmpty()) {
                request.header("Idempotency-Key", key);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String field(String json, String name) {
        return json.replaceAll("(?s).*\"" + name + "\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void filingByProgramAnswersAsDescribedAndOpensWithTheCode() throws Exception {
        var answer = post(UUID.randomUUID().toString(), form("婚姻登记办法"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("\"receivedOn\":\"2026-03-02\"", "\"dueOn\":\"2026-03-30\"");
        var document = ApiDocument.parse(new Wire(port).get("/openapi.json").body());
        var operation = document.operations().stream()
                .filter(each -> each.route().equals("POST " + PATH))
                .findFirst()
                .orElseThrow();
        assertThat(document.compare(operation, 201, "application/json", answer.body()))
                .isEmpty();
        assertThat(new Wire(port).get(field(answer.body(), "explanationUrl")).status())
                .isEqualTo(200);

        String own = PATH + "/" + field(answer.body(), "number");
        assertThat(answer.headers().firstValue("Location")).contains(own);
        var progress = new Wire(port).get(own + "?code=" + field(answer.body(), "queryCode"));
        assertThat(progress.status()).isEqualTo(200);
        assertThat(progress.body()).contains("\"status\":\"REGISTERED\"").doesNotContain("李清");
        assertThat(new Wire(port).get(own + "?code=AAAAAAAA").status()).isEqualTo(422);
    }

    @Test
    void theSameKeyMakesOneRequestAndAnotherFormUnderItIsRefusedWithoutSayingWhatTheFirstWas() throws Exception {
        String key = UUID.randomUUID().toString();
        var first = post(key, form("福利彩票公益金用途"));

        assertThat(post(key, form("福利彩票公益金用途")).body()).isEqualTo(first.body());
        var other = post(key, form("福利彩票站点"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("Idempotency-Key").doesNotContain(field(first.body(), "number"));
    }

    @Test
    void withoutAKeyOrWithAFormThatIsNotWholeEverythingIsSaidAtOnce() throws Exception {
        assertThat(post("", form("志愿服务")).statusCode()).isEqualTo(422);

        var wrong = post("k-1", "{\"organ\": \"nobody\", \"kind\": \"NATURAL_PERSON\", \"telephone\": \"12\"}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "\"field\":\"organ\"", "\"field\":\"name\"", "\"field\":\"telephone\"", "\"field\":\"title\"");
        assertThat(post("k-1", "no json").statusCode()).isEqualTo(400);
    }

    /// Part 1: the check digits of both numbers are verified, by the form and by the interface alike.
    @Test
    void numbersWhoseCheckDigitDoesNotFitAreRefused() throws Exception {
        String seventeen = "9111000080210043";
        var wrong = "{\"organ\": \"%s\", \"kind\": \"ENTERPRISE\", \"name\": \"某公司\", \"certificateNumber\": \"%s\"}";
        assertThat(post("uscc-1", wrong.formatted(FoiWorld.BUREAU.value(), seventeen + "3C"))
                        .body())
                .contains("\"field\":\"certificateNumber\"", "统一社会信用代码校验不通过");
        assertThat(post("uscc-2", wrong.formatted(FoiWorld.BUREAU.value(), seventeen + "3B"))
                        .body())
                .doesNotContain("\"field\":\"certificateNumber\"");
        var person =
                "{\"organ\": \"%s\", \"kind\": \"NATURAL_PERSON\", \"certificate\": \"居民身份证\", \"certificateNumber\": \"%s\"}";
        assertThat(post("id-1", person.formatted(FoiWorld.BUREAU.value(), "110105194912310021"))
                        .body())
                .contains("\"field\":\"certificateNumber\"");
        assertThat(post("id-2", person.formatted(FoiWorld.BUREAU.value(), "11010519491231002X"))
                        .body())
                .doesNotContain("\"field\":\"certificateNumber\"");
        var form = new Wire(port)
                .post(
                        "/answer/requests/new",
                        "/answer/requests/new",
                        Map.of("kind", "ENTERPRISE", "certificateNumber", seventeen + "3C"));
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.html().select("main").text()).contains("统一社会信用代码校验不通过");
    }

    @Test
    void theLedgerIsReadAsJsonAndAsTablesInWhichNothingIsAFormula() throws Exception {
        var request = world.receive(new NewRequest(
                UUID.randomUUID().toString(),
                FoiWorld.BUREAU,
                Channel.FAX,
                LocalDate.of(2026, 3, 2),
                new Applicant(ApplicantKind.RESEARCH, "某研究所", "统一社会信用代码", "1", "何平", "13900000001", "", ""),
                new FoiRequest.Wish("=HYPERLINK(1)", "数据", SupplyForm.PAPER, SupplyRoute.MAIL)));
        var officer = new Wire(port).asStaff("officer", FoiWorld.PASSWORD);

        var json = officer.get(PATH + "/ledger?organ=yunzhou-civil&status=REGISTERED&size=1");
        assertThat(json.body())
                .contains("\"number\":\"" + request.number() + "\"", "\"channel\":\"传真\"", "\"late\":false")
                .doesNotContain("某研究所");
        String next = field(json.body(), "next");
        if (next.matches("[0-9.-]+")) {
            assertThat(officer.get(PATH + "/ledger?behind=" + next).body()).doesNotContain(request.number());
        }
        assertThat(officer.get(PATH + "/ledger/csv").body()).contains(request.number() + ",云州市民政局", "'=HYPERLINK(1)");
        var file = officer.bytes(PATH + "/ledger/xlsx?from=2026-03-02&to=2026-03-02");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(4).getStringCellValue())
                    .isEqualTo("=HYPERLINK(1)");
        }
        assertThat(officer.get(PATH + "/ledger/pdf").status()).isEqualTo(404);
        assertThat(officer.get(PATH + "/ledger/csv?from=2026-13-01").status()).isEqualTo(422);
        assertThat(new String(file, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    @Test
    void filesAndTheProofOfIdentityComeWithTheForm(@Autowired JdbcClient db) throws Exception {
        String key = UUID.randomUUID().toString();
        var wrong = upload(key, "不存在的种类.exe", "MZ", "%PDF-1.4 证件");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("\"field\":\"files\"");

        var answer = upload(key, "说明.txt", "需要的办法见此。", "%PDF-1.4 证件");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(upload(key, "说明.txt", "需要的办法见此。", "%PDF-1.4 证件").body()).isEqualTo(answer.body());

        String number = field(answer.body(), "number");
        long id = db.sql("select id from foi.request where number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
        var kept = db.sql("""
                select g.proof_kind, g.proof_sealed, count(f.attachment) as files
                from foi.filing g join foi.filing_part p on p.filing_id = g.id
                left join foi.filing_file f on f.filing_id = g.id
                where p.request_id = :id group by g.id
                """)
                .param("id", id)
                .query((row, line) -> row.getString("proof_kind")
                        + row.getInt("files")
                        + new String(row.getBytes("proof_sealed"), StandardCharsets.ISO_8859_1).contains("%PDF"))
                .single();
        assertThat(kept).isEqualTo("PDF1false");
    }

    private HttpResponse<String> upload(String key, String name, String content, String proof) throws Exception {
        var body = new StringBuilder();
        Map.of(
                        "organ", "yunzhou-civil",
                        "kind", "NATURAL_PERSON",
                        "name", "李清",
                        "certificate", "护照",
                        "certificateNumber", "E00000000",
                        "telephone", "13900000001",
                        "title", "带附件的申请",
                        "description", "见附件",
                        "form", "ELECTRONIC",
                        "route", "ONLINE")
                .forEach((field, text) -> body.append(part("name=\"%s\"".formatted(field), text)));
        body.append(part("name=\"files\"; filename=\"%s\"".formatted(name), content))
                .append(part("name=\"proof\"; filename=\"id.pdf\"", proof))
                .append("--part--\r\n");
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PATH))
                    .header("Content-Type", "multipart/form-data; boundary=part")
                    .header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String part(String disposition, String content) {
        return "--part\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(disposition, content);
    }
}
