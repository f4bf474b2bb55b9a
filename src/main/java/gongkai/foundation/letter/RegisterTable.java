package gongkai.foundation.letter;

import gongkai.foundation.letter.page.RegisterPage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The register as CSV, with the mark at its head by which spreadsheets know UTF-8.
final class RegisterTable {
    private static final String MARK = "\uFEFF";

    private RegisterTable() {}

    static String write(List<RegisterPage.Row> rows) {
        return MARK
                + Stream.concat(
                                Stream.of(line(Stream.of("发文字号", "标题", "发文机关", "成文日期", "状态", "送达日期"))),
                                rows.stream()
                                        .map(row -> line(Stream.of(
                                                row.number(),
                                                row.title(),
                                                row.organ(),
                                                row.signed(),
                                                row.status(),
                                                row.delivered()))))
                        .collect(Collectors.joining());
    }

    private static String line(Stream<String> cells) {
        return cells.map(RegisterTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// What a spreadsheet would take for a formula begins with an apostrophe.
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
