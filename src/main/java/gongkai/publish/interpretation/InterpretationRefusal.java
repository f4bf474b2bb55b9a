package gongkai.publish.interpretation;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about interpretations.
public enum InterpretationRefusal implements ErrorCode {
    UNKNOWN_INTERPRETATION("没有找到这份文件，请从政策解读的列表进入。", Kind.NOT_FOUND),
    DUTY_NOT_OPEN("这份文件现在没有待办的解读。", Kind.NOT_NOW),
    EXEMPTION_INCOMPLETE("请写明为什么不需要解读。", Kind.INVALID),
    PRESENTATION_INCOMPLETE("请核对解读的形式和内容。", Kind.INVALID),
    LINK_INCOMPLETE("请核对关联内容的网址和名称。", Kind.INVALID);

    private final String message;
    private final Kind kind;

    InterpretationRefusal(String message, Kind kind) {
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
