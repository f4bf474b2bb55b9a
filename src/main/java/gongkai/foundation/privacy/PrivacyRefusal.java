package gongkai.foundation.privacy;

import gongkai.foundation.kernel.ErrorCode;

/// Why an account is not closed.
public enum PrivacyRefusal implements ErrorCode {
    NOT_CONFIRMED("请核对后再注销。", Kind.INVALID),
    MATTERS_OPEN("还有没有办结的事项，暂时不能注销账号。办结或者撤回后再来办理。", Kind.NOT_NOW);

    private final String message;
    private final Kind kind;

    PrivacyRefusal(String message, Kind kind) {
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
