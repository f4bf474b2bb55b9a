package gongkai.foundation.attachment;

import java.util.Set;

/// The text in a file was read and can be asked for. Published in the transaction in which it was written down.
///
/// @param ids all attachments with this content
public record AttachmentRead(Set<AttachmentId> ids) {
    public AttachmentRead {
        ids = Set.copyOf(ids);
    }
}
