package gongkai.foundation.passkey;

import gongkai.foundation.kernel.ErrorCode;

/// Why a passkey is not taken.
public enum PasskeyRefusal implements ErrorCode {
    PASSKEY_UNFIT("通行密钥没有添加成功。", Kind.INVALID),
    UNKNOWN_PASSKEY("没有找到这个通行密钥，可能已经移除。", Kind.NOT_FOUND);

    private final String message;
    private final Kind kind;

    PasskeyRefusal(String message, Kind kind) {
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
