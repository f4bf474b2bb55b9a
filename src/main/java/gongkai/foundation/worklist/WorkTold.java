package gongkai.foundation.worklist;

import gongkai.foundation.notice.Notice;
import gongkai.foundation.notice.Noticeable;
import java.util.List;

/// Somebody is to be told of an item.
record WorkTold(List<Notice> notices) implements Noticeable {
    WorkTold {
        notices = List.copyOf(notices);
    }
}
