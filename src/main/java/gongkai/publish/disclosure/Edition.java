package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentId;
import java.time.Instant;
import java.util.List;

/// A text of a document that a later one has taken the place of. Nothing of it is ever changed.
///
/// @param edition its number, beginning with 1
/// @param until when the next edition took its place
/// @param note what the public is told of that change
public record Edition(
        DocumentId document,
        int edition,
        Instant until,
        String actor,
        String note,
        String title,
        String summary,
        String body,
        List<AttachmentId> attachments) {
    public Edition {
        attachments = List.copyOf(attachments);
    }
}
