package gongkai.publish.documentimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentTextTest {
    private static final String PLAIN = """
            云州市人民政府文件
            云政发〔2024〕12号

            云州市人民政府关于印发
            云州市公共数据管理办法的通知

            各县区人民政府，市直各部门：
            现将《云州市公共数据管理办法》印发给你们。
            一、总则
            二、职责

            云州市人民政府
            2024年3月2日
            """;

    @Test
    void aTextSaysItsTitleNumberAndDate() {
        var text = DocumentText.ofPlain(PLAIN);

        assertThat(text.cells())
                .containsEntry(ImportField.TITLE, "云州市人民政府关于印发云州市公共数据管理办法的通知")
                .containsEntry(ImportField.NUMBER, "云政发〔2024〕12号")
                .containsEntry(ImportField.MADE_ON, "2024-03-02");
        assertThat(text.body()).startsWith("<p>各县区人民政府，市直各部门：</p>").contains("<p>一、总则</p>");
    }

    @Test
    void aPageSaysMoreInItsLabels() {
        var text = DocumentText.ofPage("""
                <html><head><title>市政府网站</title><meta name="ArticleTitle" content="关于开展清理的通知">
                <meta name="PubDate" content="2023-05-06 09:30"><meta name="ContentSource" content="市政府办公室"></head>
                <body><nav>首页 公开</nav><div id="zoom"><h1>关于开展清理的通知</h1><p>云政办〔2023〕5号</p>
                <p>各部门：</p><p>请于月底前完成。</p><table><tr><td>一</td></tr></table><p>二〇二三年五月五日</p></div>
                <footer>版权所有</footer></body></html>
                """);

        assertThat(text.cells())
                .containsEntry(ImportField.TITLE, "关于开展清理的通知")
                .containsEntry(ImportField.PUBLISHED_ON, "2023-05-06")
                .containsEntry(ImportField.SOURCE, "市政府办公室")
                .containsEntry(ImportField.NUMBER, "云政办〔2023〕5号")
                .containsEntry(ImportField.MADE_ON, "2023-05-05");
        assertThat(text.body()).contains("<table>").doesNotContain("首页", "版权所有");
    }

    @Test
    void datesAreReadAsPeopleAndSpreadsheetsWriteThem() {
        for (String written : List.of(
                "2026-03-02", "2026年3月2日", "2026/3/2", "2026.03.02", "20260302", "二〇二六年三月二日", "2026-03-02 10:20")) {
            assertThat(ImportDates.parse(written)).as(written).contains(LocalDate.of(2026, 3, 2));
        }
        assertThat(ImportDates.parse("二〇二五年十二月三十一日")).contains(LocalDate.of(2025, 12, 31));
        assertThat(ImportDates.parse("2026-02-30")).isEqualTo(Optional.empty());
    }

    @Test
    void textInTheNationalEncodingIsRead() {
        assertThat(DocumentText.decode("通知".getBytes(Charset.forName("GB18030"))))
                .isEqualTo("通知");
    }
}
