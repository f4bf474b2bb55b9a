package gongkai.answer.withheld;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about withheld information.
public enum WithheldRefusal implements ErrorCode {
    UNKNOWN_WITHHELD("台账里没有这一条。", Kind.NOT_FOUND),
    ALREADY_OPENED("这条信息已经转为公开。", Kind.NOT_NOW),
    OPENING_BEGUN("这条信息已转入拟稿，正在审核。请先办完或者终止那份拟稿。", Kind.NOT_NOW),
    ASSESSMENT_INCOMPLETE("评估有几处需要核对。", Kind.INVALID);

    private final String message;
    private final Kind kind;

    WithheldRefusal(String message, Kind kind) {
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
