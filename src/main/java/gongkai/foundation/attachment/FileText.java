package gongkai.foundation.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.extractor.ExtractorFactory;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/// Reads the text in a file. Runs in the reading process only: a file may be made to make its reader fail.
final class FileText {
    private static final Charset NATIONAL = Charset.forName("GB18030");

    private FileText() {}

    /// The text, at most so many characters, on single blanks and line ends.
    static String read(Path file, FileType type, int longest) throws IOException {
        var text = new ShortText(longest);
        try {
            switch (type) {
                case PDF -> pdf(file, text);
                case DOCX, XLSX, PPTX, XLS -> office(file, text);
                case OFD -> ofd(file, text);
                case ODT, ODS -> openDocument(file, text);
                case TXT, CSV -> plain(file, text);
                case HTML -> text.write(Jsoup.parse(file.toFile()).text());
                case DOC, PPT, PNG, JPEG, GIF, BMP, TIFF, WEBP, MP4, WEBM, ZIP -> {}
            }
        } catch (ShortText.Full enough) {
            return text.toString();
        }
        return text.toString();
    }

    private static void pdf(Path file, Writer text) throws IOException {
        try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            new PDFTextStripper().writeText(document, text);
        }
    }

    private static void office(Path file, Writer text) throws IOException {
        ExtractorFactory.setThreadPrefersEventExtractors(true);
        try (var extractor = ExtractorFactory.createExtractor(file.toFile())) {
            text.write(extractor.getText());
        }
    }

    private static void ofd(Path file, Writer text) throws IOException {
        try (var reader = new OFDReader(file)) {
            boolean none = true;
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                for (var line : OfdLines.of(reader, page)) {
                    text.write(line.text());
                    text.write('\n');
                    none = false;
                }
            }
            // Where the pages hold no text of their own, it may stand in what they are made from.
            for (String part : none ? new ContentExtractor(reader).extractAll() : List.<String>of()) {
                text.write(part);
                text.write('\n');
            }
        }
    }

    private static void openDocument(Path file, Writer text) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry("content.xml");
            if (entry == null) {
                return;
            }
            try (InputStream content = zip.getInputStream(entry)) {
                var document = Jsoup.parse(content, "UTF-8", "", Parser.xmlParser());
                for (var paragraph : document.select("text|p, text|h")) {
                    text.write(paragraph.text());
                    text.write('\n');
                }
            }
        }
    }

    private static void plain(Path file, Writer text) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, isUtf8(file) ? StandardCharsets.UTF_8 : NATIONAL)) {
            reader.transferTo(text);
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /// Takes characters up to a number; blanks become one, and what a database or a page cannot bear is left out.
    private static final class ShortText extends Writer {
        private final StringBuilder kept = new StringBuilder();
        private final int longest;

        ShortText(int longest) {
            this.longest = longest;
        }

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            for (int i = from; i < from + length; i++) {
                put(characters[i]);
            }
        }

        private void put(char character) throws IOException {
            boolean line = character == '\n' || character == '\r';
            boolean blank = line || Character.isWhitespace(character) || Character.isSpaceChar(character);
            if (blank) {
                char last = kept.isEmpty() ? '\n' : kept.charAt(kept.length() - 1);
                if (last == '\n' || last == ' ' && !line) {
                    return;
                }
                if (last == ' ') {
                    kept.setLength(kept.length() - 1);
                }
                kept.append(line ? '\n' : ' ');
            } else if (!Character.isISOControl(character) && character != '\ufeff' && character != '\ufffe') {
                kept.append(character);
            }
            if (kept.length() >= longest) {
                throw new Full();
            }
        }

        @Override
        public void flush() {
            // Everything is kept at once.
        }

        @Override
        public void close() {
            // There is nothing behind it.
        }

        /// The text without half a character at its end.
        @Override
        public String toString() {
            int end = kept.length();
            boolean half = end > 0 && Character.isHighSurrogate(kept.charAt(end - 1));
            return kept.substring(0, half ? end - 1 : end).strip();
        }

        private static final class Full extends IOException {
            private static final long serialVersionUID = 1L;
        }
    }
}
