package gongkai.oversee.reportcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.house.HouseTest;
import gongkai.house.Wire;
import gongkai.oversee.reportreading.ReportReader;
import gongkai.oversee.reportreading.Samples;
import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.RequestRow;
import gongkai.walls.ApiDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/// The page where everyone may hand in a report.
@HouseTest
class ReportCheckPageTest {
    private static final String PAGE = "/oversee/report-check";

    @LocalServerPort
    private int port;

    @Test
    void aPastedReportIsShownWithItsTablesAndWhatToLookAt() {
        String broken = Samples.PIPES_AFTER_CELLS.text().replace("\n2833 |", "\n2834 |");
        var answer = new Wire(port).post(PAGE, PAGE, Map.of("text", broken, "output", "page"));
        assertThat(answer.status()).isEqualTo(200);
        var page = answer.html();
        assertThat(page.select("table.statutory td")).hasSize(198);
        assertThat(page.select("td.bad").eachText()).contains("2834");
        assertThat(page.select(".findings li").eachText()).anyMatch(words -> words.contains("应等于各类申请人之和"));
        assertThat(page.select(".findings a[href=#REQUEST_TABLE.NEW_REQUESTS.TOTAL]"))
                .isNotEmpty();
    }

    @Test
    void theFormSaysBeforehandThatAFileOrATextIsNeeded() {
        var form = new Wire(port).get(PAGE).html();
        assertThat(form.select("label[for=files], label[for=text]").eachText()).containsExactly("年度报告文件", "或者粘贴报告的文字");
        assertThat(form.select("#files-hint").text()).startsWith("文件和下面的文字，交其中一样。");
        assertThat(form.select("#text-hint").text()).isEqualTo("已经选了文件的，这里不用填。");
        assertThat(form.select("#files").attr("aria-describedby")).isEqualTo("files-hint");
        assertThat(form.select("#text").attr("aria-describedby")).isEqualTo("text-hint");
        assertThat(form.select("label[for=last]").text()).isEqualTo("上一年的报告（选填）");
    }

    @Test
    void aFileIsReadAndNothingOrNoReportIsSaidBesideTheField() {
        var wire = new Wire(port);
        var read = wire.upload(PAGE, PAGE, Map.of("output", "page"), Map.of("报告.txt", Samples.TABS.bytes()));
        assertThat(read.html().select(".banner.ok")).isNotEmpty();
        assertThat(wire.post(PAGE, PAGE, Map.of("text", " ", "output", "page")).status())
                .isEqualTo(422);
        var novel = wire.post(PAGE, PAGE, Map.of("text", "那年秋天，雨下了整整四十天。", "output", "page"));
        assertThat(novel.status()).isEqualTo(422);
        assertThat(novel.html().select("#text-problem").text()).startsWith("文件不是政府信息公开工作年度报告");
    }

    @Test
    void theReviewSheetHoldsFindingsAndMarkedTables() throws IOException {
        String broken = Samples.PIPES_AFTER_CELLS.text().replace("\n2833 |", "\n2834 |");
        var wire = new Wire(port);
        for (String ending : List.of("xlsx", "docx")) {
            var fields = Map.of("output", ending);
            byte[] sheet = wire.uploadForBytes(PAGE, PAGE, fields, Map.of("2020.txt", broken.getBytes(UTF_8)));

            assertThat(ReportReader.read(sheet, "核对单." + ending))
                    .isInstanceOfSatisfying(
                            ReportReader.Found.class,
                            found -> assertThat(found.report()
                                            .tables()
                                            .cell(RequestRow.NEW_REQUESTS, ApplicantColumn.TOTAL)
                                            .value())
                                    .contains(BigDecimal.valueOf(2834)));
            if (ending.equals("xlsx")) {
                workbook(sheet);
            } else {
                document(sheet);
            }
        }
    }

