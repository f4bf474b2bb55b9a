package gongkai.foundation.attachment;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// Somebody let files be read anew, or files nobody held were cleared away.
record FilesChanged(Instant at, String actor, String action, String subject, String detail) implements Audited {
    static FilesChanged swept(Instant at, int count) {
        return new FilesChanged(
                at, "system 定时清理", "清除没有提交的附件", "attachment:sweep", "%,d 个，上传后一直没有随表单提交".formatted(count));
    }

    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, action, subject, "", detail);
    }
}
