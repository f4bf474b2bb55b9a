package gongkai.publish.disclosurehome;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about 专题.
public enum HomeRefusal implements ErrorCode {
    UNKNOWN_SPECIAL_TOPIC("没有找到这个专题，请核对网址，或者从专题列表进入。", Kind.NOT_FOUND),
    TOPIC_INCOMPLETE("请核对专题的填写内容。", Kind.INVALID),
    TOPIC_CHANGED_MEANWHILE("这个专题刚刚由别人改过。请看过现在的内容，再改一次。", Kind.NOT_NOW),
    TOPIC_NOT_IN_THIS_STATE("专题现在的状态不能这样办理，请刷新页面看现在的状态。", Kind.NOT_NOW);

    private final String message;
    private final Kind kind;

    HomeRefusal(String message, Kind kind) {
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
