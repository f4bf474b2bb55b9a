package gongkai.foundation.attachment;

import java.util.Set;

/// The reading of a file has ended: its text can be asked for, or it is known that there is none to be read. Published
/// in the transaction in which this was written down.
///
/// @param ids all attachments with this content
public record AttachmentRead(Set<AttachmentId> ids) {
    public AttachmentRead {
        ids = Set.copyOf(ids);
    }
}
