package gongkai.answer.foipublic;

import gongkai.foundation.organ.OrganChanged;
import gongkai.foundation.search.SearchableMany;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets the search know when the pages of this room are found differently: after a start, because a setting or a
/// version may have changed them; and when another organ may lead disclosure.
@Component
class GuideFollowing {
    private final ApplicationEventPublisher events;

    GuideFollowing(ApplicationEventPublisher events) {
        this.events = events;
    }

    /// All pages of the room.
    record GuideChanged() implements SearchableMany {
        @Override
        public String source() {
            return GuideSource.NAME;
        }

        @Override
        public List<String> sourceIds() {
            return GuideSource.ids();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void start() {
        events.publishEvent(new GuideChanged());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(OrganChanged change) {
        events.publishEvent(new GuideChanged());
    }
}
