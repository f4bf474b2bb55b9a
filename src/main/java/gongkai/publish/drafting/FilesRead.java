package gongkai.publish.drafting;

import gongkai.foundation.attachment.AttachmentRead;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Looks through a draft anew as soon as a file that hangs on it was read: personal data in it and a title that is
/// another one stop the next step also when the file was added a moment before it.
@Component
class FilesRead {
    private final DraftStateStore states;
    private final DraftFindings findings;

    FilesRead(DraftStateStore states, DraftFindings findings) {
        this.states = states;
        this.findings = findings;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(AttachmentRead read) {
        states.listBearing(read.ids()).forEach(findings::refresh);
    }
}
