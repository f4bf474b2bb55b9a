package gongkai.foundation.attachment;

import java.util.Map;
import java.util.Set;

/// A room that hangs files on its matters, contributed as a bean. What no room holds some days after it came was left
/// behind by a form that was never finished, and is swept away: a room that keeps the number of a file must name it
/// here. A file that was once named is kept for good.
public interface AttachmentHolder {
    /// Those of these files that hang somewhere in the room, and where. Asked within the transaction of a sweep, so
    /// that what was committed before is seen.
    Map<AttachmentId, Place> places(Set<AttachmentId> files);

    /// Where a file hangs, as whoever looks after the files may be told.
    ///
    /// @param label the matter in words
    /// @param path the page of the matter, or empty when it may not be shown to them
    /// @param download where the file can be had, or empty
    record Place(String label, String path, String download) {}
}
