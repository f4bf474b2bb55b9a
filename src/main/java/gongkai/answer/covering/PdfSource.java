package gongkai.answer.covering;

import gongkai.foundation.kernel.Refusal;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A PDF. The copy is made of pictures of its pages: nothing of the old file but what the eye sees goes into it. A
/// page on which nothing is struck and no picture stands is given its text again, written anew, so that it can be
/// searched and read aloud.
final class PdfSource implements CoverSource {
    private static final int MOST_PAGES = 300;
    private static final double POINTS = 72;
    private static final double FINE = 200 / POINTS;
    private static final double COARSE = 100 / POINTS;

    private final PDDocument document;
    private Optional<List<Glyph>> inFile = Optional.empty();
    private Optional<List<Glyph>> byPlace = Optional.empty();

    private PdfSource(PDDocument document) {
        this.document = document;
    }

    static PdfSource open(byte[] content) throws IOException {
        var document = Loader.loadPDF(content);
        if (document.getNumberOfPages() > MOST_PAGES) {
            document.close();
            throw Refusal.of(CoveringRefusal.COVER_TOO_LONG);
        }
        return new PdfSource(document);
    }

    @Override
    public SourceKind kind() {
        return SourceKind.PDF;
    }

    @Override
    public List<SheetSize> sheets() {
        var sheets = new ArrayList<SheetSize>();
        for (var page : document.getPages()) {
            PDRectangle box = page.getCropBox();
            boolean turned = Math.floorMod(page.getRotation(), 180) == 90;
            sheets.add(
                    turned
                            ? new SheetSize(box.getHeight(), box.getWidth())
                            : new SheetSize(box.getWidth(), box.getHeight()));
        }
        return sheets;
    }

    @Override
    public List<Piece> pieces() {
        return List.of();
    }

    @Override
    public byte[] picture(int page) {
        CoveringRefusal.COVER_BEYOND_PAGE.when(page < 1 || page > document.getNumberOfPages());
        return Ink.png(Ink.plain(draw(page, COARSE)));
    }

    /// Stamps and filled-in fields are seen on the page and stay; notes and comments of readers do not.
    private BufferedImage draw(int page, double scale) {
        SheetSize sheet = sheets().get(page - 1);
        CoveringRefusal.COVER_TOO_LARGE.when(sheet.width() * sheet.height() * scale * scale > Ink.MOST_PIXELS);
        try {
            var renderer = new PDFRenderer(document);
            renderer.setAnnotationsFilter(
                    note -> note instanceof PDAnnotationWidget || note instanceof PDAnnotationRubberStamp);
            return renderer.renderImage(page - 1, (float) scale, ImageType.RGB);
        } catch (IOException broken) {
            throw Refusal.of(CoveringRefusal.COVER_UNREADABLE);
        }
    }

    private List<Glyph> inFile() {
        var known = inFile.orElseGet(() -> glyphs(false));
        inFile = Optional.of(known);
        return known;
    }

    private List<Glyph> byPlace() {
        var known = byPlace.orElseGet(() -> glyphs(true));
        byPlace = Optional.of(known);
        return known;
    }

    private List<Glyph> glyphs(boolean sorted) {
        try {
            return GlyphReader.read(document, sorted);
        } catch (IOException broken) {
            throw Refusal.of(CoveringRefusal.COVER_UNREADABLE);
        }
    }

    @Override
    public List<Hit> find(String words) {
        return GlyphLines.find(inFile(), byPlace(), words);
    }

    @Override
    public List<String> wordsAt(CoverPlace place) {
        return place instanceof Box box ? GlyphLines.textIn(byPlace(), box) : List.of();
    }

    @Override
    public Rebuilt rebuild(List<Strike> strikes, Progress progress) {
        var sheets = sheets();
        try (var copy = new PdfCopy()) {
            for (int page = 1; page <= sheets.size(); page++) {
                var boxes = boxes(strikes, page);
                BufferedImage image = draw(page, FINE);
                boxes.forEach(box -> Ink.cover(image, box, FINE));
                var text = boxes.isEmpty() && !hasPictures(page) ? seen(page, image) : List.<Glyph>of();
                copy.add(sheets.get(page - 1), Ink.plain(image), text);
                progress.made(page, sheets.size());
            }
            return new Rebuilt(copy.bytes(), "pdf", leftOut());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static List<Box> boxes(List<Strike> strikes, int page) {
        return strikes.stream()
                .map(Strike::place)
                .filter(Box.class::isInstance)
                .map(Box.class::cast)
                .filter(box -> box.page() == page)
                .toList();
    }

    /// Text below a picture cannot be told from text that is covered by it: such a page gets no text.
    private boolean hasPictures(int page) {
        var resources = document.getPage(page - 1).getResources();
        return resources != null && resources.getXObjectNames().iterator().hasNext();
    }

    /// The characters that are seen: within the page, drawn, and not in the colour of the ground.
    private List<Glyph> seen(int page, BufferedImage image) {
        SheetSize sheet = sheets().get(page - 1);
        var whole = new Box(page, 0, 0, sheet.width(), sheet.height());
        return inFile().stream()
                .filter(glyph -> glyph.area().page() == page && !glyph.hidden())
                .filter(glyph -> whole.holds(glyph.area()))
                .filter(glyph -> glyph.text().isBlank() || Ink.isDrawn(image, glyph.area(), FINE))
                .toList();
    }

    private List<String> leftOut() {
        var leftOut = new ArrayList<String>();
        leftOut.add("批注、书签、附件、表单和文档属性");
        boolean pictures = false;
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            pictures = pictures || hasPictures(page);
        }
        if (pictures) {
            leftOut.add("有图片的页和有遮盖的页不能选取文字");
        }
        return leftOut;
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
