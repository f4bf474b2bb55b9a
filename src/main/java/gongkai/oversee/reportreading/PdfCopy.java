package gongkai.oversee.reportreading;

import gongkai.oversee.reportreading.ReportCopy.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Reads a PDF that has a text layer: characters at their places, and the lines drawn around the cells.
final class PdfCopy extends PDFTextStripper {
    private static final int MOST_PAGES = 120;
    private static final List<String> PATH =
            List.of("re", "m", "l", "c", "v", "y", "h", "n", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*");

    private final List<Line> lines = new ArrayList<>();
    private PageSurface surface = new PageSurface();
    private PageTurn turn = new PageTurn(0, 0, 0, 0, 0);

    private PdfCopy() throws IOException {
        PATH.forEach(name -> addOperator(new PathWatch(name)));
        setEndPage(MOST_PAGES);
    }

    static List<Line> lines(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            PdfCopy copy = new PdfCopy();
            copy.getText(document);
            return copy.lines;
        }
    }

    @Override
    protected void startPage(PDPage page) {
        surface = new PageSurface();
        var box = page.getCropBox();
        turn = new PageTurn(
                page.getRotation(), box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
    }

    @Override
    protected void endPage(PDPage page) {
        lines.addAll(surface.lines());
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        double size = text.getHeight() > 1
                ? Math.max(text.getHeight() * 1.3, text.getFontSizeInPt())
                : text.getFontSizeInPt();
        surface.glyph(text.getX(), text.getY(), text.getWidth(), Math.abs(size), text.getUnicode());
    }

    /// How a page is turned when it is shown: from the measure of the file to ours.
    private record PageTurn(int degrees, double left, double bottom, double width, double height) {
        double[] shown(double x, double y) {
            double a = x - left;
            double b = y - bottom;
            return switch (degrees) {
                case 90 -> new double[] {b, a};
                case 180 -> new double[] {width - a, b};
                case 270 -> new double[] {height - b, width - a};
                default -> new double[] {a, height - b};
            };
        }
    }

    /// Follows the drawing of paths: a stroked segment is a line, and so is a filled shape thinner than a hair.
    private final class PathWatch extends OperatorProcessor {
        private final String name;

        PathWatch(String name) {
            super(PdfCopy.this);
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            float[] numbers = new float[operands.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : Float.NaN;
            }
            path.take(name, numbers);
        }
    }

    private final DrawnPath path = new DrawnPath(
            (x, y) -> {
                var point = getGraphicsState().getCurrentTransformationMatrix().transformPoint((float) x, (float) y);
                return turn.shown(point.x, point.y);
            },
            (x, y, toX, toY) -> surface.rule(x, y, toX, toY));
}
