package gongkai.foundation.signin;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// Something that goes on record about signing in. Never holds a password, a code or what somebody typed.
///
/// @param subject whose account, as `Person.key()`
/// @param organ the organ of a member of staff, or empty
public record SigninEvent(Instant at, String actor, What what, String subject, String organ, String detail)
        implements Audited {

    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, what.label, subject, organ, detail);
    }

    /// What happened.
    public enum What {
        SIGNED_IN("登录"),
        REFUSED("登录未通过"),
        LOCKED("锁定登录"),
        UNLOCKED("解除锁定"),
        REGISTERED("注册账号"),
        PASSWORD_ISSUED("发放初始密码"),
        PASSWORD_RESET("重置密码"),
        PASSWORD_CHANGED("修改密码"),
        CODES_ADDED("启用动态口令"),
        CODES_REMOVED("停用动态口令"),
        RECOVERY_USED("使用恢复码"),
        PASSKEY_ADDED("添加通行密钥"),
        PASSKEY_REMOVED("移除通行密钥"),
        FACTORS_CLEARED("清除第二验证方式"),
        IDENTITY_LINKED("关联统一身份认证");

        private final String label;

        What(String label) {
            this.label = label;
        }
    }
}
