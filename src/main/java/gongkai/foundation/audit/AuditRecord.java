package gongkai.foundation.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes the record and reads it.
@Service
public class AuditRecord {
    private final AuditStore store;
    private final AuditKeys keys;

    AuditRecord(AuditStore store, AuditKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /// What a command opens beside its own parts, so that what it changes goes on record.
    public static List<Class<?>> parts() {
        return List.of(AuditRecord.class, AuditStore.class, AuditKeys.class);
    }

    /// Part of the change's own transaction; without one it refuses to write. One insert, no lock, nothing read.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void write(Audited event) {
        AuditEntry entry = event.auditEntry();
        byte[] salt = keys.salt();
        store.append(entry, salt, keys.mac(entry, salt));
    }

    /// The same for many at once.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void write(AuditedMany event) {
        store.append(event.auditEntries().stream()
                .map(entry -> {
                    byte[] salt = keys.salt();
                    return new AuditStore.Marked(entry, salt, keys.mac(entry, salt));
                })
                .toList());
    }

    /// Everything on record about a subject, oldest first.
    @Transactional(readOnly = true)
    public List<AuditEntry> listOf(String subject) {
        return store.listOf(subject).stream().map(StoredEntry::entry).toList();
    }

    /// 存证码 of the first entry that says this of the subject; whoever has it can verify the entry. One
    /// question, asked for every public document: no transaction around it.
    public Optional<Receipt> receiptOf(String subject, String action) {
        return store.findFirst(subject, action).map(Receipt::of);
    }
}
