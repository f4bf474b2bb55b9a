package gongkai.publish.disclosure;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.search.Searchable;
import java.time.Instant;

/// 开始施行: the day came on which a document takes effect; it is found differently from now on.
public record DocumentBegan(DocumentId id, OrganId organ, String detail, Instant at, String actor)
        implements Audited, Searchable {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(
                at, actor, DocumentEvent.labelOf(DocumentEvent.BEGIN), "disclosure:" + id, organ.value(), detail);
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
