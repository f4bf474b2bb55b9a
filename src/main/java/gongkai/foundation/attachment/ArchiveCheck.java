package gongkai.foundation.attachment;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// Looks into a ZIP container: what it holds, how large it would become, and whether something in it runs. What is
/// itself such a container, an older office file or a PDF is looked into as well, whatever its name; all share one
/// budget, so that neither depth nor number makes a bomb. Office documents are such containers too.
///
/// A container names what it holds twice, before each content and in a list at its end. Programs read one or the
/// other, so both must say the same: what stands in one alone is there to pass unseen.
final class ArchiveCheck {
    private static final Charset NAMES = Charset.forName("GB18030");
    private static final int MOST_ENTRIES = 10_000;
    private static final int DEEPEST = 4;
    private static final long MOST_UNPACKED = 2L * 1024 * 1024 * 1024;
    /// Text shrinks to a twentieth, seldom to a hundredth; a bomb to a thousandth.
    private static final long MOST_RATIO = 200;
    /// Below this no ratio is asked: a short file of blanks is no bomb.
    private static final long SMALL = 20L * 1024 * 1024;

    private static final Set<String> PROGRAMS = Set.of(
            "exe", "dll", "com", "scr", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf", "hta", "msi", "jar",
            "class", "lnk", "sh", "apk", "cpl", "reg");
    /// What declares the parts of an office document, and how they hang together.
    private static final List<String> DECLARATIONS = List.of("[content_types].xml", ".rels");
    private static final int LONGEST_DECLARATION = 4 * 1024 * 1024;
    private static final List<String> MACRO_PARTS =
            List.of("macroenabled", "vbaproject", "ms-excel.macrosheet", "ms-excel.intlmacrosheet", "xlmacrosheet");

    private static final Set<String> ARCHIVES = Set.of("zip", "docx", "xlsx", "pptx", "ofd", "odt", "ods");
    private static final int SIGNATURE = 8;
    /// Programs of Windows and of Linux, and of Java.
    private static final List<String> MACHINE_CODE = List.of("4d5a9000", "4d5a5000", "7f454c46", "cafebabe");

    /// What may hold something else, told by its first bytes; by its name where readers do not mind what stands first.
    private enum Kind {
        ARCHIVE,
        COMPOUND,
        PDF,
        OTHER;

        static Kind of(String signature, String ending) {
            if (signature.equals("d0cf11e0a1b11ae1")) {
                return COMPOUND;
            }
            if (signature.startsWith("504b0304") || ARCHIVES.contains(ending)) {
                return ARCHIVE;
            }
            return signature.startsWith("255044462d") || ending.equals("pdf") ? PDF : OTHER;
        }
    }

    private final Set<String> names = new HashSet<>();
    private final Path scratch;
    private final long budget;
    private int entries;
    private long unpacked;

    private ArchiveCheck(Path scratch, long size) {
        this.scratch = scratch;
        this.budget = Math.min(MOST_UNPACKED, Math.max(SMALL, size * MOST_RATIO));
    }

    /// What was found: the names at the top, or why the file is refused.
    record Found(Set<String> names, Optional<AttachmentRefusal> refusal) {}

    static Found look(Path file) throws IOException {
        var check = new ArchiveCheck(file.resolveSibling(""), Files.size(file));
        try {
            return new Found(check.names, check.walk(file, 1));
        } catch (TooMuch bomb) {
            return new Found(Set.of(), Optional.of(AttachmentRefusal.ATTACHMENT_BOMB));
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            return new Found(Set.of(), Optional.of(AttachmentRefusal.ATTACHMENT_BROKEN));
        }
    }

