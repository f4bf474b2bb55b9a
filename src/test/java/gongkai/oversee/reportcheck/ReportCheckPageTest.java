package gongkai.oversee.reportcheck;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.house.HouseTest;
import gongkai.house.Wire;
import gongkai.oversee.reportreading.AnnualReport;
import gongkai.oversee.reportreading.ReportReader;
import gongkai.oversee.reportreading.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

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
    void theReviewSheetHoldsTheTablesAgain() {
        if (!(ReportReader.read(Samples.PIPES_AFTER_CELLS.text()) instanceof ReportReader.Found(AnnualReport report))) {
            throw new AssertionError("no report");
        }
        var entry = new ReviewSheet.Entry("苏州.txt", report);
        for (String name : List.of("a.docx", "a.xlsx")) {
            byte[] sheet = ReviewSheet.write(List.of(entry), name);
            assertThat(ReportReader.read(sheet, name))
                    .isInstanceOfSatisfying(
                            ReportReader.Found.class,
                            found -> assertThat(found.report().tables().cells()).hasSize(198));
        }
    }
}
