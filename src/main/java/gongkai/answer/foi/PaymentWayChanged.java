package gongkai.answer.foi;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// How an organ is paid was set.
///
/// @param words as it stands in notices from now on
public record PaymentWayChanged(String organ, String words, Instant at, String actor) implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, "填写缴纳方式", "organ:" + organ, organ, words);
    }
}