    private Optional<AttachmentRefusal> walk(Path file, int depth) throws IOException {
        if (depth > DEEPEST) {
            return Optional.of(AttachmentRefusal.ATTACHMENT_BOMB);
        }
        var listed = listed(file);
        var met = new TreeMap<Entry, Long>();
        try (var content = Files.newInputStream(file);
                var zip = new ZipInputStream(content, NAMES)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    return Optional.of(AttachmentRefusal.ATTACHMENT_BOMB);
                }
                if (depth == 1) {
                    names.add(entry.getName());
                }
                var counted = new Counted(zip);
                var refusal = named(entry.getName());
                if (refusal.isEmpty()) {
                    refusal = content(counted, entry.getName(), depth);
                }
                if (refusal.isPresent()) {
                    return refusal;
                }
                met.merge(counted.entry(entry.getName()), 1L, Long::sum);
            }
        }
        return met.equals(listed) ? Optional.empty() : Optional.of(AttachmentRefusal.ATTACHMENT_BROKEN);
    }

    /// One thing in the container, by which the two lists are compared.
    private record Entry(String name, long size, long checkSum) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byName = name.compareTo(other.name);
            int bySize = Long.compare(size, other.size);
            return byName != 0 ? byName : bySize != 0 ? bySize : Long.compare(checkSum, other.checkSum);
        }
    }

    /// What the list at the end says.
    private static Map<Entry, Long> listed(Path file) throws IOException {
        try (var list = new ZipFile(file.toFile(), NAMES)) {
            if (list.size() > MOST_ENTRIES) {
                throw new TooMuch();
            }
            return list.stream()
                    .map(entry -> new Entry(entry.getName(), entry.getSize(), entry.getCrc()))
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        }
    }

    /// Reads what one entry unpacks to, counting; what may hold something else is looked into.
    private Optional<AttachmentRefusal> content(Counted entry, String name, int depth) throws IOException {
        byte[] first = entry.readNBytes(SIGNATURE);
        String signature = HexFormat.of().formatHex(first);
        if (MACHINE_CODE.stream().anyMatch(signature::startsWith)) {
            return Optional.of(AttachmentRefusal.ATTACHMENT_PROGRAM);
        }
        var kind = Kind.of(signature, ending(name));
        if (kind != Kind.OTHER) {
            return inside(first, entry, kind, depth);
        }
        if (DECLARATIONS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
            return declared(first, entry);
        }
        entry.transferTo(OutputStream.nullOutputStream());
        return Optional.empty();
    }

    private Optional<AttachmentRefusal> inside(byte[] first, Counted entry, Kind kind, int depth) throws IOException {
        Path file = Files.createTempFile(scratch, "inside", "");
        try {
            try (var out = Files.newOutputStream(file)) {
                out.write(first);
                entry.transferTo(out);
            }
            return switch (kind) {
                case ARCHIVE -> walk(file, depth + 1);
                case COMPOUND -> CompoundCheck.look(file).refusal();
                case PDF -> PdfCheck.look(file);
                case OTHER -> Optional.empty();
            };
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// An office document says itself that it carries macros. Letters of two bytes are read as well.
    private static Optional<AttachmentRefusal> declared(byte[] first, Counted entry) throws IOException {
        byte[] rest = entry.readNBytes(LONGEST_DECLARATION);
        if (entry.read() >= 0) {
            return Optional.of(AttachmentRefusal.ATTACHMENT_BOMB);
        }
        String text = (new String(first, StandardCharsets.ISO_8859_1) + new String(rest, StandardCharsets.ISO_8859_1))
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        return MACRO_PARTS.stream().anyMatch(text::contains)
                ? Optional.of(AttachmentRefusal.ATTACHMENT_MACRO)
                : Optional.empty();
    }

    private static Optional<AttachmentRefusal> named(String name) {
        if (climbs(name)) {
            return Optional.of(AttachmentRefusal.ATTACHMENT_BROKEN);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("vbaproject") || lower.contains("xl/macrosheets/") || isBasic(lower)) {
            return Optional.of(AttachmentRefusal.ATTACHMENT_MACRO);
        }
        return name.equals("META-INF/MANIFEST.MF") || PROGRAMS.contains(ending(name))
                ? Optional.of(AttachmentRefusal.ATTACHMENT_PROGRAM)
                : Optional.empty();
    }

    /// Where open documents keep macros.
    private static boolean isBasic(String lower) {
        return (lower.startsWith("basic/") || lower.startsWith("scripts/")) && !lower.endsWith("/");
    }

    /// A name that leads out of the folder somebody unpacks it into.
    private static boolean climbs(String name) {
        return Set.of(name.replace('\\', '/').split("/", -1)).contains("..");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /// What is in the archive is more than we look at.
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// The content of one entry, counted. Closing it does not close the archive around it.
    private final class Counted extends FilterInputStream {
        private final CheckedInputStream checked;
        private long size;

        Counted(InputStream content) {
            this(new CheckedInputStream(content, new CRC32()));
        }

        private Counted(CheckedInputStream checked) {
            super(checked);
            this.checked = checked;
        }

        Entry entry(String name) {
            return new Entry(name, size, checked.getChecksum().getValue());
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) {
                count(1);
            }
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int read) throws IOException {
            size += read;
            unpacked += read;
            if (unpacked > budget) {
                throw new TooMuch();
            }
        }

        @Override
        public void close() {
            // The entry belongs to the archive around it.
        }
    }
}
