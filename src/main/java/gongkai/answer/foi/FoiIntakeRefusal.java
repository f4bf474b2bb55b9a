package gongkai.answer.foi;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no while a request comes in.
public enum FoiIntakeRefusal implements ErrorCode {
    ALREADY_CONFIRMED("这份申请已经处理过。", Kind.NOT_NOW),
    IDEMPOTENCY_KEY_MISSING("请在请求头 Idempotency-Key 中给出这次提交的标识，1 至 200 个字符，重试时用同一个。", Kind.INVALID),
    IDEMPOTENCY_KEY_USED("这个 Idempotency-Key 已经用于另一件申请，请换一个。", Kind.NOT_NOW),
    UNKNOWN_PROOF("这件申请没有附身份证明。", Kind.NOT_FOUND),
    LEDGER_QUERY("请核对台账的查询条件。", Kind.INVALID);

    private final String message;
    private final Kind kind;

    FoiIntakeRefusal(String message, Kind kind) {
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
