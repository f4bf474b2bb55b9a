package gongkai.foundation.typesetting;

import gongkai.foundation.kernel.Refusal;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.springframework.stereotype.Component;

/// Draws a sheet as PDF: embedded subsets of the fonts, an output intent, title, author and language for archives
/// (PDF/A). Fonts are read by one letter at a time.
@Component
class PdfWriter {
    private static final double MM = 72 / 25.4;
    private static final Color RED = new Color(0xC4, 0x12, 0x12);
    private static final Color GREY = new Color(0xA0, 0xA0, 0xA0);
    /// How thick a stand-in of 小标宋 is drawn over its outline, as a share of its size.
    private static final float EMBOLDEN = 0.022f;

    private final FontShelf fonts;
    private final ReentrantLock reading = new ReentrantLock();

    PdfWriter(FontShelf fonts) {
        this.fonts = fonts;
    }

    byte[] write(OfficialText text) {
        requireFonts();
        return write(SheetComposer.compose(text, fonts));
    }

    byte[] write(PublicText text) {
        requireFonts();
        return write(SheetComposer.compose(text, fonts));
    }

    byte[] write(Book book) {
        requireFonts();
        return write(BookComposer.compose(book, fonts));
    }

    byte[] write(CompiledBook book) {
        requireFonts();
        return write(CompiledBookComposer.compose(book, fonts).sheet());
    }

    private void requireFonts() {
        if (!fonts.hasChinese()) {
            throw Refusal.of(TypesettingRefusal.NO_CHINESE_FONT);
        }
    }

    private byte[] write(Sheet sheet) {
        reading.lock();
        try {
            return draw(sheet);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            reading.unlock();
        }
    }

    private byte[] draw(Sheet sheet) throws IOException {
        try (var document = new PDDocument()) {
            var embedded = new EmbeddedFonts(document);
            for (List<PageMark> marks : sheet.pages()) {
                var page = new PDPage(new PDRectangle((float) (Paper.WIDTH * MM), (float) (Paper.HEIGHT * MM)));
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    for (PageMark mark : marks) {
                        draw(mark, content, embedded);
                    }
                }
            }
            describe(document, sheet);
            outline(document, sheet);
            var file = new ByteArrayOutputStream();
            document.save(file);
            return embedded.isPlain() ? file.toByteArray() : mended(file.toByteArray(), embedded);
        }
    }

    private static byte[] mended(byte[] file, EmbeddedFonts embedded) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            embedded.mend(document);
            var mended = new ByteArrayOutputStream();
            document.save(mended);
            return mended.toByteArray();
        }
    }

    private void draw(PageMark mark, PDPageContentStream content, EmbeddedFonts embedded) throws IOException {
        switch (mark) {
            case PageMark.Words words -> draw(words, content, embedded);
            case PageMark.Rule rule -> {
                content.setStrokingColor(rule.red() ? RED : Color.BLACK);
                content.setLineWidth((float) (rule.thickness() * MM));
                content.moveTo(x(rule.x()), y(rule.y()));
                content.lineTo(x(rule.toX()), y(rule.toY()));
                content.stroke();
            }
            case PageMark.Ring ring -> ring(ring, content);
        }
    }

    private void draw(PageMark.Words words, PDPageContentStream content, EmbeddedFonts embedded) throws IOException {
        float size = (float) words.points();
        Color colour = words.red() ? RED : Color.BLACK;
        content.beginText();
        content.setNonStrokingColor(colour);
        content.setStrokingColor(colour);
        content.setCharacterSpacing((float) (words.tracking() * MM));
        content.newLineAtOffset(x(words.x()), y(words.y()));
        boolean bold = words.role() == FontRole.XIAOBIAOSONG && !fonts.isProper(words.role());
        content.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        if (bold) {
            content.setLineWidth(size * EMBOLDEN);
        }
        for (var run : LineRuns.of(LineRuns.seen(words.text()), each -> fonts.find(words.role(), each))) {
            Optional<ShelfFont> font = run.kind().or(() -> fonts.find(words.role(), ' '));
            if (font.isPresent()) {
                content.setFont(embedded.of(font.get(), run.text()), size);
                content.showText(run.text());
            }
        }
        content.endText();
    }

    private static void ring(PageMark.Ring ring, PDPageContentStream content) throws IOException {
        content.setStrokingColor(GREY);
        content.setLineWidth(0.6f);
        content.setLineDashPattern(new float[] {4, 3}, 0);
        double round = ring.radius() * 0.5523;
        double left = ring.x() - ring.radius();
        double right = ring.x() + ring.radius();
        double top = ring.y() - ring.radius();
        double bottom = ring.y() + ring.radius();
        content.moveTo(x(right), y(ring.y()));
        curve(content, right, ring.y() + round, ring.x() + round, bottom, ring.x(), bottom);
        curve(content, ring.x() - round, bottom, left, ring.y() + round, left, ring.y());
        curve(content, left, ring.y() - round, ring.x() - round, top, ring.x(), top);
        curve(content, ring.x() + round, top, right, ring.y() - round, right, ring.y());
        content.stroke();
        content.setLineDashPattern(new float[0], 0);
    }

    private static void curve(PDPageContentStream content, double... at) throws IOException {
        content.curveTo(x(at[0]), y(at[1]), x(at[2]), y(at[3]), x(at[4]), y(at[5]));
    }

    private static float x(double millimetres) {
        return (float) (millimetres * MM);
    }

    private static float y(double fromTop) {
        return (float) ((Paper.HEIGHT - fromTop) * MM);
    }

    /// Marks by which a reader turns to a part; shown at once where there are any.
    private static void outline(PDDocument document, Sheet sheet) {
        if (!sheet.outline().isEmpty()) {
            var outline = new PDDocumentOutline();
            sheet.outline().forEach(mark -> outline.addLast(item(document, mark)));
            outline.openNode();
            document.getDocumentCatalog().setDocumentOutline(outline);
            document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
        }
    }

    private static PDOutlineItem item(PDDocument document, Sheet.Bookmark mark) {
        var top = new PDPageFitWidthDestination();
        top.setPage(document.getPage(Math.min(mark.page(), document.getNumberOfPages() - 1)));
        top.setTop((int) (Paper.HEIGHT * MM));
        var item = new PDOutlineItem();
        item.setTitle(mark.title());
        item.setDestination(top);
        mark.within().forEach(each -> item.addLast(item(document, each)));
        return item;
    }

    private static void describe(PDDocument document, Sheet sheet) throws IOException {
        var information = document.getDocumentInformation();
        information.setTitle(sheet.title());
        information.setAuthor(sheet.organ());
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("zh-CN");
        var preferences = new PDViewerPreferences(catalog.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(PdfMetadata.of(sheet.title(), sheet.organ()));
        catalog.setMetadata(metadata);
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
    }
}
