package gongkai.answer.foi;

import gongkai.foundation.notice.Notice;
import gongkai.foundation.notice.Noticeable;
import java.util.List;

/// What an applicant is told of a request.
record FoiNews(List<Notice> notices) implements Noticeable {
    FoiNews {
        notices = List.copyOf(notices);
    }
}
