package gongkai.foundation.typesetting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The front door: an official text as a file. Files are made on demand; the last few are kept, so that a person who
/// looks twice or a mail that goes out after a page was opened costs nothing.
@Service
public class Typesetter {
    private final FontShelf fonts;
    private final PdfWriter pdf;
    private final Map<Wanted, byte[]> kept;

    Typesetter(FontShelf fonts, PdfWriter pdf, TypesettingSettings settings) {
        this.fonts = fonts;
        this.pdf = pdf;
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Wanted, byte[]> eldest) {
                return size() > settings.cache();
            }
        };
    }

    private record Wanted(OfficialText text, OutputFormat format) {}

    /// The file. Several may be made at once; the same one may then be made twice, which harms nobody.
    public byte[] set(OfficialText text, OutputFormat format) {
        var wanted = new Wanted(text, format);
        Optional<byte[]> before;
        synchronized (kept) {
            before = Optional.ofNullable(kept.get(wanted));
        }
        byte[] file = before.orElseGet(() -> make(text, format));
        synchronized (kept) {
            kept.put(wanted, file);
        }
        return file.clone();
    }

    /// A text published without the head of a letter; made anew each time.
    public byte[] set(PublicText text, OutputFormat format) {
        return switch (format) {
            case PDF -> pdf.write(text);
            case DOCX -> DocxWriter.write(text);
            case OFD -> OfdWriter.write(text, fonts);
        };
    }

    /// A book as PDF, made anew each time: who hands it out often keeps it.
    public byte[] bind(Book book) {
        return pdf.write(book);
    }

    /// The file, made anew whatever was kept.
    byte[] make(OfficialText text, OutputFormat format) {
        return switch (format) {
            case PDF -> pdf.write(text);
            case DOCX -> DocxWriter.write(text);
            case OFD -> OfdWriter.write(text, fonts);
        };
    }

    /// A book as PDF: long ones take seconds, so nothing is kept.
    public byte[] pdf(CompiledBook book) {
        return pdf.write(book);
    }

    /// A book as a Word document, its contents with the page numbers the PDF has; Word counts them anew when asked to.
    public byte[] docx(CompiledBook book) {
        return DocxWriter.write(book, CompiledBookComposer.compose(book, fonts).firstPages());
    }

    /// The characters of a text that no font here has, each once. They are written out by their number in PDF and OFD.
    public List<String> missing(OfficialText text) {
        return fonts.missing(text.plain());
    }

    /// Whether PDF can be made here at all.
    public boolean hasFonts() {
        return fonts.hasChinese();
    }
}
