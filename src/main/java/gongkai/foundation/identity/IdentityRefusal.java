package gongkai.foundation.identity;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no to a person.
public enum IdentityRefusal implements ErrorCode {
    NOT_YOURS("您没有办理这件事的权限。如工作需要，请联系本单位管理员。", Kind.NOT_ALLOWED),
    SIGN_IN_FIRST("请先登录。", Kind.NOT_ALLOWED);

    private final String message;
    private final Kind kind;

    IdentityRefusal(String message, Kind kind) {
        this.message = message;
        this.kind = kind;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
