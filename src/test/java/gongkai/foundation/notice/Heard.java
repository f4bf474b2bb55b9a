package gongkai.foundation.notice;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What a room hears of its notices.
@Component
class Heard {
    private final List<NoticeAccepted> accepted = new CopyOnWriteArrayList<>();

    @EventListener
    void hear(NoticeAccepted event) {
        accepted.add(event);
    }

    List<NoticeAccepted> accepted(String about) {
        return accepted.stream().filter(each -> each.about().equals(about)).toList();
    }
}
