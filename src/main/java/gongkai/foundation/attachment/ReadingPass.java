package gongkai.foundation.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Reads the files that wait, one after the other, and writes down their text. Several servers share the work: a file
/// is taken for a while, and whoever does not come back loses it. A file that makes the reader fail again and again is
/// given up, with the reason.
@Component
class ReadingPass {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingPass.class);
    private static final int MOST_TRIES = 3;

    private final ReadingStore store;
    private final ContentKeeper keeper;
    private final FileIntake intake;
    private final AttachmentSettings.Reading settings;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();

    ReadingPass(
            ReadingStore store,
            ContentKeeper keeper,
            FileIntake intake,
            AttachmentSettings settings,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.keeper = keeper;
        this.intake = intake;
        this.settings = settings.reading();
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /// Reads everything that waits and answers how many texts were found. The process is started with the first file
    /// and ended with the last: between passes nothing stands by.
    int run() {
        reading.lock();
        Optional<ReadingProcess> process = Optional.empty();
        int found = 0;
        try {
            for (var next = take(); next.isPresent(); next = take()) {
                var alive = process.filter(ReadingProcess::isAlive);
                process = Optional.of(alive.isPresent() ? alive.get() : ReadingProcess.start(settings));
                if (read(next.get(), process.get())) {
                    found++;
                }
            }
            return found;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            process.ifPresent(ReadingProcess::close);
            reading.unlock();
        }
    }

    private Optional<ReadingStore.Waiting> take() {
        Instant now = clock.instant();
        return store.take(now, now.plus(settings.patience().multipliedBy(2)));
    }

    /// What is too large is not fetched at all.
    private boolean read(ReadingStore.Waiting waiting, ReadingProcess process) throws IOException {
        if (waiting.size() > settings.largest().toBytes()) {
            String size = Attachment.sizeText(settings.largest().toBytes());
            giveUp(waiting.sha256(), "文件超过 " + size + "，没有读取");
            return false;
        }
        try (var lent = keeper.lend(waiting.sha256(), intake.scratch())) {
            var content = process.read(lent.file().toFile(), waiting.type());
            transactions.executeWithoutResult(status -> {
                store.keep(waiting.sha256(), content, clock.instant());
                events.publishEvent(new AttachmentRead(store.listWith(waiting.sha256())));
            });
            return true;
        } catch (ReadingProcess.Unreadable unreadable) {
            LOG.info("附件 {} 的内容没有读出：{}", waiting.sha256(), unreadable.reason());
            if (process.isAlive() || waiting.tries() >= MOST_TRIES) {
                giveUp(waiting.sha256(), unreadable.reason());
            }
            return false;
        } catch (NoSuchFileException missing) {
            giveUp(waiting.sha256(), "没有找到文件的内容");
            return false;
        }
    }

    private void giveUp(String sha256, String reason) {
        transactions.executeWithoutResult(status -> {
            store.giveUp(sha256, reason, clock.instant());
            events.publishEvent(new AttachmentRead(store.listWith(sha256)));
        });
    }
}
