package gongkai.foundation.attachment;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// Looks into a ZIP container without unpacking it to anywhere: what it holds, how large it would become, and whether
/// something in it runs. Archives within archives are looked into as well and share one budget, so that neither depth
/// nor number of them makes a bomb. Office documents are such containers too.
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
    private static final Set<String> ARCHIVES = Set.of("zip", "docx", "xlsx", "pptx", "ofd", "odt", "ods");

    private final Set<String> names = new HashSet<>();
    private final long budget;
    private int entries;
    private long unpacked;

    private ArchiveCheck(long size) {
        this.budget = Math.min(MOST_UNPACKED, Math.max(SMALL, size * MOST_RATIO));
    }

    /// What was found: the names at the top, or why the file is refused.
    record Found(Set<String> names, Optional<AttachmentRefusal> refusal) {}

    static Found look(Path file) throws IOException {
        var check = new ArchiveCheck(Files.size(file));
        try (var content = Files.newInputStream(file)) {
            return new Found(check.names, check.walk(content, 1));
        } catch (TooMuch bomb) {
            return new Found(Set.of(), Optional.of(AttachmentRefusal.ATTACHMENT_BOMB));
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            return new Found(Set.of(), Optional.of(AttachmentRefusal.ATTACHMENT_BROKEN));
        }
    }

    private Optional<AttachmentRefusal> walk(InputStream content, int depth) throws IOException {
        if (depth > DEEPEST) {
            return Optional.of(AttachmentRefusal.ATTACHMENT_BOMB);
        }
        var zip = new ZipInputStream(content, NAMES);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > MOST_ENTRIES) {
                return Optional.of(AttachmentRefusal.ATTACHMENT_BOMB);
            }
            String name = entry.getName();
            if (depth == 1) {
                names.add(name);
            }
            var refusal = named(name);
            if (refusal.isEmpty()) {
                refusal = content(zip, name, depth);
            }
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /// Reads what one entry unpacks to, counting; an archive is walked itself.
    private Optional<AttachmentRefusal> content(ZipInputStream zip, String name, int depth) throws IOException {
        if (ARCHIVES.contains(ending(name))) {
            // The stream of the entry must not be closed with the inner one: the next entry follows in it.
            var refusal = walk(new Counted(zip), depth + 1);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        var rest = new Counted(zip);
        rest.transferTo(OutputStream.nullOutputStream());
        return Optional.empty();
    }

    private static Optional<AttachmentRefusal> named(String name) {
        if (climbs(name)) {
            return Optional.of(AttachmentRefusal.ATTACHMENT_BROKEN);
        }
        if (name.endsWith("vbaProject.bin") || name.startsWith("Basic/") && name.endsWith(".xml")) {
            return Optional.of(AttachmentRefusal.ATTACHMENT_MACRO);
        }
        return name.equals("META-INF/MANIFEST.MF") || PROGRAMS.contains(ending(name))
                ? Optional.of(AttachmentRefusal.ATTACHMENT_PROGRAM)
                : Optional.empty();
    }

    /// A name that leads out of the folder somebody unpacks it into.
    private static boolean climbs(String name) {
        return Set.of(name.replace('\\', '/').split("/")).contains("..");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /// What is in the archive is more than we look at.
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream content) {
            super(content);
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
