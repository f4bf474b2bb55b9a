package gongkai.foundation.notice;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What a room hears of its notices.
@Component
class Heard {
    /// A subject at whose notices this room fails.
    static final String DEAF = "deaf:1";

    private final List<NoticeAccepted> accepted = new CopyOnWriteArrayList<>();

    @EventListener
    void hear(NoticeAccepted event) {
        if (event.about().equals(DEAF)) {
            throw new IllegalStateException("this room cannot hear of it");
        }
        accepted.add(event);
    }

    List<NoticeAccepted> accepted(String about) {
        return accepted.stream().filter(each -> each.about().equals(about)).toList();
    }
}
