package gongkai.publish.disclosure;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.search.Searchable;
import java.time.Instant;

/// A document became public.
public record DocumentPublished(
        DocumentId id, OrganId organ, DocumentKind kind, String title, String indexNumber, Instant at, String actor)
        implements Audited, Searchable {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(
                at, actor, "发布信息", "disclosure:" + id, organ.value(), "%s（索引号 %s）".formatted(title, indexNumber));
    }

    @Override
    public String source() {
        return DocumentSource.NAME;
    }

    @Override
    public String sourceId() {
        return id.toString();
    }
}
