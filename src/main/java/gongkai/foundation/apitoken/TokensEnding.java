package gongkai.foundation.apitoken;

import gongkai.foundation.notice.Notice;
import gongkai.foundation.notice.Noticeable;
import java.util.List;

/// Tokens will soon open nothing any more.
record TokensEnding(List<Notice> notices) implements Noticeable {
    TokensEnding {
        notices = List.copyOf(notices);
    }
}
