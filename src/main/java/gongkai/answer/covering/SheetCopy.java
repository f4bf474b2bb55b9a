package gongkai.answer.covering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A workbook made from nothing: texts and numbers as they are shown, some of their looks.
final class SheetCopy {
    private static final String NUMBER = "-?[0-9]{1,3}(,[0-9]{3})*(\\.[0-9]+)?|-?[0-9]{1,12}(\\.[0-9]+)?";

    private final XlsxSource source;
    private final List<Strike> strikes;
    private final XSSFWorkbook copy = new XSSFWorkbook();
    private final Map<Look, CellStyle> looks = new HashMap<>();
    private int piece;

    SheetCopy(XlsxSource source, List<Strike> strikes) {
        this.source = source;
        this.strikes = List.copyOf(strikes);
    }

    /// What of a cell's looks is kept.
    private record Look(
            boolean bold,
            HorizontalAlignment across,
            VerticalAlignment down,
            boolean wrap,
            boolean framed,
            String form) {}

    byte[] write() {
        try (copy;
                var bytes = new ByteArrayOutputStream()) {
            copy.getProperties().getCoreProperties().getUnderlyingProperties().setCreatorProperty(Optional.empty());
            for (Sheet sheet : source.shown()) {
                write(sheet);
            }
            copy.write(bytes);
            return bytes.toByteArray();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// The text of the next piece, struck; pieces are counted as `XlsxSource` counts them.
    private String next(String text) {
        if (text.isEmpty()) {
            return text;
        }
        piece++;
        return Blocks.strike(text, Blocks.of(piece, strikes));
    }

    private void write(Sheet from) {
        Sheet to = copy.createSheet(name(next(from.getSheetName())));
        edges(from, to);
        var rows = new HashMap<Integer, Integer>();
        var columns = columns(from);
        for (Row row : from) {
            if (XlsxSource.isShown(row)) {
                rows.put(row.getRowNum(), rows.size());
                write(row, to.createRow(rows.size() - 1), columns);
            }
        }
        columns.forEach((old, now) -> to.setColumnWidth(now, from.getColumnWidth(old)));
        for (CellRangeAddress merged : from.getMergedRegions()) {
            moved(merged, rows, columns).ifPresent(to::addMergedRegion);
        }
    }

    private String name(String wanted) {
        String name = wanted;
        for (int again = 2; copy.getSheet(name) != null; again++) {
            name = wanted.substring(0, Math.min(wanted.length(), 25)) + " " + again;
        }
        return name;
    }

    private void edges(Sheet from, Sheet to) {
        var edges = XlsxSource.edges(from).stream().map(this::next).toList();
        to.getHeader().setLeft(edges.get(0));
        to.getHeader().setCenter(edges.get(1));
        to.getHeader().setRight(edges.get(2));
        to.getFooter().setLeft(edges.get(3));
        to.getFooter().setCenter(edges.get(4));
        to.getFooter().setRight(edges.get(5));
    }

    /// Where each column that is shown stands in the copy.
    private static Map<Integer, Integer> columns(Sheet sheet) {
        int last = 0;
        for (Row row : sheet) {
            last = Math.max(last, row.getLastCellNum());
        }
        var columns = new HashMap<Integer, Integer>();
        for (int column = 0; column < last; column++) {
            if (!sheet.isColumnHidden(column) && sheet.getColumnWidth(column) > 0) {
                columns.put(column, columns.size());
            }
        }
        return columns;
    }

    private void write(Row from, Row to, Map<Integer, Integer> columns) {
        to.setHeight(from.getHeight());
        for (Cell cell : from) {
            var column = Optional.ofNullable(columns.get(cell.getColumnIndex()));
            column.ifPresent(at -> write(cell, to.createCell(at)));
        }
    }

    /// A number keeps no more places than it shows.
    private void write(Cell from, Cell to) {
        String text = next(source.text(from));
        boolean number = text.matches(NUMBER) && from.getCellStyle() != null && isNumeric(from);
        if (number) {
            to.setCellValue(new BigDecimal(text.replace(",", "")).doubleValue());
        } else if (!text.isEmpty()) {
            to.setCellValue(text);
        }
        to.setCellStyle(looks.computeIfAbsent(look(from, number ? text : ""), this::style));
    }

    private static boolean isNumeric(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> true;
            case FORMULA -> cell.getCachedFormulaResultType() == org.apache.poi.ss.usermodel.CellType.NUMERIC;
            case STRING, BLANK, BOOLEAN, ERROR, _NONE -> false;
        };
    }

    private static Look look(Cell cell, String number) {
        CellStyle style = cell.getCellStyle();
        boolean bold =
                cell.getSheet().getWorkbook().getFontAt(style.getFontIndex()).getBold();
        return new Look(
                bold,
                style.getAlignment(),
                style.getVerticalAlignment(),
                style.getWrapText(),
                style.getBorderBottom() != BorderStyle.NONE,
                form(number));
    }

    private static String form(String number) {
        if (number.isEmpty()) {
            return "General";
        }
        int point = number.indexOf('.');
        String places = point < 0 ? "" : "." + "0".repeat(number.length() - point - 1);
        return (number.contains(",") ? "#,##0" : "0") + places;
    }

    private CellStyle style(Look look) {
        var style = copy.createCellStyle();
        if (look.bold()) {
            var font = copy.createFont();
            font.setBold(true);
            style.setFont(font);
        }
        style.setAlignment(look.across());
        style.setVerticalAlignment(look.down());
        style.setWrapText(look.wrap());
        if (look.framed()) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        style.setDataFormat(copy.createDataFormat().getFormat(look.form()));
        return style;
    }

    /// A merged region where its columns and rows that are shown stand now.
    private static Optional<CellRangeAddress> moved(
            CellRangeAddress merged, Map<Integer, Integer> rows, Map<Integer, Integer> columns) {
        var down = new ArrayList<Integer>();
        for (int row = merged.getFirstRow(); row <= merged.getLastRow(); row++) {
            Optional.ofNullable(rows.get(row)).ifPresent(down::add);
        }
        var across = new ArrayList<Integer>();
        for (int column = merged.getFirstColumn(); column <= merged.getLastColumn(); column++) {
            Optional.ofNullable(columns.get(column)).ifPresent(across::add);
        }
        return down.isEmpty() || across.isEmpty() || down.size() * across.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new CellRangeAddress(down.getFirst(), down.getLast(), across.getFirst(), across.getLast()));
    }
}
