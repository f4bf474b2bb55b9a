package gongkai.answer.recordcorrection;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about a correction.
public enum RecordCorrectionRefusal implements ErrorCode {
    UNKNOWN_RECORD_CORRECTION("没有找到这件更正申请。", Kind.NOT_FOUND),
    CORRECTION_CODE_DOES_NOT_FIT("编号和查询码对不上，请核对。", Kind.INVALID),
    RECORD_CORRECTION_INCOMPLETE("有几处需要核对。", Kind.INVALID),
    CORRECTION_NOT_NOW("这件更正申请目前的状态不能这样办理。", Kind.NOT_NOW),
    CORRECTION_RECEIVER_ABOLISHED("这个机关已经撤销，请向承接职责的机关提出。", Kind.NOT_NOW),
    UNKNOWN_EVIDENCE("没有找到这份材料。", Kind.NOT_FOUND);

    private final String message;
    private final Kind kind;

    RecordCorrectionRefusal(String message, Kind kind) {
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
