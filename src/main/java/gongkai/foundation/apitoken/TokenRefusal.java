package gongkai.foundation.apitoken;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no to what an administrator wants with a token.
public enum TokenRefusal implements ErrorCode {
    UNKNOWN_TOKEN("没有找到这个接口令牌。", Kind.NOT_FOUND),
    TOKEN_INCOMPLETE("请核对填写的内容。", Kind.INVALID),
    TOKEN_REVOKED("这个接口令牌已经收回，不能再换发。需要继续使用的，请重新发给。", Kind.NOT_NOW),
    TOKEN_BEING_CHANGED("新旧两个密钥正在交替使用。请等旧密钥停用，或者先停用其中一个，再换发。", Kind.NOT_NOW);

    private final String message;
    private final Kind kind;

    TokenRefusal(String message, Kind kind) {
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
