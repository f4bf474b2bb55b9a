package gongkai.foundation.organimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Writes a table as CSV that every spreadsheet program opens, and `SheetReader` reads again.
public final class SheetWriter {
    private static final String MARK = "\uFEFF";

    private SheetWriter() {}

    /// The lines, the first of them the names of the columns.
    public static byte[] csv(List<List<String>> lines) {
        var text = new StringBuilder(MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            for (List<String> line : lines) {
                printer.printRecord(line.stream().map(SheetWriter::plain).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A spreadsheet would run what begins like a formula; a quotation mark in front makes it text again.
    private static String plain(String cell) {
        return !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
