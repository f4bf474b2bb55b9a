package gongkai.answer.foiarchive;

import gongkai.foundation.kernel.ErrorCode;

/// Why a case is not archived.
public enum CaseFileRefusal implements ErrorCode {
    NOT_CLOSED("这件申请还没有办结，办结后再归档。", Kind.NOT_NOW),
    CASE_FILE_TOO_LARGE("这件申请的文件太多太大，超过 200 MB，不能合成一份归档文件。", Kind.NOT_NOW),
    UNKNOWN_CASE_FILE("没有找到这份归档文件。", Kind.NOT_FOUND);

    private final String message;
    private final Kind kind;

    CaseFileRefusal(String message, Kind kind) {
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
