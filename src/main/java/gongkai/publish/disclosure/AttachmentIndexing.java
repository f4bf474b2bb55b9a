package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentRead;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets documents be found by what stands in their attachments, as soon as it was read.
@Component
class AttachmentIndexing {
    private final DocumentListStore lists;
    private final ApplicationEventPublisher events;

    AttachmentIndexing(DocumentListStore lists, ApplicationEventPublisher events) {
        this.lists = lists;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(AttachmentRead read) {
        lists.listHolding(read.ids()).forEach(id -> events.publishEvent(new AttachmentTextRead(id)));
    }
}
