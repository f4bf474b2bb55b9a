package gongkai.foundation.privacy;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.identity.Person;
import java.time.Instant;

/// A member took their data along, or closed the account. The record names the account by its number only.
///
/// @param action what was done, for example 导出个人信息
public record MemberRightUsed(Instant at, String actor, long member, String action, String detail) implements Audited {
    static MemberRightUsed of(Instant at, Person.Member member, String action, String detail) {
        return new MemberRightUsed(at, member.actor(), member.id(), action, detail);
    }

    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, action, "member:" + member, "", detail);
    }
}