    private static void workbook(byte[] sheet) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            var list = book.getSheetAt(0);
            assertThat(texts(list.getRow(0))).containsExactly("文件", "级别", "规则", "问题", "单元格", "应为", "现为", "位置");
            assertThat(list).anySatisfy(row -> {
                assertThat(texts(row).subList(1, 3)).containsExactly("错误", "H3");
                assertThat(texts(row).get(3)).contains("应等于各类申请人之和");
                assertThat(texts(row).get(4)).contains("“总计”");
                assertThat(texts(row).subList(5, 7)).containsExactly("2833", "2834");
                assertThat(texts(row).get(7)).startsWith("第 ");
            });
            assertThat(book.getSheetAt(1))
                    .flatExtracting(row ->
                            StreamSupport.stream(row.spliterator(), false).toList())
                    .filteredOn(cell -> cell.getStringCellValue().equals("2834"))
                    .singleElement()
                    .satisfies(cell -> assertThat(cell.getCellStyle().getFillPattern())
                            .isEqualTo(FillPatternType.SOLID_FOREGROUND));
        }
    }

    private static List<String> texts(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(cell -> cell.getStringCellValue())
                .toList();
    }

    private static void document(byte[] sheet) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(sheet))) {
            assertThat(document.getTables().getFirst().getText()).contains("H3", "应等于各类申请人之和");
            assertThat(document.getTables())
                    .flatExtracting(table -> table.getRows())
                    .flatExtracting(row -> row.getTableCells())
                    .filteredOn(cell -> cell.getText().equals("2834"))
                    .anySatisfy(cell -> assertThat(cell.getColor()).isEqualTo("FFE0E0"));
        }
    }

    @Test
    void besideTheReportOfTheYearBeforeTheYearsAreCompared() {
        String before = Samples.TABS
                .text()
                .replace("2020", "2019")
                .replace("四、结转下年度继续办理\t\t0\t\t\t\t\t\t0", "四、结转下年度继续办理\t\t2\t\t\t\t\t\t2");
        var checked = both(before);
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.html().select(".findings li").eachText())
                .anyMatch(words -> words.contains("X1") && words.contains("应为 2，现为 0") && words.contains("第 "))
                .anyMatch(words -> words.contains("W8"));

        var wrong = both(Samples.TABS.text());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#last-problem").text()).startsWith("应当是同一机关上一年度的报告");
        assertThat(both("那年秋天，雨下了整整四十天。").html().select("#last-problem").text()).startsWith("文件不是政府信息公开工作年度报告");
    }

    @Test
    void aProgramHandsInAFileAndGetsFindings() {
        var document = ApiDocument.parse(new Wire(port).get("/openapi.json").body());
        var operation = document.operations().stream()
                .filter(each -> each.route().equals("POST " + ReportCheckApi.PATH))
                .findFirst()
                .orElseThrow();
        for (Samples sample : Samples.values()) {
            var answer = hand(new Wire.Part("files", "报告.txt", sample.bytes()));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(document.compare(operation, 200, "application/json", answer.body()))
                    .as(sample.name())
                    .isEmpty();
        }
        String broken = Samples.PIPES_AFTER_CELLS.text().replace("\n2833 |", "\n2834 |");
        var finding = JsonMapper.shared()
                .readTree(hand(new Wire.Part("files", "报告.txt", broken.getBytes(UTF_8)))
                        .body())
                .path("findings")
                .get(0);
        assertThat(finding.path("rule").asString()).isEqualTo("H1");
        assertThat(finding.path("place").path("line").asInt()).isPositive();

        var refused = hand(new Wire.Part("files", "报告.txt", "那年秋天。".getBytes(UTF_8)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("文件不是政府信息公开工作年度报告", "\"files\"");
        var large = hand(new Wire.Part("files", "报告.txt", new byte[5 * 1024 * 1024 + 1]));
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.body()).contains("文件超过 5 MB");
    }

    private Wire.Answer hand(Wire.Part file) {
        return new Wire(port).upload(PAGE, ReportCheckApi.PATH, Map.of(), List.of(file));
    }

    private Wire.Answer both(String last) {
        return new Wire(port)
                .upload(
                        PAGE,
                        PAGE,
                        Map.of("output", "page"),
                        List.of(
                                new Wire.Part("files", "2020.txt", Samples.TABS.bytes()),
                                new Wire.Part("last", "2019.txt", last.getBytes(UTF_8))));
    }
}
