package gongkai.oversee.reportreading;

import gongkai.oversee.reportreading.ReportFiles.Box;
import gongkai.oversee.reportreading.ReportFiles.Printed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.ofdrw.font.Font;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.PageLayout;
import org.ofdrw.layout.VirtualPage;
import org.ofdrw.layout.element.Position;
import org.ofdrw.layout.element.canvas.Canvas;
import org.ofdrw.layout.element.canvas.FontSetting;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/// Puts a printed report into files of each kind, as offices' programs do.
final class WrittenFiles {
    private static final String FONT = "/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf";
    private static final TrueTypeFont TYPE = type();
    static final String TITLE = "云州市民政局2023年政府信息公开工作年度报告";

    /// A box and where it stands.
    private record Placed(int row, int column, Box box) {}

    /// Draws on a page, from the upper left, in points.
    private interface Pen {
        void line(double x, double y, double toX, double toY) throws IOException;

        void words(double x, double y, double size, String text) throws IOException;
    }

    private WrittenFiles() {}

    private static TrueTypeFont type() {
        try {
            return new TTFParser().parse(new RandomAccessReadBufferedFile(FONT));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Placed> placed(Printed table) {
        List<Placed> placed = new ArrayList<>();
        Set<List<Integer>> taken = new HashSet<>();
        for (int row = 0; row < table.rows().size(); row++) {
            int column = 0;
            for (Box box : table.rows().get(row)) {
                while (taken.contains(List.of(row, column))) {
                    column++;
                }
                placed.add(new Placed(row, column, box));
                for (int i = 0; i < box.rows(); i++) {
                    for (int k = 0; k < box.columns(); k++) {
                        taken.add(List.of(row + i, column + k));
                    }
                }
                column += box.columns();
            }
        }
        return placed;
    }

    static byte[] html(List<Printed> tables) {
        StringBuilder html = new StringBuilder("<html><head><title>x</title></head><body><h1>" + TITLE + "</h1>");
        for (Printed table : tables) {
            html.append("<p><strong>").append(table.heading()).append("</strong></p><table><tbody>");
            for (List<Box> row : table.rows()) {
                html.append("<tr>");
                for (Box box : row) {
                    html.append("<td rowspan='%d' colspan='%d'><p>%s</p></td>"
                            .formatted(box.rows(), box.columns(), box.text().isEmpty() ? "&nbsp;" : box.text()));
                }
                html.append("</tr>");
            }
            html.append("</tbody></table>");
        }
        return html.append("<p>五、存在的主要问题及改进情况</p></body></html>")
                .toString()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    static byte[] docx(List<Printed> tables) throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(TITLE);
            for (Printed table : tables) {
                document.createParagraph().createRun().setText(table.heading());
                var written = document.createTable(table.rows().size(), 1);
                List<Placed> placed = placed(table);
                for (int row = 0; row < table.rows().size(); row++) {
                    int column = 0;
                    written.getRow(row).removeCell(0);
                    for (var at = covering(placed, row, 0); at.isPresent(); at = covering(placed, row, column)) {
                        cell(written.getRow(row).createCell(), at.get(), row);
                        column = at.get().column() + at.get().box().columns();
                    }
                }
            }
            document.createParagraph().createRun().setText("五、存在的主要问题及改进情况");
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    /// The box at a place; none behind the end of a row that lost one.
    private static Optional<Placed> covering(List<Placed> placed, int row, int column) {
        return placed.stream()
                .filter(at -> at.row() <= row
                        && row < at.row() + at.box().rows()
                        && at.column() <= column
                        && column < at.column() + at.box().columns())
                .findFirst();
    }

    private static void cell(XWPFTableCell cell, Placed at, int row) {
        var properties = cell.getCTTc().addNewTcPr();
        if (at.box().columns() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(at.box().columns()));
        }
        if (at.box().rows() > 1) {
            properties.addNewVMerge().setVal(at.row() == row ? STMerge.RESTART : STMerge.CONTINUE);
        }
        if (at.row() == row) {
            cell.setText(at.box().text());
        }
    }

    static byte[] xlsx(List<Printed> tables) throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("年报");
            var drawn = book.createCellStyle();
            drawn.setBorderTop(BorderStyle.THIN);
            drawn.setBorderBottom(BorderStyle.THIN);
            sheet.createRow(0).createCell(0).setCellValue(TITLE);
            int top = 1;
            for (Printed table : tables) {
                sheet.createRow(top).createCell(0).setCellValue(table.heading());
                top++;
                for (Placed at : placed(table)) {
                    var row = sheet.getRow(top + at.row()) == null
                            ? sheet.createRow(top + at.row())
                            : sheet.getRow(top + at.row());
                    String text = at.box().text();
                    if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
                        row.createCell(at.column()).setCellValue(Double.parseDouble(text));
                    } else {
                        row.createCell(at.column()).setCellValue(text);
                    }
                    row.getCell(at.column()).setCellStyle(drawn);
                    if (at.box().rows() > 1 || at.box().columns() > 1) {
                        sheet.addMergedRegion(new CellRangeAddress(
                                top + at.row(),
                                top + at.row() + at.box().rows() - 1,
                                at.column(),
                                at.column() + at.box().columns() - 1));
                    }
                }
                top += table.rows().size();
            }
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    static byte[] pdf(List<Printed> tables) throws IOException {
        try (var document = new PDDocument()) {
            var font = PDType0Font.load(document, TYPE, true);
            boolean first = true;
            for (Printed table : tables) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var stream = new PDPageContentStream(document, page)) {
                    double height = page.getMediaBox().getHeight();
                    draw(table, first, new Pen() {
                        @Override
                        public void line(double x, double y, double toX, double toY) throws IOException {
                            stream.moveTo((float) x, (float) (height - y));
                            stream.lineTo((float) toX, (float) (height - toY));
                            stream.stroke();
                        }

                        @Override
                        public void words(double x, double y, double size, String text) throws IOException {
                            stream.beginText();
                            stream.setFont(font, (float) size);
                            stream.newLineAtOffset((float) x, (float) (height - y));
                            stream.showText(text);
                            stream.endText();
                        }
                    });
                }
                first = false;
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    static byte[] ofd(List<Printed> tables) throws IOException {
        var out = new ByteArrayOutputStream();
        double millimetre = 25.4 / 72;
        try (var document = new OFDDoc(out)) {
            var paper = new PageLayout(210d, 297d).setMargin(0d);
            document.setDefaultPageLayout(paper);
            boolean first = true;
            for (Printed table : tables) {
                boolean titled = first;
                var canvas = new Canvas(0, 0, 210d, 297d);
                canvas.setPosition(Position.Absolute);
                canvas.setDrawer(context -> draw(table, titled, new Pen() {
                    @Override
                    public void line(double x, double y, double toX, double toY) {
                        context.beginPath();
                        context.moveTo(x * millimetre, y * millimetre);
                        context.lineTo(toX * millimetre, toY * millimetre);
                        context.stroke();
                    }

                    @Override
                    public void words(double x, double y, double size, String text) throws IOException {
                        var font = new Font("宋体", "宋体");
                        font.setEmbeddable(false);
                        context.setFont(new FontSetting(size * millimetre, font));
                        context.fillText(text, x * millimetre, y * millimetre);
                    }
                }));
                var page = new VirtualPage(paper);
                page.add(canvas);
                document.addVPage(page);
                first = false;
            }
        }
        return out.toByteArray();
    }

    private static void draw(Printed table, boolean titled, Pen pen) throws IOException {
        double left = 40;
        double top = 80;
        double width = 515.0 / table.width();
        double height = 24;
        if (titled) {
            pen.words(left, 40, 12, TITLE);
        }
        pen.words(left, 66, 11, table.heading());
        for (Placed at : placed(table)) {
            double x = left + at.column() * width;
            double y = top + at.row() * height;
            double toX = x + at.box().columns() * width;
            double toY = y + at.box().rows() * height;
            pen.line(x, y, toX, y);
            pen.line(x, toY, toX, toY);
            pen.line(x, y, x, toY);
            pen.line(toX, y, toX, toY);
            write(at.box().text(), x, y, toX, toY, pen);
        }
    }

    /// Centred in the cell, broken into as many lines as it takes.
    private static void write(String text, double x, double y, double toX, double toY, Pen pen) throws IOException {
        double size = 4.2;
        int each = Math.max(1, (int) ((toX - x - 2) / size));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < text.length(); i += each) {
            lines.add(text.substring(i, Math.min(text.length(), i + each)));
        }
        double at = (y + toY) / 2 - (lines.size() - 1) * size * 0.6 + size * 0.35;
        for (String line : lines) {
            double length =
                    line.chars().mapToDouble(c -> c < 0x2E80 ? size / 2 : size).sum();
            pen.words((x + toX) / 2 - length / 2, at, size, line);
            at += size * 1.2;
        }
    }
}
