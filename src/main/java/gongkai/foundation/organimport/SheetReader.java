package gongkai.foundation.organimport;

import gongkai.foundation.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Reads a table by what the file is, whatever it is called: XLSX row by row without building the whole in memory, CSV
/// in UTF-8 with or without a mark, or in GBK.
public final class SheetReader {
    static final int MOST_BYTES = 20 * 1024 * 1024;
    static final int MOST_ROWS = 60_000;
    private static final int MOST_COLUMNS = 64;
    private static final int MOST_UNPACKED = 300 * 1024 * 1024;

    static {
        ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
    }

    private SheetReader() {}

    /// The lines of a table; refuses what is none.
    public static List<Sheet.Line> read(byte[] content) {
        if (content.length == 0) {
            throw Refusal.of(ImportRefusal.NO_FILE);
        }
        if (content.length > MOST_BYTES) {
            throw Refusal.of(ImportRefusal.TABLE_TOO_LARGE);
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Refusal.of(ImportRefusal.OLD_WORKBOOK);
        }
        return startsWith(content, 'P', 'K') ? workbook(content) : csv(text(content));
    }

    private static boolean startsWith(byte[] content, int... mark) {
        for (int place = 0; place < mark.length; place++) {
            if (place >= content.length || (content[place] & 0xFF) != mark[place]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] content) {
        int skip = startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var bytes = ByteBuffer.wrap(content, skip, content.length - skip);
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(bytes.duplicate())
                        .toString();
                if (text.indexOf('\0') < 0) {
                    return text;
                }
            } catch (CharacterCodingException other) {
                continue;
            }
        }
        throw Refusal.of(ImportRefusal.UNREADABLE_TABLE);
    }

    /// The separator is the one that stands oftener in the first line.
    private static List<Sheet.Line> csv(String text) {
        String first = text.lines().findFirst().orElse("");
        char separator =
                count(first, '\t') > count(first, ',') ? '\t' : count(first, ';') > count(first, ',') ? ';' : ',';
        var lines = new ArrayList<Sheet.Line>();
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        try (var records = format.parse(new StringReader(text))) {
            for (CSVRecord record : records) {
                add(lines, new Sheet.Line((int) record.getRecordNumber(), record.toList()));
            }
        } catch (IOException | java.io.UncheckedIOException broken) {
            throw Refusal.of(ImportRefusal.UNREADABLE_TABLE);
        }
        return lines;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(each -> each == wanted).count();
    }

    private static void add(List<Sheet.Line> lines, Sheet.Line line) {
        if (lines.size() > MOST_ROWS) {
            throw Refusal.of(ImportRefusal.TOO_MANY_ROWS);
        }
        if (!line.isBlank()) {
            lines.add(line);
        }
    }

    private static List<Sheet.Line> workbook(byte[] content) {
        try (var parts = OPCPackage.open(new ByteArrayInputStream(content))) {
            var reader = new XSSFReader(parts);
            var lines = new Lines();
            var xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(), new ReadOnlySharedStringsTable(parts), lines, new IsoDays(), false));
            var sheets = reader.getSheetsData();
            if (sheets.hasNext()) {
                try (var sheet = sheets.next()) {
                    xml.parse(new InputSource(sheet));
                }
            }
            return lines.found;
        } catch (OpenXML4JException
                | SAXException
                | IOException
                | ParserConfigurationException
                | org.apache.poi.ooxml.POIXMLException
                | org.apache.poi.UnsupportedFileFormatException
                | IllegalStateException broken) {
            throw Refusal.of(ImportRefusal.UNREADABLE_TABLE);
        }
    }

    /// A day that the program keeps as one is read as 2019-03-02, whatever it is shown as.
    private static final class IsoDays extends DataFormatter {
        @Override
        public String formatRawCellContents(double value, int index, @Nullable String format, boolean since1904) {
            if (format == null || value < 1 || !DateUtil.isADateFormat(index, format)) {
                return super.formatRawCellContents(value, index, format, since1904);
            }
            var at = DateUtil.getLocalDateTime(value, since1904);
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? at.toLocalDate().toString()
                    : at.toLocalDate() + " " + at.toLocalTime();
        }
    }

    /// Collects the cells of the first sheet, row by row.
    private static final class Lines implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final List<Sheet.Line> found = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();

        @Override
        public void startRow(int row) {
            cells.clear();
        }

        @Override
        public void cell(String reference, String value, @Nullable XSSFComment comment) {
            int column = new CellReference(reference).getCol();
            while (cells.size() < column && cells.size() < MOST_COLUMNS) {
                cells.add("");
            }
            if (column < MOST_COLUMNS) {
                cells.add(value);
            }
        }

        @Override
        public void endRow(int row) {
            add(found, new Sheet.Line(row + 1, List.copyOf(cells)));
        }
    }
}
