package gongkai.foundation.typesetting;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/// Writes tables into a Word document, cells that take several places as Word joins them.
final class DocxTables {
    private DocxTables() {}

    /// @param repeated how many rows Word repeats at the top of each page
    static void write(XWPFDocument document, TextPart.Form form, int repeated) {
        var grid = FormGrid.of(form.rows());
        XWPFTable table = document.createTable();
        table.setWidth("100%");
        table.removeRow(0);
        widths(table, form, grid);
        for (int row = 0; row < grid.height(); row++) {
            var made = table.createRow();
            while (!made.getTableCells().isEmpty()) {
                made.removeCell(0);
            }
            made.setRepeatHeader(row < repeated);
            made.setCantSplitRow(form.head() > 1);
            row(made, grid, row, form.points());
        }
    }

    private static void widths(XWPFTable table, TextPart.Form form, FormGrid grid) {
        var columns = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        int all = form.shares().stream().mapToInt(Integer::intValue).sum();
        int whole = DocxWriter.twips(Paper.TEXT_WIDTH);
        for (int column = 0; column < grid.width(); column++) {
            int share = all == 0 ? whole / grid.width() : whole * form.shares().get(column) / all;
            columns.addNewGridCol().setW(BigInteger.valueOf(share));
        }
    }

    private static void row(XWPFTableRow made, FormGrid grid, int row, double points) {
        int column = 0;
        while (column < grid.width()) {
            var placed = grid.at(row, column);
            var cell = made.createCell();
            var properties = cell.getCTTc().isSetTcPr()
                    ? cell.getCTTc().getTcPr()
                    : cell.getCTTc().addNewTcPr();
            if (placed.cell().columns() > 1) {
                properties
                        .addNewGridSpan()
                        .setVal(BigInteger.valueOf(placed.cell().columns()));
            }
            if (placed.cell().rows() > 1) {
                properties.addNewVMerge().setVal(placed.row() == row ? STMerge.RESTART : STMerge.CONTINUE);
            }
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            if (placed.row() == row) {
                write(cell, placed.cell(), points);
            }
            column = placed.right();
        }
    }

    private static void write(XWPFTableCell cell, TextPart.FormCell said, double points) {
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(said.centred() ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        // Not in the 22 lines of the page: a form has its own.
        paragraph.getCTP().getPPr().addNewSnapToGrid().setVal(false);
        var run = paragraph.createRun();
        DocxFrame.dress(run, TextStyle.TABLE.role(), points);
        run.setText(said.text());
    }
}
