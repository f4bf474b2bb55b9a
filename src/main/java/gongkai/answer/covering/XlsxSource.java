package gongkai.answer.covering;

import gongkai.foundation.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A workbook. The copy has what is shown of the sheets that are shown: values as they read, not formulas; no hidden
/// sheet, row or column, no name, no link, no comment.
final class XlsxSource implements CoverSource {
    private static final int MOST_CELLS = 500_000;

    private final XSSFWorkbook book;
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final List<Piece> pieces = new ArrayList<>();

    private XlsxSource(XSSFWorkbook book) {
        this.book = book;
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    static XlsxSource open(byte[] content) throws IOException {
        try {
            var source = new XlsxSource(new XSSFWorkbook(new ByteArrayInputStream(content)));
            source.read();
            return source;
        } catch (POIXMLException | NotOfficeXmlFileException broken) {
            throw new IOException(broken);
        }
    }

    /// The sheets that are shown.
    List<Sheet> shown() {
        var shown = new ArrayList<Sheet>();
        for (int each = 0; each < book.getNumberOfSheets(); each++) {
            if (book.getSheetVisibility(each) == SheetVisibility.VISIBLE) {
                shown.add(book.getSheetAt(each));
            }
        }
        return shown;
    }

    /// What a cell shows, as people read it.
    String text(Cell cell) {
        return formatter.formatCellValue(cell).strip();
    }

    static boolean isShown(Row row) {
        return !row.getZeroHeight();
    }

    static boolean isShown(Cell cell) {
        return !cell.getSheet().isColumnHidden(cell.getColumnIndex())
                && cell.getSheet().getColumnWidth(cell.getColumnIndex()) > 0;
    }

    /// The lines printed above and below each page of a sheet.
    static List<String> edges(Sheet sheet) {
        var head = sheet.getHeader();
        var foot = sheet.getFooter();
        return List.of(
                head.getLeft(), head.getCenter(), head.getRight(), foot.getLeft(), foot.getCenter(), foot.getRight());
    }

    private void read() {
        for (Sheet sheet : shown()) {
            add("工作表名", sheet.getSheetName());
            for (String edge : edges(sheet)) {
                add("“" + sheet.getSheetName() + "”的页眉页脚", edge);
            }
            for (Row row : sheet) {
                if (!isShown(row)) {
                    continue;
                }
                for (Cell cell : row) {
                    if (isShown(cell) && !text(cell).isEmpty()) {
                        add(
                                "“" + sheet.getSheetName() + "”" + new CellReference(cell).formatAsString(false),
                                text(cell));
                    }
                }
            }
        }
        CoveringRefusal.COVER_TOO_LONG.when(pieces.size() > MOST_CELLS);
    }

    private void add(String place, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(pieces.size() + 1, place, text));
        }
    }

    @Override
    public SourceKind kind() {
        return SourceKind.XLSX;
    }

    @Override
    public List<SheetSize> sheets() {
        return List.of();
    }

    @Override
    public List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    @Override
    public byte[] picture(int page) {
        throw Refusal.of(CoveringRefusal.COVER_BEYOND_PAGE);
    }

    @Override
    public List<Hit> find(String words) {
        return Blocks.find(pieces, words);
    }

    @Override
    public List<String> wordsAt(CoverPlace place) {
        return Blocks.textAt(pieces, place);
    }

    @Override
    public Rebuilt rebuild(List<Strike> strikes, Progress progress) {
        var leftOut = new ArrayList<String>();
        leftOut.add("公式（只保留结果）、批注、名称、外部链接和文档属性");
        if (shown().size() < book.getNumberOfSheets()) {
            leftOut.add("%d 个隐藏的工作表".formatted(book.getNumberOfSheets() - shown().size()));
        }
        if (!book.getAllPictures().isEmpty()) {
            leftOut.add("图片和图表；要保留的，请另存为 PDF 再遮盖");
        }
        leftOut.add("隐藏的行和列");
        return new Rebuilt(new SheetCopy(this, strikes).write(), "xlsx", leftOut);
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
