package gongkai.foundation.attachment;

import gongkai.foundation.kernel.OwnProcess;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/// What can be looked at without taking it along: pictures as they are, up to a size, and the first pages of a PDF,
/// drawn in a process of its own that is ended when it takes too long. The room has decided before that the person
/// may see the file.
@Service
public class FilePreviews {
    /// So many pages of a PDF are drawn.
    public static final int PAGES = 5;

    private static final long LARGEST_PICTURE = 10L * 1024 * 1024;
    private static final long LARGEST_PDF = 30L * 1024 * 1024;
    private static final int LARGEST_DRAWING = 20 * 1024 * 1024;
    private static final int KEPT = 16;
    private static final int WAITING_SECONDS = 15;
    private static final int PATIENCE_SECONDS = 40;
    private static final int MEBI = 1024 * 1024;

    private final Attachments attachments;
    private final ContentKeeper keeper;
    private final FileIntake intake;
    private final AttachmentSettings settings;
    private final Semaphore drawing = new Semaphore(1);
    private final Map<String, Drawn> kept = new LinkedHashMap<>(32, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Drawn> eldest) {
            return size() > KEPT;
        }
    };

    FilePreviews(Attachments attachments, ContentKeeper keeper, FileIntake intake, AttachmentSettings settings) {
        this.attachments = attachments;
        this.keeper = keeper;
        this.intake = intake;
        this.settings = settings;
    }

    /// How a file can be looked at.
    public enum Manner {
        PICTURE,
        PAGES,
        NONE
    }

    /// The first pages of a PDF.
    ///
    /// @param pages how many it has in all; 0 where it could not be read
    public record Drawn(int pages, List<byte[]> pictures) {
        public Drawn {
            pictures = List.copyOf(pictures);
        }
    }

    public Manner mannerOf(Attachment file) {
        return switch (file.type()) {
            case PNG, JPEG, GIF, WEBP -> file.size() <= LARGEST_PICTURE ? Manner.PICTURE : Manner.NONE;
            case PDF -> file.size() <= LARGEST_PDF ? Manner.PAGES : Manner.NONE;
            case OFD, DOCX, XLSX, PPTX, DOC, XLS, PPT, ODT, ODS, TXT, CSV, HTML, BMP, TIFF, MP4, WEBM, ZIP ->
                Manner.NONE;
        };
    }

    /// A picture to be shown, of the type we found, which a browser may not guess anew.
    public ResponseEntity<Resource> picture(Attachment file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .eTag('"' + file.sha256() + '"')
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(attachments.resource(file));
    }

    /// The first pages; none while too many others wait.
    public Optional<Drawn> pages(Attachment file) {
        var before = known(file);
        if (before.isPresent()) {
            return before;
        }
        try {
            if (!drawing.tryAcquire(WAITING_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return known(file).or(() -> Optional.of(keep(file, draw(file))));
        } finally {
            drawing.release();
        }
    }

    private Optional<Drawn> known(Attachment file) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(file.sha256()));
        }
    }

    private Drawn keep(Attachment file, Drawn drawn) {
        synchronized (kept) {
            kept.put(file.sha256(), drawn);
        }
        return drawn;
    }

    private Drawn draw(Attachment file) {
        try (var lent = keeper.lend(file.sha256(), intake.scratch())) {
            return draw(lent.file());
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    private Drawn draw(Path file) throws IOException {
        var process = OwnProcess.start(
                settings.reading().memory().toBytes() / MEBI,
                "attachment",
                "draw",
                file.toString(),
                String.valueOf(PAGES));
        var answer = CompletableFuture.supplyAsync(
                () -> read(new DataInputStream(process.getInputStream())), Thread::startVirtualThread);
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            return new Drawn(0, List.of());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Drawn(0, List.of());
        } finally {
            process.destroyForcibly();
        }
    }

    private static Drawn read(DataInputStream answer) {
        try {
            if (answer.readInt() != AttachmentCommand.MARK) {
                throw new IOException("not an answer");
            }
            int pages = answer.readInt();
            int drawn = Math.min(PAGES, answer.readInt());
            var pictures = new ArrayList<byte[]>();
            for (int page = 0; page < drawn; page++) {
                int length = answer.readInt();
                if (length < 0 || length > LARGEST_DRAWING) {
                    throw new IOException("not a picture");
                }
                pictures.add(answer.readNBytes(length));
            }
            return new Drawn(pages, pictures);
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }
}
