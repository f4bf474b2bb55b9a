package gongkai.foundation.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Looks into an office file of the older kind, which is a file system of its own: which of them it is, and whether
/// something in it runs. Word keeps macros in a storage, Excel in a storage or on a macro sheet of version 4 ([MS-XLS]
/// 2.4.28), PowerPoint packed within its one stream, told by an atom ([MS-PPT] 2.4.10).
final class CompoundCheck {
    private static final Set<String> MACROS = Set.of("macros", "vba", "_vba_project", "_vba_project_cur");
    private static final int DEEPEST = 8;

    private static final int SHEET = 0x0085;
    private static final int SHEET_KIND = 5;
    private static final int MACRO_SHEET = 1;
    private static final int MODULE = 6;
    private static final int PASSWORD = 0x002F;

    private static final int VBA_ATOM = 0x0400;
    private static final int HAS_MACROS = 4;
    private static final int HEADING = 8;

    private CompoundCheck() {}

    /// What was found: the type, or why the file is refused; neither when it is none that we take.
    record Found(Optional<FileType> type, Optional<AttachmentRefusal> refusal) {
        static final Found NOTHING = new Found(Optional.empty(), Optional.empty());

        static Found of(FileType type) {
            return new Found(Optional.of(type), Optional.empty());
        }

        static Found refused(AttachmentRefusal reason) {
            return new Found(Optional.empty(), Optional.of(reason));
        }
    }

    static Found look(Path file) {
        try (var compound = new POIFSFileSystem(file.toFile(), true)) {
            return look(compound.getRoot());
        } catch (IOException | RuntimeException broken) {
            return Found.refused(AttachmentRefusal.ATTACHMENT_BROKEN);
        }
    }

    private static Found look(DirectoryEntry root) throws IOException {
        if (hasMacros(root, 1)) {
            return Found.refused(AttachmentRefusal.ATTACHMENT_MACRO);
        }
        if (root.hasEntryCaseInsensitive("EncryptedSummary")) {
            return Found.refused(AttachmentRefusal.ATTACHMENT_BROKEN);
        }
        for (String book : Set.of("Workbook", "Book")) {
            if (root.hasEntryCaseInsensitive(book)) {
                return sheets(root.getEntryCaseInsensitive(book));
            }
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return Found.of(FileType.DOC);
        }
        return root.hasEntryCaseInsensitive("PowerPoint Document")
                ? show(root.getEntryCaseInsensitive("PowerPoint Document"))
                : Found.NOTHING;
    }

    private static boolean hasMacros(DirectoryEntry folder, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("deeper than any document");
        }
        for (Entry entry : folder) {
            if (MACROS.contains(entry.getName().toLowerCase(Locale.ROOT))
                    || entry instanceof DirectoryEntry inner && hasMacros(inner, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    /// A workbook is a row of records: their kind, their length, their content.
    private static Found sheets(Entry book) throws IOException {
        try (var content = stream(book)) {
            for (byte[] head = content.readNBytes(4); head.length == 4; head = content.readNBytes(4)) {
                var numbers = numbers(head);
                int kind = Short.toUnsignedInt(numbers.getShort());
                int length = Short.toUnsignedInt(numbers.getShort());
                if (kind == PASSWORD) {
                    return Found.refused(AttachmentRefusal.ATTACHMENT_BROKEN);
                }
                if (kind == SHEET) {
                    byte[] sheet = content.readNBytes(length);
                    if (sheet.length > SHEET_KIND
                            && (sheet[SHEET_KIND] == MACRO_SHEET || sheet[SHEET_KIND] == MODULE)) {
                        return Found.refused(AttachmentRefusal.ATTACHMENT_MACRO);
                    }
                } else {
                    content.skipNBytes(Math.min(length, content.available()));
                }
            }
        }
        return Found.of(FileType.XLS);
    }

    /// A show is a tree of records; containers are told by the lowest four bits.
    private static Found show(Entry show) throws IOException {
        try (var content = stream(show)) {
            for (byte[] head = content.readNBytes(HEADING);
                    head.length == HEADING;
                    head = content.readNBytes(HEADING)) {
                var numbers = numbers(head);
                boolean container = (numbers.getShort() & 0xF) == 0xF;
                int kind = Short.toUnsignedInt(numbers.getShort());
                long length = Integer.toUnsignedLong(numbers.getInt());
                if (kind == VBA_ATOM && length >= HEADING) {
                    byte[] atom = content.readNBytes((int) Math.min(length, content.available()));
                    if (atom.length >= HEADING && numbers(atom).getInt(HAS_MACROS) != 0) {
                        return Found.refused(AttachmentRefusal.ATTACHMENT_MACRO);
                    }
                } else if (!container) {
                    content.skipNBytes(Math.min(length, content.available()));
                }
            }
        }
        return Found.of(FileType.PPT);
    }

    private static InputStream stream(Entry entry) throws IOException {
        if (entry instanceof DocumentEntry document) {
            return new DocumentInputStream(document);
        }
        throw new IOException("a folder where a stream should be");
    }

    private static ByteBuffer numbers(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
