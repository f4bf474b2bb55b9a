package gongkai.publish.documentimport;

import gongkai.foundation.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Files brought together: single ones, those in archives, those of a folder. Names are only names: nothing is ever
/// written under them.
final class Parcel implements AutoCloseable {
    private final ImportSettings settings;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private long unpacked;

    Parcel(ImportSettings settings) {
        this.settings = settings;
    }

    /// One file.
    ///
    /// @param path its name with the folders it lay in
    record Piece(String path, Opener opener) {
        /// The name without folders.
        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /// The name without folders and ending, small.
        String stem() {
            String name = name();
            int dot = name.lastIndexOf('.');
            return (dot > 0 ? name.substring(0, dot) : name).strip();
        }

        String ending() {
            int dot = path.lastIndexOf('.');
            return dot < 0 ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
        }
    }

    /// Opens the content of a file.
    interface Opener {
        InputStream open() throws IOException;
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    Parcel add(String path, Opener opener) {
        String even = path.replace('\\', '/').replaceAll("\\p{Cntrl}", "");
        String name = even.substring(even.lastIndexOf('/') + 1);
        if (name.isBlank() || name.startsWith(".") || name.startsWith("~$") || even.contains("__MACOSX/")) {
            return this;
        }
        if (pieces.size() >= settings.mostFiles()) {
            throw Refusal.of(DocumentImportRefusal.TOO_MANY_FILES);
        }
        pieces.add(new Piece(even.length() > 200 ? even.substring(even.length() - 200) : even, opener));
        return this;
    }

    /// What is in an archive; the names in it are in UTF-8 where it says so, else in the national encoding.
    Parcel addArchive(Path file) {
        try {
            var zip = open(file);
            open.add(zip);
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(each -> (ZipEntry) each)::iterator) {
                if (!entry.isDirectory()) {
                    measure(entry);
                    add(entry.getName(), () -> zip.getInputStream(entry));
                }
            }
            return this;
        } catch (IOException | IllegalArgumentException broken) {
            throw Refusal.of(DocumentImportRefusal.ARCHIVE_BROKEN);
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException otherNames) {
            return new ZipFile(file.toFile(), Charset.forName("GB18030"));
        }
    }

    private void measure(ZipEntry entry) {
        unpacked += Math.max(0, entry.getSize());
        boolean bomb = entry.getSize() > 1_000_000 && entry.getSize() / Math.max(1, entry.getCompressedSize()) > 200;
        if (bomb || unpacked > settings.mostUnpacked().toBytes()) {
            throw Refusal.of(DocumentImportRefusal.ARCHIVE_TOO_LARGE);
        }
    }

    /// The files of a folder and those below it, in the order of their names.
    Parcel addFolder(Path folder) {
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                add(folder.relativize(file).toString(), () -> Files.newInputStream(file));
            }
            return this;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        for (AutoCloseable each : open) {
            try {
                each.close();
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
