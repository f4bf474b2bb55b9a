package gongkai.oversee.reportcheck;

import gongkai.oversee.reportcheck.page.ReportCheckPage;
import gongkai.oversee.reportreading.AnnualReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/// 核对单: what was found in reports, and their tables with the cells marked, as a workbook or a document.
final class ReviewSheet {
    private static final String[] HEAD = {"文件", "级别", "规则", "问题", "单元格", "应为", "现为", "位置"};
    /// 问题、单元格、位置.
    private static final int[] WIDE = {3, 4, 7};

    private static final String MARKED = "FFE0E0";

    /// A report under the name of its file.
    record Entry(String name, AnnualReport report) {}

    private ReviewSheet() {}

    /// The file by the ending of its name: `.docx` is a document, anything else a workbook.
    static byte[] write(List<Entry> entries, String name) {
        try {
            return name.endsWith(".docx") ? document(entries) : workbook(entries);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<List<String>> findings(List<Entry> entries) {
        List<List<String>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            var found = new CheckedReport(entry.report()).findings();
            if (found.isEmpty()) {
                rows.add(List.of(entry.name(), "", "", "没有发现需要核对的地方。", "", "", "", ""));
            }
            found.forEach(finding -> rows.add(List.of(
                    entry.name(),
                    finding.level(),
                    finding.rule(),
                    finding.message(),
                    finding.cells(),
                    finding.expected(),
                    finding.found(),
                    finding.where())));
        }
        return rows;
    }

    private static byte[] workbook(List<Entry> entries) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var list = book.createSheet("核对结果");
            write(list, 0, List.of(HEAD));
            int place = 1;
            for (List<String> row : findings(entries)) {
                write(list, place++, row);
            }
            for (int column : WIDE) {
                list.setColumnWidth(column, 60 * 256);
            }
            for (int i = 0; i < Math.min(entries.size(), 100); i++) {
                tables(book, entries.get(i), i + 1);
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void write(XSSFSheet sheet, int place, List<String> cells) {
        var row = sheet.createRow(place);
        for (int c = 0; c < cells.size(); c++) {
            row.createCell(c).setCellValue(cells.get(c));
        }
    }

    private static void tables(XSSFWorkbook book, Entry entry, int number) {
        var marked = book.createCellStyle();
        marked.setFillForegroundColor(IndexedColors.ROSE.getIndex());
        marked.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        var sheet = book.createSheet("表格" + number);
        sheet.setColumnWidth(0, 60 * 256);
        int place = 0;
        write(sheet, place++, List.of(entry.name()));
        for (ReportCheckPage.Table table : new CheckedReport(entry.report()).tables()) {
            List<String> head = new ArrayList<>(List.of(table.title()));
            head.addAll(table.headings());
            write(sheet, place++, head);
            for (ReportCheckPage.Row line : table.rows()) {
                var row = sheet.createRow(place++);
                row.createCell(0).setCellValue(line.label());
                for (int c = 0; c < line.figures().size(); c++) {
                    var cell = row.createCell(c + 1);
                    cell.setCellValue(line.figures().get(c).value());
                    if (line.figures().get(c).isMarked()) {
                        cell.setCellStyle(marked);
                    }
                }
            }
        }
    }

    private static byte[] document(List<Entry> entries) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("年度报告核对单");
            var list = document.createTable(1, HEAD.length);
            fill(list, 0, List.of(HEAD));
            for (List<String> row : findings(entries)) {
                list.createRow();
                fill(list, list.getNumberOfRows() - 1, row);
            }
            for (Entry entry : entries) {
                document.createParagraph().createRun().setText(entry.name());
                for (ReportCheckPage.Table table : new CheckedReport(entry.report()).tables()) {
                    document.createParagraph().createRun().setText(table.title());
                    table(document, table);
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void table(XWPFDocument document, ReportCheckPage.Table table) {
        var written = document.createTable(1, table.headings().size() + 1);
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(table.headings());
        fill(written, 0, head);
        for (ReportCheckPage.Row line : table.rows()) {
            var row = written.createRow();
            row.getCell(0).setText(line.label());
            for (int c = 0; c < line.figures().size(); c++) {
                row.getCell(c + 1).setText(line.figures().get(c).value());
                if (line.figures().get(c).isMarked()) {
                    row.getCell(c + 1).setColor(MARKED);
                }
            }
        }
    }

    private static void fill(XWPFTable table, int place, List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            table.getRow(place).getCell(c).setText(cells.get(c));
        }
    }
}
