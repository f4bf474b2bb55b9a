package gongkai.foundation.audit;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes the record and reads it.
@Service
public class AuditRecord {
    private final AuditStore store;

    AuditRecord(AuditStore store) {
        this.store = store;
    }

    /// Part of the change's own transaction; without one it refuses to write.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void write(Audited event) {
        store.append(event.auditEntry());
    }

    /// Everything on record about a subject, oldest first.
    @Transactional(readOnly = true)
    public List<AuditEntry> listOf(String subject) {
        return store.listOf(subject);
    }
}
