package gongkai.foundation.attachment;

import gongkai.foundation.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Takes files and gives them back.
@Service
public class Attachments {
    private final AttachmentStore store;
    private final ReadingStore readings;
    private final FileIntake intake;
    private final ContentKeeper keeper;
    private final AttachmentSettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;

    Attachments(
            AttachmentStore store,
            ReadingStore readings,
            FileIntake intake,
            ContentKeeper keeper,
            AttachmentSettings settings,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.readings = readings;
        this.intake = intake;
        this.keeper = keeper;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What may be uploaded, in words for whoever chooses a file.
    public String accepted() {
        return FileType.ACCEPTED + "，单个不超过 " + settings.largestText();
    }

    /// Why a file was not taken, with the limit it went beyond.
    String sentence(Refusal refusal) {
        return refusal.code() == AttachmentRefusal.ATTACHMENT_TOO_LARGE
                ? "单个文件不超过 " + settings.largestText() + "，请分开或压缩后再上传。"
                : refusal.code().message();
    }

    /// Keeps a file. Refuses what is empty, too large, or of a type we do not take; the name is only a name. No
    /// transaction is open while the content comes in: that may take minutes.
    public Attachment store(String name, InputStream content) {
        var kept = received(() -> intake.keep(content, name));
        var attachment = new Attachment(
                AttachmentId.of(UUID.randomUUID()),
                FileNames.clean(name, kept.type()),
                kept.type(),
                kept.size(),
                kept.sha256(),
                clock.instant());
        transactions.executeWithoutResult(status -> note(attachment));
        return attachment;
    }

    /// Looks at a file as at one that is kept, for who keeps it elsewhere.
    Examined examine(String name, InputStream content) {
        return received(() -> intake.examine(content, name));
    }

    private <T> T received(Supplier<T> intake) {
        try {
            return intake.get();
        } catch (Refusal refusal) {
            if (refusal.code() instanceof AttachmentRefusal reason) {
                transactions.executeWithoutResult(status -> store.turnAway(LocalDate.now(clock), reason));
            }
            throw refusal;
        }
    }

    /// Called in the transaction that hangs these files on something: until it ends nobody clears them away. Refuses
    /// when one of them is no more.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<AttachmentId> ids) {
        var all = Set.copyOf(ids);
        if (!all.isEmpty() && store.pin(all) < all.size()) {
            throw Refusal.of(AttachmentRefusal.UNKNOWN_ATTACHMENT);
        }
    }

    /// The same content may have lain there without an owner, and just been swept away: then it must come again.
    private void note(Attachment attachment) {
        store.lock(attachment.sha256());
        if (!has(attachment.sha256())) {
            throw Refusal.of(AttachmentRefusal.ATTACHMENT_NOT_KEPT);
        }
        store.insert(attachment);
        if (attachment.type().hasText()) {
            readings.await(attachment.sha256(), attachment.type());
        }
    }

    private boolean has(String sha256) {
        try {
            return keeper.has(sha256);
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    public Optional<Attachment> find(AttachmentId id) {
        return store.find(id);
    }

    /// Refuses when there is no such file.
    public Attachment get(AttachmentId id) {
        return find(id).orElseThrow(() -> Refusal.of(AttachmentRefusal.UNKNOWN_ATTACHMENT));
    }

    /// The content as a web server hands it out, whole or in parts.
    Resource resource(Attachment attachment) {
        return new KeptContent(keeper, attachment);
    }

    /// The text that was read in the file; empty while it waits to be read, and where there is none.
    public Optional<String> findText(AttachmentId id) {
        return find(id).flatMap(found -> readings.findText(found.sha256()));
    }

    /// The title the file bears itself; empty while it waits to be read, and where none was made out.
    public Optional<String> findHeading(AttachmentId id) {
        return find(id).flatMap(found -> readings.findHeading(found.sha256()));
    }

    /// What is known of the text in these files, in the order asked for; files that are no more are left out.
    public List<ReadText> listTexts(Collection<AttachmentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var known = readings.listTexts(ids).stream().collect(Collectors.toMap(ReadText::id, each -> each));
        return ids.stream()
                .distinct()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .toList();
    }

    /// The content; who takes it closes it.
    public InputStream open(AttachmentId id) {
        try {
            return keeper.open(get(id).sha256(), 0);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
