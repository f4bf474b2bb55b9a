package gongkai.foundation.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Reads documents as HTML, for rooms that take texts out of files. Each file is read in the reading process, so that
/// one made to make its reader fail costs that process and nothing else.
@Service
public class FileBodies {
    private final AttachmentStore store;
    private final ContentKeeper keeper;
    private final FileIntake intake;
    private final AttachmentSettings.Reading settings;

    FileBodies(AttachmentStore store, ContentKeeper keeper, FileIntake intake, AttachmentSettings settings) {
        this.store = store;
        this.keeper = keeper;
        this.intake = intake;
        this.settings = settings.reading();
    }

    /// What was read: HTML, not yet cleaned, or why there is none.
    public record Body(String html, String problem) {
        public boolean isRead() {
            return problem.isEmpty();
        }
    }

    /// Begins to read; the process starts with the first file and ends with this.
    public Sitting open() {
        return new Sitting();
    }

    /// Some files read one after the other. Not for several threads at once.
    public final class Sitting implements AutoCloseable {
        private Optional<ReadingProcess> process = Optional.empty();

        private Sitting() {}

        /// The body of one file.
        public Body read(AttachmentId id) {
            var found = store.find(id);
            if (found.isEmpty() || found.get().size() > settings.largest().toBytes()) {
                return new Body("", found.isEmpty() ? "没有找到文件的内容" : "文件太大，没有读取");
            }
            var file = found.get();
            try (var lent = keeper.lend(file.sha256(), intake.scratch())) {
                String html = process().readBody(lent.file().toFile(), file.type());
                return html.isBlank() ? new Body("", "文件里没有可以读取的文字") : new Body(html, "");
            } catch (ReadingProcess.Unreadable unreadable) {
                return new Body("", unreadable.reason());
            } catch (NoSuchFileException missing) {
                return new Body("", "没有找到文件的内容");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private ReadingProcess process() throws IOException {
            var alive = process.filter(ReadingProcess::isAlive);
            if (alive.isEmpty()) {
                process = Optional.of(ReadingProcess.start(settings));
            }
            return process.orElseThrow();
        }

        @Override
        public void close() {
            process.ifPresent(ReadingProcess::close);
        }
    }
}
