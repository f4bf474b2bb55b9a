package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A text of a document that a later one has taken the place of. Nothing of it is ever changed.
///
/// @param edition its number, beginning with 1
/// @param until when the next edition took its place
/// @param fields what else was told of it, as people read it; empty for editions kept before that was written down
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
        List<AttachmentId> attachments,
        Map<String, String> fields) {
    public Edition {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        attachments = List.copyOf(attachments);
    }
}
