package gongkai.publish.disclosure;

import gongkai.foundation.notice.Notice;
import gongkai.foundation.notice.Noticeable;
import java.util.List;

/// What subscribers are told of a document.
record DocumentNews(List<Notice> notices) implements Noticeable {
    DocumentNews {
        notices = List.copyOf(notices);
    }
}
