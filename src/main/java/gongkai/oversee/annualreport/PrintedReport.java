package gongkai.oversee.annualreport;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.typesetting.PublicText;
import gongkai.foundation.typesetting.TextPart;
import gongkai.oversee.statutoryreport.ReportTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// A whole report as it is printed: words and tables in the order of the form (国办公开办函〔2021〕30号).
///
/// @param organ the name it bears
/// @param texts the words of each section, line by line; a line that begins with （一） and is short is a heading
/// @param signed 成文日期; empty while it is not signed
public record PrintedReport(
        String organ, int year, ReportTables tables, Map<ReportSection, String> texts, Optional<LocalDate> signed) {
    private static final Pattern SUB_HEADING = Pattern.compile("（[一二三四五六七八九十]+）[^。；]{1,30}");

    public PrintedReport {
        texts = Map.copyOf(texts);
    }

    /// The title by the form.
    public static String title(String organ, int year) {
        return organ + year + "年政府信息公开工作年度报告";
    }

    public String title() {
        return title(organ, year);
    }

    /// For print and file.
    public PublicText text() {
        var printed = new ReportLayout(tables, ref -> "").tables();
        List<TextPart> parts = new ArrayList<>();
        words(ReportSection.PREFACE, parts);
        words(ReportSection.OVERVIEW, parts);
        parts.add(ReportForms.proactive(printed));
        parts.add(ReportForms.requests(printed));
        parts.add(ReportForms.remedies(printed));
        words(ReportSection.PROBLEMS, parts);
        words(ReportSection.OTHER_MATTERS, parts);
        return new PublicText(organ, title(), parts, signed);
    }

    private void words(ReportSection section, List<TextPart> parts) {
        List<String> lines = lines(section);
        if (!lines.isEmpty() && !section.heading().isEmpty()) {
            parts.add(new TextPart.Paragraph(section.label()));
        }
        lines.forEach(line -> parts.add(new TextPart.Paragraph(line)));
    }

    /// The body of the document that is published.
    public String html() {
        var printed = new ReportLayout(tables, ref -> "").tables();
        var html = new StringBuilder();
        words(ReportSection.PREFACE, html);
        words(ReportSection.OVERVIEW, html);
        ReportHtml.tables(printed, html);
        words(ReportSection.PROBLEMS, html);
        words(ReportSection.OTHER_MATTERS, html);
        return html.toString();
    }

    private void words(ReportSection section, StringBuilder html) {
        List<String> lines = lines(section);
        if (!lines.isEmpty() && !section.heading().isEmpty()) {
            html.append("<h2>").append(section.label()).append("</h2>");
        }
        for (String line : lines) {
            String tag = SUB_HEADING.matcher(line).matches() ? "h3" : "p";
            html.append("<%1$s>%2$s</%1$s>".formatted(tag, HtmlUtils.htmlEscape(line)));
        }
    }

    /// The same as a page by itself, which `report read` reads.
    public String page() {
        String title = HtmlUtils.htmlEscape(title());
        String day = signed.map(each -> "<p>" + HtmlUtils.htmlEscape(organ) + "</p><p>" + DateText.full(each) + "</p>")
                .orElse("");
        return "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>%s</title></head><body><h1>%s</h1>%s%s</body></html>"
                .formatted(title, title, html(), day);
    }

    private List<String> lines(ReportSection section) {
        return texts.getOrDefault(section, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
