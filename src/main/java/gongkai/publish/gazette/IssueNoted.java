package gongkai.publish.gazette;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.search.Searchable;
import java.time.Instant;

/// A document printed in an issue was withdrawn: the issue says so in its place. What was printed stays on record.
public record IssueNoted(IssueId id, OrganId organ, String called, int place, Instant at, String actor)
        implements Audited, Searchable {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(
                at,
                actor,
                "注明公报文件已撤下",
                "gazette:" + id,
                organ.value(),
                "%s第%d篇，目录、正文和 PDF 不再提供".formatted(called, place));
    }

    @Override
    public String source() {
        return IssueSource.NAME;
    }

    @Override
    public String sourceId() {
        return id.toString();
    }
}
