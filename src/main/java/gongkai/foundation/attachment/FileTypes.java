package gongkai.foundation.attachment;

import gongkai.foundation.kernel.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/// Finds a file's type in its content, and refuses what we do not take: what a browser or a machine would run, macros,
/// archives that are bombs. The name is asked only where two harmless types look the same, text and CSV, and whether a
/// page is called one.
final class FileTypes {
    private static final Tika TIKA = new Tika();

    private FileTypes() {}

    static FileType detect(Path file, String name) throws IOException {
        String found;
        try (var content = new BufferedInputStream(Files.newInputStream(file))) {
            found = TIKA.detect(content);
        }
        var type = switch (found) {
            case "application/zip", "application/x-tika-ooxml", "application/java-archive" ->
                Optional.of(insideArchive(file));
            case "application/x-tika-msoffice",
                    "application/msword",
                    "application/vnd.ms-excel",
                    "application/vnd.ms-powerpoint" -> insideCompoundFile(file);
            case "application/pdf" -> Optional.of(document(file));
            case "text/html" -> page(file, name);
            case "text/plain" -> Optional.of(textOrTable(name));
            case "application/octet-stream" -> isChineseText(file) ? Optional.of(textOrTable(name)) : none();
            default -> FileType.ofMediaType(found).map(known -> known.isArchive() ? insideArchive(file, known) : known);
        };
        return type.orElseThrow(() -> Refusal.of(AttachmentRefusal.ATTACHMENT_TYPE));
    }

    private static Optional<FileType> none() {
        return Optional.empty();
    }

    /// A page must say by its name that it is one: what is called a document and is a page wants to deceive.
    private static Optional<FileType> page(Path file, String name) throws IOException {
        if (!FileType.HTML.fits(name)) {
            return none();
        }
        PageCheck.look(file).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        return Optional.of(FileType.HTML);
    }

    private static FileType textOrTable(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? FileType.CSV : FileType.TXT;
    }

    private static FileType insideArchive(Path file) {
        var names = namesInside(file);
        if (names.contains("word/document.xml")) {
            return FileType.DOCX;
        }
        if (names.contains("xl/workbook.xml")) {
            return FileType.XLSX;
        }
        if (names.contains("ppt/presentation.xml")) {
            return FileType.PPTX;
        }
        return names.contains("OFD.xml") ? FileType.OFD : FileType.ZIP;
    }

    /// A container the detector knows by name (ODT, ODS, OFD) is looked into all the same.
    private static FileType insideArchive(Path file, FileType known) {
        namesInside(file);
        return known;
    }

    private static Set<String> namesInside(Path file) {
        try {
            var found = ArchiveCheck.look(file);
            found.refusal().ifPresent(reason -> {
                throw Refusal.of(reason);
            });
            if (found.names().isEmpty()) {
                throw Refusal.of(AttachmentRefusal.ATTACHMENT_BROKEN);
            }
            return found.names();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The older office formats are told apart by the streams they hold.
    private static Optional<FileType> insideCompoundFile(Path file) {
        var found = CompoundCheck.look(file);
        found.refusal().ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        return found.type();
    }

    private static FileType document(Path file) throws IOException {
        PdfCheck.look(file).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        return FileType.PDF;
    }

    /// Text in the national encoding GB 18030, which the detector takes for bytes.
    private static boolean isChineseText(Path file) throws IOException {
        var strict = Charset.forName("GB18030")
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var text = new InputStreamReader(new BufferedInputStream(Files.newInputStream(file)), strict)) {
            for (int next = text.read(); next >= 0; next = text.read()) {
                if (next < ' ' && next != '\t' && next != '\n' && next != '\r') {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
