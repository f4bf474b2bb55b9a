package gongkai.answer.redaction;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about covering a file.
public enum RedactionRefusal implements ErrorCode {
    UNKNOWN_REDACTION("没有找到这份文件，请回到申请查看。", Kind.NOT_FOUND),
    MARK_INCOMPLETE("请核对标记。", Kind.INVALID),
    REDACTION_NOT_NOW("这份文件目前的状态不能这样办理，请刷新后再看。", Kind.NOT_NOW),
    NOT_OPENED("打开原件前请先写明理由。", Kind.INVALID),
    NO_MARKS("还没有标记要遮盖的内容。", Kind.NOT_NOW),
    MARKS_CHANGED("重制期间标记有了改动，请重新重制。", Kind.NOT_NOW),
    TOO_BUSY("正在重制别的文件，请过一会儿再试。", Kind.NOT_NOW),
    STILL_FOUND("重制的文件里还能找到要遮盖的内容，不能放行。", Kind.NOT_NOW),
    NOT_LOOKED("请先打开重制的文件逐页看过，再确认放行。", Kind.INVALID),
    ALREADY_ANSWERED("这件申请已经办结，文件不能再随答复提供。", Kind.NOT_NOW);

    private final String message;
    private final Kind kind;

    RedactionRefusal(String message, Kind kind) {
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
