package gongkai.publish.interpretation;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.search.Searchable;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.Publications;
import java.time.Instant;

/// How a document is explained, or what it is linked with, has changed.
record PresentationChanged(DocumentId document, OrganId organ, String detail, Instant at, String actor)
        implements Audited, Searchable {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, "修改解读和关联", "disclosure:" + document, organ.value(), detail);
    }

    @Override
    public String source() {
        return Publications.SEARCH_SOURCE;
    }

    @Override
    public String sourceId() {
        return document.toString();
    }
}
