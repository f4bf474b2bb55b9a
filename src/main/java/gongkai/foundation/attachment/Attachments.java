package gongkai.foundation.attachment;

import gongkai.foundation.kernel.Refusal;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes files and gives them back.
@Service
public class Attachments {
    private final AttachmentStore store;
    private final AttachmentFolder folder;
    private final Clock clock;

    Attachments(AttachmentStore store, AttachmentFolder folder, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.clock = clock;
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
        return attachment;
    }

    public Optional<Attachment> find(AttachmentId id) {
        return store.find(id);
    }

    /// Refuses when there is no such file.
    public Attachment get(AttachmentId id) {
        return find(id).orElseThrow(() -> Refusal.of(AttachmentRefusal.UNKNOWN_ATTACHMENT));
    }

    /// The content; who takes it closes it.
    public InputStream open(AttachmentId id) {
        return folder.open(get(id).sha256());
    }
}
