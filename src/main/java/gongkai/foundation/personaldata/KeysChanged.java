package gongkai.foundation.personaldata;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// A key was made, taken into use everywhere, or removed, by command.
///
/// @param key the key's number
record KeysChanged(int key, String detail, Instant at) implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, "command 命令行", "更换个人信息密钥", "personaldata:" + key, "", detail);
    }
}
