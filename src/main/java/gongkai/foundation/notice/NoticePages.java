package gongkai.foundation.notice;

import gongkai.foundation.operations.ReplayClock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Texts that several pages of this room show.
final class NoticePages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private NoticePages() {}

    static String time(Instant at) {
        return TIME.format(at.atZone(ReplayClock.ZONE));
    }

    static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    static String words(NoticeKind.Weight weight) {
        return switch (weight) {
            case STATUTORY -> "依法告知，不能关闭";
            case TASK -> "需要您办理的事";
            case NEWS -> "订阅的信息";
        };
    }
}
