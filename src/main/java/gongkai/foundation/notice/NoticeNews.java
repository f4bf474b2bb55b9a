package gongkai.foundation.notice;

import java.util.List;

/// What this room has to tell itself: codes, and mails that ask to confirm a subscription.
record NoticeNews(List<Notice> notices) implements Noticeable {
    NoticeNews {
        notices = List.copyOf(notices);
    }
}
