package gongkai.foundation.typesetting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.ofdrw.font.Font;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.PageLayout;
import org.ofdrw.layout.VirtualPage;
import org.ofdrw.layout.element.Position;
import org.ofdrw.layout.element.canvas.Canvas;
import org.ofdrw.layout.element.canvas.DrawContext;
import org.ofdrw.layout.element.canvas.FontSetting;

/// Draws a sheet as OFD (GB/T 33190). Fonts are named, not embedded: the readers of officials have them, and the file
/// stays small.
final class OfdWriter {
    private static final int[] RED = {0xC4, 0x12, 0x12};
    private static final int[] BLACK = {0, 0, 0};
    private static final int[] GREY = {0xA0, 0xA0, 0xA0};

    private OfdWriter() {}

    static byte[] write(OfficialText text, FontShelf fonts) {
        return write(SheetComposer.compose(text, fonts), fonts);
    }

    static byte[] write(PublicText text, FontShelf fonts) {
        return write(SheetComposer.compose(text, fonts), fonts);
    }

    private static byte[] write(Sheet sheet, FontShelf fonts) {
        var file = new ByteArrayOutputStream();
        try (var document = new OFDDoc(file)) {
            var paper = new PageLayout(Paper.WIDTH, Paper.HEIGHT).setMargin(0d);
            document.setDefaultPageLayout(paper);
            for (List<PageMark> marks : sheet.pages()) {
                var canvas = new Canvas(0, 0, Paper.WIDTH, Paper.HEIGHT);
                canvas.setPosition(Position.Absolute);
                canvas.setDrawer(context -> draw(marks, context, fonts));
                var page = new VirtualPage(paper);
                page.add(canvas);
                document.addVPage(page);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file.toByteArray();
    }

    private static void draw(List<PageMark> marks, DrawContext context, FontShelf fonts) throws IOException {
        for (PageMark mark : marks) {
            switch (mark) {
                case PageMark.Words words -> draw(words, context, fonts);
                case PageMark.Rule rule -> {
                    context.beginPath();
                    context.setStrokeColor(rule.red() ? RED : BLACK);
                    context.setLineWidth(rule.thickness());
                    context.moveTo(rule.x(), rule.y());
                    context.lineTo(rule.toX(), rule.toY());
                    context.stroke();
                }
                case PageMark.Ring ring -> {
                    context.save();
                    context.beginPath();
                    context.setStrokeColor(GREY);
                    context.setLineWidth(0.2);
                    context.setLineDash(0d, new Double[] {1.4, 1d});
                    context.arc(ring.x(), ring.y(), ring.radius(), 0, 360);
                    context.stroke();
                    context.restore();
                }
            }
        }
    }

    /// Chinese and the rest apart, each where it was measured: the reader's own widths for figures do not move what
    /// comes after them.
    private static void draw(PageMark.Words words, DrawContext context, FontShelf fonts) throws IOException {
        double size = words.points() * Paper.POINT;
        var breaker = new LineBreaker(fonts, words.role(), words.points(), size + words.tracking());
        context.setFillColor(words.red() ? RED : BLACK);
        double x = words.x();
        for (var run : LineRuns.of(LineRuns.seen(words.text()), OfdWriter::kind)) {
            var font = new Font(words.role().officialName(), words.role().officialName());
            font.setEmbeddable(false);
            context.setFont(new Measured(size, font, breaker));
            context.fillText(run.text(), x, words.y());
            x += breaker.width(run.text());
        }
    }

    /// A font whose characters stand where the sheet has put them, whatever widths the library would guess.
    private static final class Measured extends FontSetting {
        private final LineBreaker breaker;

        Measured(double size, Font font, LineBreaker breaker) {
            super(size, font);
            this.breaker = breaker;
        }

        @Override
        public Double charWidth(char character) {
            return breaker.width(String.valueOf(character));
        }

        /// It is never changed once it is made.
        @Override
        public FontSetting clone() {
            return this;
        }
    }

    /// Characters beyond the basic plane stand alone: two halves must not be counted as two characters.
    private static String kind(int character) {
        return Character.isSupplementaryCodePoint(character)
                ? Character.toString(character)
                : character < 0x2E80 ? "narrow" : "wide";
    }
}
