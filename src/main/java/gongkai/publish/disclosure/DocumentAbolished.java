package gongkai.publish.disclosure;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.search.Searchable;
import java.time.Instant;
import java.time.LocalDate;

/// A document was abolished: it stays open to readers but no longer binds.
public record DocumentAbolished(DocumentId id, OrganId organ, LocalDate on, String basis, Instant at, String actor)
        implements Audited, Searchable {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(
                at,
                actor,
                "废止文件",
                "disclosure:" + id,
                organ.value(),
                "自%s起废止，依据：%s".formatted(DateText.full(on), basis));
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
