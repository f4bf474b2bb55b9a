package gongkai.publish.cleanup;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about clean-ups.
public enum CleanupRefusal implements ErrorCode {
    UNKNOWN_CLEANUP("没有找到这次清理，请从文件清理的列表进入。", Kind.NOT_FOUND),
    CLEANUP_INCOMPLETE("请核对清理的名称、依据和期限。", Kind.INVALID),
    CLEANUP_NOT_NOW("清理已经进行到另一步，现在不能这样办理。", Kind.NOT_NOW),
    NOTHING_PICKED("没有选定文件，请先选定要清理的文件。", Kind.NOT_NOW),
    PICK_INCOMPLETE("请核对选定文件的条件。", Kind.INVALID),
    UNKNOWN_REGISTER_FORMAT("这份资料提供 PDF、Word 和表格，请从页面上的链接下载。", Kind.NOT_FOUND),
    ANSWERS_INCOMPLETE("请核对清理意见。", Kind.INVALID),
    ANSWERS_OUTSTANDING("还有文件没有审核通过的清理意见，不能公布结果。", Kind.NOT_NOW),
    RESULT_UNDER_REVIEW("清理结果已经起草，还在审核，发布或者作废以前不能再起草一份。", Kind.NOT_NOW),
    RESULT_INCOMPLETE("请核对清理结果的标题和文号。", Kind.INVALID);

    private final String message;
    private final Kind kind;

    CleanupRefusal(String message, Kind kind) {
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
