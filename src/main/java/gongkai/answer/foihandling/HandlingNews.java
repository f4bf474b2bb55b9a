package gongkai.answer.foihandling;

import gongkai.foundation.notice.Notice;
import gongkai.foundation.notice.Noticeable;
import java.util.List;

/// Somebody is to be told that it is their turn, or how it went.
record HandlingNews(List<Notice> notices) implements Noticeable {
    HandlingNews {
        notices = List.copyOf(notices);
    }
}
