package gongkai.foundation.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/// Finds a file's type in its content. The name is asked only where two harmless types look the same: text and CSV.
final class FileTypes {
    private static final Tika TIKA = new Tika();
    private static final int MOST_ENTRIES = 10_000;

    private FileTypes() {}

    static Optional<FileType> detect(Path file, String name) throws IOException {
        String found;
        try (var content = new BufferedInputStream(Files.newInputStream(file))) {
            found = TIKA.detect(content);
        }
        return switch (found) {
            case "application/zip", "application/x-tika-ooxml", "application/java-archive" -> insideZip(file);
            case "application/x-tika-msoffice" -> insideCompoundFile(file);
            case "text/plain" -> Optional.of(textOrTable(name));
            case "application/octet-stream" -> isChineseText(file) ? Optional.of(textOrTable(name)) : Optional.empty();
            default -> FileType.ofMediaType(found);
        };
    }

    private static FileType textOrTable(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? FileType.CSV : FileType.TXT;
    }

    private static Optional<FileType> insideZip(Path file) throws IOException {
        Set<String> names = new HashSet<>();
        try (var zip = new ZipInputStream(Files.newInputStream(file), Charset.forName("GB18030"))) {
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && names.size() < MOST_ENTRIES;
                    entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (ZipException | IllegalArgumentException broken) {
            return Optional.empty();
        }
        boolean runs = names.contains("META-INF/MANIFEST.MF")
                || names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"));
        if (runs || names.isEmpty()) {
            return Optional.empty();
        }
        if (names.contains("word/document.xml")) {
            return Optional.of(FileType.DOCX);
        }
        if (names.contains("xl/workbook.xml")) {
            return Optional.of(FileType.XLSX);
        }
        if (names.contains("ppt/presentation.xml")) {
            return Optional.of(FileType.PPTX);
        }
        return Optional.of(names.contains("OFD.xml") ? FileType.OFD : FileType.ZIP);
    }

    /// The older office formats are told apart by the streams they hold, whose names stand in UTF-16.
    private static Optional<FileType> insideCompoundFile(Path file) throws IOException {
        if (holds(file, "WordDocument")) {
            return Optional.of(FileType.DOC);
        }
        if (holds(file, "Workbook") || holds(file, "Book")) {
            return Optional.of(FileType.XLS);
        }
        return holds(file, "PowerPoint Document") ? Optional.of(FileType.PPT) : Optional.empty();
    }

    private static boolean holds(Path file, String word) throws IOException {
        byte[] sought = (word + "\0").getBytes(StandardCharsets.UTF_16LE);
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            int matched = 0;
            for (int next = content.read(); next >= 0; next = content.read()) {
                if ((byte) next == sought[matched]) {
                    matched++;
                } else {
                    matched = (byte) next == sought[0] ? 1 : 0;
                }
                if (matched == sought.length) {
                    return true;
                }
            }
        }
        return false;
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
