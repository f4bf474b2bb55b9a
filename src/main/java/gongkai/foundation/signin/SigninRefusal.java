package gongkai.foundation.signin;

import gongkai.foundation.kernel.ErrorCode;

/// Why we let nobody in.
public enum SigninRefusal implements ErrorCode {
    REGISTRATION_INCOMPLETE("请核对注册信息。", Kind.INVALID);

    private final String message;
    private final Kind kind;

    SigninRefusal(String message, Kind kind) {
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
