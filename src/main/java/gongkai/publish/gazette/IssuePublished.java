package gongkai.publish.gazette;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.audit.ContentDigest;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.search.Searchable;
import java.time.Instant;

/// An issue is in print.
///
/// @param digest of all that is printed in it, in its order
public record IssuePublished(
        IssueId id, OrganId organ, String called, int documents, Instant at, String actor, ContentDigest digest)
        implements Audited, Searchable {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(
                        at, actor, "出版公报", "gazette:" + id, organ.value(), "%s，收入文件%d件".formatted(called, documents))
                .with(digest);
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
