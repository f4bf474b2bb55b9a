package gongkai.publish.sitecolumn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A table to take along, as CSV or XLSX.
///
/// @param name what the file is called, without its ending
public record TableFile(String name, List<String> head, List<List<String>> rows) {
    private static final String MARK = "\uFEFF";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int WIDTH = 18 * 256;

    public TableFile {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /// With a mark in front, so that spreadsheets read it as UTF-8.
    public ResponseEntity<byte[]> csv() {
        var text = new StringBuilder(MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(head);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(TableFile::plain).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return answer(
                ".csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// One sheet, its first row standing still.
    public ResponseEntity<byte[]> xlsx() {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet(name.replaceAll("[\\\\/?*\\[\\]:]", " "));
            sheet.createFreezePane(0, 1);
            for (int line = 0; line <= rows.size(); line++) {
                var cells = line == 0 ? head : rows.get(line - 1);
                var row = sheet.createRow(line);
                for (int place = 0; place < cells.size(); place++) {
                    row.createCell(place).setCellValue(cells.get(place));
                    sheet.setColumnWidth(place, WIDTH);
                }
            }
            book.write(bytes);
            return answer(".xlsx", XLSX, bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A spreadsheet would run what begins like a formula; a quotation mark in front makes it text again.
    private static String plain(String cell) {
        return !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private ResponseEntity<byte[]> answer(String ending, MediaType type, byte[] content) {
        var disposition = ContentDisposition.attachment()
                .filename(name + ending, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(type)
                .body(content);
    }
}
