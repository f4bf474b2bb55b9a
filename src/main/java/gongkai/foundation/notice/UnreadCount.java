package gongkai.foundation.notice;

import gongkai.foundation.identity.Sessions;
import gongkai.foundation.web.UnreadSource;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// How many notices wait unread, for the bar on top of every page. Guests cost no question.
@Component
class UnreadCount implements UnreadSource {
    private final Sessions sessions;
    private final BoxStore box;

    UnreadCount(Sessions sessions, BoxStore box) {
        this.sessions = sessions;
        this.box = box;
    }

    @Override
    public long unreadOf(HttpServletRequest request) {
        return box.countUnread(sessions.person(request).key());
    }
}
