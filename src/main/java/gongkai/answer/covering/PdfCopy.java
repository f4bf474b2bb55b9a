package gongkai.answer.covering;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// A PDF made from nothing: pictures of pages, and unseen text where a page may have it.
final class PdfCopy implements AutoCloseable {
    private static final float FINE = 0.9f;
    /// Photographs and scans in colour become too large without loss.
    private static final long LARGE = 1_500_000;

    private final PDDocument copy = new PDDocument();

    PdfCopy() {
        copy.getDocumentCatalog().setLanguage("zh-CN");
    }

    void add(SheetSize sheet, BufferedImage image, List<Glyph> text) throws IOException {
        var page = new PDPage(new PDRectangle((float) sheet.width(), (float) sheet.height()));
        var resources = new PDResources();
        page.setResources(resources);
        String picture = resources.add(packed(image)).getName();
        var content =
                new StringBuilder(line("q %.3f 0 0 %.3f 0 0 cm /%s Do Q", sheet.width(), sheet.height(), picture));
        write(content, resources, sheet, text);
        var stream = new PDStream(copy);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(stream);
        copy.addPage(page);
    }

    private static String line(String form, Object... values) {
        return String.format(Locale.ROOT, form, values) + "\n";
    }

    private PDImageXObject packed(BufferedImage image) throws IOException {
        var exact = LosslessFactory.createFromImage(copy, image);
        return exact.getCOSObject().getLength() <= LARGE ? exact : JPEGFactory.createFromImage(copy, image, FINE);
    }

    /// The characters are written unseen where they stand. Their fonts have no shapes of their own and know the
    /// characters of this page alone, so that nothing can be told from them about other pages.
    private void write(StringBuilder content, PDResources resources, SheetSize sheet, List<Glyph> glyphs)
            throws IOException {
        var fonts = new ArrayList<UnseenFont>();
        Map<String, Code> codes = new LinkedHashMap<>();
        for (Glyph glyph : glyphs) {
            if (!glyph.text().isEmpty() && !codes.containsKey(glyph.text())) {
                if (fonts.isEmpty() || fonts.getLast().isFull()) {
                    fonts.add(new UnseenFont());
                }
                codes.put(
                        glyph.text(), new Code(fonts.size() - 1, fonts.getLast().add(glyph.text())));
            }
        }
        var names = new ArrayList<String>();
        for (UnseenFont font : fonts) {
            names.add(resources.add(font.make(copy)).getName());
        }
        for (Glyph glyph : glyphs) {
            Optional.ofNullable(codes.get(glyph.text()))
                    .ifPresent(code -> content.append(line(
                            "BT 3 Tr /%s %.3f Tf 1 0 0 1 %.3f %.3f Tm <%02X> Tj ET",
                            names.get(code.font()),
                            Math.max(1, glyph.area().width()),
                            glyph.x(),
                            sheet.height() - glyph.y(),
                            code.number())));
        }
    }

    /// By which a character is written.
    private record Code(int font, int number) {}

    byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        copy.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        copy.close();
    }
}
