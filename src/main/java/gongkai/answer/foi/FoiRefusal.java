package gongkai.answer.foi;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about a request.
public enum FoiRefusal implements ErrorCode {
    UNKNOWN_REQUEST("没有找到这件申请。", Kind.NOT_FOUND),
    CODE_DOES_NOT_FIT("编号和查询码对不上，请核对回执上的编号和 8 位查询码。", Kind.INVALID),
    RECEIVER_ABOLISHED("这个机关已经撤销，请向承接职责的机关提出申请。", Kind.NOT_NOW),
    FORM_INCOMPLETE("申请表有几处需要核对。", Kind.INVALID),
    NOT_IN_THIS_STATE("这件申请目前的状态不能这样办理。", Kind.NOT_NOW),
    CORRECTION_TOO_LATE("已超过收到申请后 7 个工作日，不能再要求补正（条例第三十条）。", Kind.NOT_NOW),
    CORRECTION_ALREADY_ASKED("已经要求过一次补正，应当一次性告知（条例第三十条）；内容仍不明确的，按“补正后申请内容仍不明确”答复。", Kind.NOT_NOW),
    CORRECTION_STILL_OPEN("补正期限还没有过，请等待申请人补正。", Kind.NOT_NOW),
    CORRECTION_EXPIRED("补正期限已过，请重新提出申请。", Kind.NOT_NOW),
    EXTENSION_ALREADY_GRANTED("已经延期一次，不能再延（条例第三十三条）。", Kind.NOT_NOW),
    EXTENSION_TOO_LATE("答复期限已过，不能再延期（条例第三十三条）。", Kind.NOT_NOW),
    NOTHING_TO_PUBLISH("只有予以公开或部分公开的答复才能转为主动公开。", Kind.NOT_NOW),
    ALREADY_PUBLISHED("这件申请的信息已经主动公开。", Kind.NOT_NOW),
    REMEDY_TOO_EARLY("申请办结后才会有行政复议或行政诉讼。", Kind.NOT_NOW),
    REMEDY_NOT_NOTICED("先登记收到副本的日期，再登记提交答复。", Kind.NOT_NOW),
    REMEDY_CONCLUDED("这件复议或诉讼已经审结。", Kind.NOT_NOW),
    UNKNOWN_LETTER("没有找到这份文书或附件。", Kind.NOT_FOUND),
    UNKNOWN_REMEDY("没有找到这件复议或诉讼。", Kind.NOT_FOUND);

    private final String message;
    private final Kind kind;

    FoiRefusal(String message, Kind kind) {
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
