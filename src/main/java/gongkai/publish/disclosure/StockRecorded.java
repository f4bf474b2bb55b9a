package gongkai.publish.disclosure;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.AuditedMany;
import gongkai.foundation.audit.ContentDigest;
import gongkai.foundation.organ.OrganId;
import java.time.Instant;
import java.util.List;

/// Documents that were public before were entered together; each goes on record by itself. Nobody is told: it is no
/// news.
public record StockRecorded(Instant at, List<Entered> documents) implements AuditedMany {
    public StockRecorded {
        documents = List.copyOf(documents);
    }

    /// One of them.
    public record Entered(
            DocumentId id, OrganId organ, String title, String indexNumber, String actor, ContentDigest digest) {}

    @Override
    public List<AuditEntry> auditEntries() {
        return documents.stream().map(this::entry).toList();
    }

    private AuditEntry entry(Entered each) {
        return new AuditEntry(
                        at,
                        each.actor(),
                        DocumentPublished.PUBLISHED,
                        DocumentPublished.subject(each.id()),
                        each.organ().value(),
                        "%s（历史信息，索引号 %s）".formatted(each.title(), each.indexNumber()))
                .with(each.digest());
    }
}
