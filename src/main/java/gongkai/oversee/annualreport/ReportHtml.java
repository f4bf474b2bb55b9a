package gongkai.oversee.annualreport;

import gongkai.oversee.annualreport.StatutoryTables.Block;
import gongkai.oversee.annualreport.StatutoryTables.Figure;
import gongkai.oversee.annualreport.StatutoryTables.Line;
import gongkai.oversee.annualreport.StatutoryTables.Stub;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/// Tables 二, 三 and 四 in the body of a document: with captions, and every heading saying what it heads.
final class ReportHtml {
    private static final List<String> ORGANISATIONS = List.of("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他");
    private static final List<String> OUTCOMES = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
    private static final int REMEDIES = 3;

    private ReportHtml() {}

    static void tables(StatutoryTables tables, StringBuilder html) {
        html.append("<h2>二、主动公开政府信息情况</h2><table><caption>主动公开政府信息情况</caption>");
        tables.proactive().forEach(block -> block(block, html));
        html.append("</table><h2>三、收到和处理政府信息公开申请情况</h2><table><caption>收到和处理政府信息公开申请情况</caption><thead>")
                .append("<tr><th rowspan=\"3\" colspan=\"3\">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</th>")
                .append("<th colspan=\"7\" scope=\"colgroup\">申请人情况</th></tr>")
                .append("<tr><th rowspan=\"2\" scope=\"col\">自然人</th><th colspan=\"5\" scope=\"colgroup\">法人或其他组织</th>")
                .append("<th rowspan=\"2\" scope=\"col\">总计</th></tr><tr>");
        ORGANISATIONS.forEach(kind -> html.append("<th scope=\"col\">" + kind + "</th>"));
        html.append("</tr></thead><tbody>");
        tables.requests().forEach(line -> line(line, html));
        html.append("</tbody></table><h2>四、政府信息公开行政复议、行政诉讼情况</h2><table>")
                .append("<caption>政府信息公开行政复议、行政诉讼情况</caption><thead>")
                .append("<tr><th rowspan=\"2\" colspan=\"5\" scope=\"colgroup\">行政复议</th>")
                .append("<th colspan=\"10\" scope=\"colgroup\">行政诉讼</th></tr>")
                .append("<tr><th colspan=\"5\" scope=\"colgroup\">未经复议直接起诉</th>")
                .append("<th colspan=\"5\" scope=\"colgroup\">复议后起诉</th></tr><tr>");
        for (int each = 0; each < REMEDIES; each++) {
            OUTCOMES.forEach(outcome -> html.append("<th scope=\"col\">" + outcome + "</th>"));
        }
        html.append("</tr></thead><tbody><tr>");
        tables.remedies().forEach(figure -> figure(figure, html));
        html.append("</tr></tbody></table>");
    }

    private static void block(Block block, StringBuilder html) {
        html.append("<tbody><tr><th scope=\"colgroup\" colspan=\"%d\">%s</th></tr><tr><th scope=\"col\">信息内容</th>"
                .formatted(1 + Block.COLUMNS, block.title()));
        int headings = block.headings().size();
        for (int at = 0; at < headings; at++) {
            html.append("<th scope=\"col\" colspan=\"%d\">%s</th>"
                    .formatted(
                            Block.span(at, headings),
                            HtmlUtils.htmlEscape(block.headings().get(at))));
        }
        html.append("</tr>");
        block.lines().forEach(line -> line(line, html));
        html.append("</tbody>");
    }

    private static void line(Line line, StringBuilder html) {
        html.append("<tr>");
        for (Stub stub : line.stubs()) {
            html.append("<th scope=\"%s\" rowspan=\"%d\" colspan=\"%d\">%s</th>"
                    .formatted(
                            stub.rows() > 1 ? "rowgroup" : "row",
                            stub.rows(),
                            stub.columns(),
                            HtmlUtils.htmlEscape(stub.label())));
        }
        line.figures().forEach(figure -> figure(figure, html));
        html.append("</tr>");
    }

    private static void figure(Figure figure, StringBuilder html) {
        html.append("<td colspan=\"%d\">%s</td>".formatted(figure.span(), figure.value()));
    }
}
