package gongkai.foundation.audit;

import gongkai.foundation.kernel.ErrorCode;

/// Why the record says no.
enum AuditRefusal implements ErrorCode {
    NO_SUCH_RECEIPT("没有找到这个存证码。请核对编号和后面的十六位字母、数字，再试一次。", Kind.NOT_FOUND),
    RECORD_DIFFERS("审计记录与封存不符，不能归档。请先运行 bin/gongkai audit verify 核验。", Kind.NOT_NOW),
    VERIFICATION_RUNNING("已有一次核验正在进行，请等它结束后再试。", Kind.NOT_NOW),
    NO_SUCH_ENTRY("没有找到这条审计记录。", Kind.NOT_FOUND);

    private final String message;
    private final Kind kind;

    AuditRefusal(String message, Kind kind) {
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
