package gongkai.foundation.attachment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// All rooms that hang files on something.
@Component
class Holders {
    private final List<AttachmentHolder> rooms;

    Holders(List<AttachmentHolder> rooms) {
        this.rooms = rooms;
    }

    /// Where these files hang; of several places one.
    Map<AttachmentId, AttachmentHolder.Place> places(Set<AttachmentId> files) {
        var places = new HashMap<AttachmentId, AttachmentHolder.Place>();
        if (!files.isEmpty()) {
            rooms.forEach(room -> room.places(files).forEach(places::putIfAbsent));
        }
        return places;
    }

    /// Those that hang nowhere.
    Set<AttachmentId> abandoned(Set<AttachmentId> files) {
        var left = new HashSet<>(files);
        left.removeAll(places(files).keySet());
        return left;
    }
}
