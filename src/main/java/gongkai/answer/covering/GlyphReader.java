package gongkai.answer.covering;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/// Reads the characters of a PDF with the areas they take on the page as it is shown.
final class GlyphReader extends PDFTextStripper {
    private static final double ABOVE = 0.98;
    private static final double BELOW = -0.26;
    private static final double THOUSAND = 1000;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<TextPosition> unseen = new ArrayList<>();
    private SheetSize sheet = new SheetSize(1, 1);
    private int rotation;

    private GlyphReader() {}

    /// The characters in the order in which they stand in the file, or in the order of their places.
    static List<Glyph> read(PDDocument document, boolean byPlace) throws IOException {
        var reader = new GlyphReader();
        reader.setSortByPosition(byPlace);
        reader.setSuppressDuplicateOverlappingText(false);
        reader.writeText(document, Writer.nullWriter());
        return reader.glyphs;
    }

    @Override
    protected void startPage(PDPage page) {
        var box = page.getCropBox();
        sheet = new SheetSize(box.getWidth(), box.getHeight());
        rotation = Math.floorMod(page.getRotation(), 360);
        unseen.clear();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
            unseen.add(text);
        }
        super.processTextPosition(text);
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        positions.forEach(position -> glyphs.add(glyph(position)));
    }

    private Glyph glyph(TextPosition text) {
        Matrix matrix = text.getTextMatrix();
        double advance = advance(text);
        boolean vertical = isVertical(text.getFont());
        double left = vertical ? -0.6 : 0;
        double right = vertical ? 0.6 : Math.max(advance, 0.05);
        double low = vertical ? -1.1 : BELOW;
        Point2D first = shown(matrix.transformPoint((float) left, (float) low));
        Point2D second = shown(matrix.transformPoint((float) right, (float) ABOVE));
        Point2D third = shown(matrix.transformPoint((float) left, (float) ABOVE));
        Point2D fourth = shown(matrix.transformPoint((float) right, (float) low));
        double x = least(first.getX(), second.getX(), third.getX(), fourth.getX());
        double y = least(first.getY(), second.getY(), third.getY(), fourth.getY());
        double width = -least(-first.getX(), -second.getX(), -third.getX(), -fourth.getX()) - x;
        double height = -least(-first.getY(), -second.getY(), -third.getY(), -fourth.getY()) - y;
        Point2D base = shown(matrix.transformPoint(0, 0));
        return new Glyph(
                String.valueOf(text.getUnicode()),
                new Box(getCurrentPageNo(), x, y, Math.max(width, 0.1), Math.max(height, 0.1)),
                base.getX(),
                base.getY(),
                text.getFontSizeInPt(),
                unseen.contains(text));
    }

    private static double least(double one, double two, double three, double four) {
        return Math.min(Math.min(one, two), Math.min(three, four));
    }

    private static boolean isVertical(PDFont font) {
        return font.isVertical();
    }

    private static double advance(TextPosition text) {
        try {
            double width = 0;
            for (int code : text.getCharacterCodes()) {
                width += text.getFont().getWidth(code);
            }
            return text.getFont() instanceof PDType3Font type3
                    ? width * type3.getFontMatrix().getScaleX()
                    : width / THOUSAND;
        } catch (IOException unknown) {
            return 1;
        }
    }

    /// From the page as it is written, from its lower left corner, to the page as it is shown.
    private Point2D shown(Point2D at) {
        return switch (rotation) {
            case 90 -> new Point2D.Double(at.getY(), at.getX());
            case 180 -> new Point2D.Double(sheet.width() - at.getX(), at.getY());
            case 270 -> new Point2D.Double(sheet.height() - at.getY(), sheet.width() - at.getX());
            default -> new Point2D.Double(at.getX(), sheet.height() - at.getY());
        };
    }
}
