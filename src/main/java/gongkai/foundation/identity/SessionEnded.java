package gongkai.foundation.identity;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// A sign-in was ended from elsewhere: by the person on another machine, or by an administrator.
///
/// @param whose the key of the person whose sign-in it was
record SessionEnded(String whose, int count, Instant at, String actor) implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, "结束登录", whose, "", "结束" + count + "处登录");
    }
}
