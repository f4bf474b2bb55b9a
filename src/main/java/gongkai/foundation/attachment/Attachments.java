package gongkai.foundation.attachment;

import gongkai.foundation.kernel.Refusal;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes files and gives them back.
@Service
public class Attachments {
    private final AttachmentStore store;
    private final ReadingStore readings;
    private final AttachmentFolder folder;
    private final AttachmentSettings settings;
    private final Clock clock;

    Attachments(
            AttachmentStore store,
            ReadingStore readings,
            AttachmentFolder folder,
            AttachmentSettings settings,
            Clock clock) {
        this.store = store;
        this.readings = readings;
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
    }

    /// What may be uploaded, in words for whoever chooses a file.
    public String accepted() {
        return FileType.ACCEPTED + "，单个不超过 " + settings.largestText();
    }

    /// Keeps a file. Refuses what is empty, too large, or of a type we do not take; the name is only a name.
    @Transactional
    public Attachment store(String name, InputStream content) {
        var kept = folder.keep(content, name);
        var attachment = new Attachment(
                AttachmentId.of(UUID.randomUUID()),
                FileNames.clean(name, kept.type()),
                kept.type(),
                kept.size(),
                kept.sha256(),
                clock.instant());
        store.insert(attachment);
        if (kept.type().hasText()) {
            readings.await(kept.sha256(), kept.type());
        }
        return attachment;
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
        return new FileSystemResource(folder.path(attachment.sha256()));
    }

    /// The text that was read in the file; empty while it waits to be read, and where there is none.
    public Optional<String> findText(AttachmentId id) {
        return find(id).flatMap(found -> readings.findText(found.sha256()));
    }

    /// The content; who takes it closes it.
    public InputStream open(AttachmentId id) {
        return folder.open(get(id).sha256());
    }
}
