package gongkai.publish.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordCleaningTest {
    private static final String WORD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style></head>
            <body lang=ZH-CN style='text-justify-trim:punctuation'><!--StartFragment-->
            <h1 style='text-align:center'><span style='font-family:方正小标宋'>一、总体要求</span></h1>
            <p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt'>　　各县区要<b style='mso-bidi-font-weight:normal'>高度重视</b>。<o:p></o:p></span></p>
            <p class=MsoNormal><span>&nbsp;<o:p></o:p></span></p>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]><span>摸清底数</span></p>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp;</span></span><![endif]><span>建立台账</span></p>
            <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>（一）</span><![endif]><span>加强领导</span></p>
            <table class=MsoNormalTable border=1><tr><td colspan=2 width=200><p class=MsoNormal>合计</p></td></tr><tr><td><p>社区</p></td><td><p>人数</p></td></tr></table>
            <p class=MsoNormal><img width=300 src="file:///C:/x.png" v:shapes="a"></p>
            <p class=MsoNormal><span style='display:none;mso-hide:all'>加微信看开奖</span><ins>新增</ins><del>删去</del></p>
            <script>steal()</script><!--EndFragment--></body></html>
            """;

    @Test
    void wordBecomesHeadingsParagraphsTrueListsAndTables() {
        var cleaned = WordCleaning.clean(WORD);

        assertThat(cleaned.html().replaceAll("\\s*\\n\\s*", ""))
                .isEqualTo("<h2>一、总体要求</h2><p>各县区要<b>高度重视</b>。</p>"
                        + "<ol><li>摸清底数</li><li>建立台账</li></ol><p>（一）加强领导</p>"
                        + "<table><tbody><tr><td colspan=\"2\">合计</td></tr><tr><td>社区</td><td>人数</td></tr></tbody></table>"
                        + "<p>新增</p>");
        assertThat(cleaned.notes())
                .anySatisfy(note -> assertThat(note).contains("1 张图片没有收下", "插入图片"))
                .anySatisfy(note -> assertThat(note).contains("隐藏的文字"))
                .anySatisfy(note -> assertThat(note).contains("修订痕迹"));
    }

    @Test
    void numbersThatWereCountedAndNotWrittenAreWrittenOut() {
        String rules = """
                <style><!-- @list l0 {mso-list-id:7;}
                @list l0:level1 {mso-level-number-format:chinese-counting; mso-level-text:"%1、";}
                @list l0:level2 {mso-level-number-format:chinese-counting; mso-level-text:"（%2）";}
                @list l0:level3 {mso-level-text:"（%3）";} --></style>
                <p style='mso-list:l0 level1 lfo1'>总则</p><p style='mso-list:l0 level2 lfo1'>范围</p>
                <p style='mso-list:l0 level2 lfo1'>原则</p><p style='mso-list:l0 level3 lfo1'>公开</p>
                <p style='mso-list:l0 level1 lfo1'>职责</p><p style='mso-list:l0 level2 lfo1'>分工</p>""";
        assertThat(WordCleaning.clean(rules).html().replaceAll("\\s*\\n\\s*", ""))
                .isEqualTo("<p>一、总则</p><p>（一）范围</p><p>（二）原则</p><p>（1）公开</p><p>二、职责</p><p>（一）分工</p>");

        String online = """
                <ol style="list-style-type:cjk-ideographic" start="2"><li data-leveltext="%1、"><p>加强领导</p></li>
                <li data-leveltext="%1、"><p>落实责任</p><ol><li data-leveltext="（%2）"><p>县区</p></li></ol></li></ol>
                <ol><li>其一</li><li>其二</li></ol>""";
        assertThat(WordCleaning.clean(online).html().replaceAll("\\s*\\n\\s*", ""))
                .isEqualTo("<p>二、加强领导</p><p>三、落实责任</p><p>（1）县区</p><ol><li>其一</li><li>其二</li></ol>");
    }

    @Test
    void whatIsCleanStaysAsItIsAndPlainLinesBecomeParagraphs() {
        String clean = WordCleaning.clean(WORD).html();
        assertThat(WordCleaning.clean(clean).html()).isEqualTo(clean);
        assertThat(WordCleaning.clean("第一段\n\n第二段 3 < 5").html()).isEqualTo("<p>第一段</p><p>第二段 3 &lt; 5</p>");
        assertThat(WordCleaning.clean("<div><div>里层</div>外层</div>").html()).isEqualTo("<p>里层</p><p>外层</p>");
    }
}
