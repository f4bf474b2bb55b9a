package gongkai.foundation.organ;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about organs.
public enum OrganRefusal implements ErrorCode {
    UNKNOWN_ORGAN("没有找到这个机关，请从机关名录中选择。", Kind.NOT_FOUND);

    private final String message;
    private final Kind kind;

    OrganRefusal(String message, Kind kind) {
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
