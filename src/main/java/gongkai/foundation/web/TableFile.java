package gongkai.foundation.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A table somebody may take along, as CSV or as a workbook of a spreadsheet. What a spreadsheet would take for a
/// formula begins with an apostrophe in CSV; in a workbook every cell is text or a number.
///
/// @param name what the file is called, without its ending
public record TableFile(String name, List<String> head, List<List<String>> rows) {
    private static final String MARK = "\uFEFF";
    private static final int ROWS_IN_MEMORY = 200;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public TableFile {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// The file with that ending: a workbook for `xlsx`, else CSV.
    public ResponseEntity<byte[]> as(String ending) {
        return ending.equals("xlsx")
                ? answer(MediaType.parseMediaType(XLSX), ".xlsx", workbook())
                : answer(
                        new MediaType("text", "csv", StandardCharsets.UTF_8),
                        ".csv",
                        csv().getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> answer(MediaType type, String ending, byte[] file) {
        var disposition = ContentDisposition.attachment()
                .filename(name + ending, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file);
    }

    /// With the mark at its head by which spreadsheets know UTF-8.
    String csv() {
        var text = new StringBuilder(MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(head);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(TableFile::plain).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /// A spreadsheet would run what begins like a formula; an apostrophe in front makes it text again.
    private static String plain(String text) {
        return text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    }

    byte[] workbook() {
        try (var book = new SXSSFWorkbook(ROWS_IN_MEMORY);
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            sheet.createFreezePane(0, 1);
            sheet.setDefaultColumnWidth(18);
            int place = 0;
            for (var cells : Stream.concat(Stream.of(head), rows.stream()).toList()) {
                var row = sheet.createRow(place++);
                for (int column = 0; column < cells.size(); column++) {
                    write(row.createCell(column), cells.get(column));
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(org.apache.poi.ss.usermodel.Cell cell, String text) {
        if (text.matches("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,4})?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }
}
