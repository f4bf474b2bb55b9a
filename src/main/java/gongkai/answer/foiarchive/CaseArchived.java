package gongkai.answer.foiarchive;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.audit.ContentDigest;
import java.time.Instant;

/// The papers of a request were archived. The digest is that of the names and check sums of all papers, in their order.
record CaseArchived(Instant at, String actor, long file, String request, String organ, int papers, ContentDigest digest)
        implements Audited {
    static final String ACTION = "归档";

    static String subject(long file) {
        return "foiarchive:" + file;
    }

    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, ACTION, subject(file), organ, "申请 %s，共 %d 份".formatted(request, papers))
                .with(digest);
    }
}
