package gongkai.publish.drafting;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about drafts.
public enum DraftingRefusal implements ErrorCode {
    UNKNOWN_DRAFT("没有找到这份稿件，请从稿件列表进入。", Kind.NOT_FOUND),
    DRAFT_INCOMPLETE("请核对填写内容。", Kind.INVALID),
    DRAFT_NOT_OPEN_TO_THIS("稿件现在的状态不能这样办理，请刷新页面查看进展。", Kind.NOT_NOW),
    OWN_TEXT("自己写过的稿件要由其他人审核。", Kind.NOT_ALLOWED),
    ONE_STEP_EACH("您已经审核过这一稿的一个环节，其余环节要由其他人审核。", Kind.NOT_ALLOWED),
    NOT_THIS_STEP("这一环节由其他岗位审核。", Kind.NOT_ALLOWED),
    FINDINGS_OPEN("自动检查还有未处理的发现，请先改正或者逐条说明。", Kind.NOT_NOW),
    SECRECY_MISSING("这一稿还没有保密审查记录，请先完成保密审查。", Kind.NOT_NOW),
    SECRECY_DONE("这一稿已经完成保密审查。", Kind.NOT_NOW),
    NOT_FOR_PUBLICATION("这份稿件不主动公开，不需要这一步。", Kind.NOT_NOW),
    STATE_MOVED_ON("稿件在您打开页面之后又有改动，请看过新的内容再办理。", Kind.NOT_NOW),
    MUST_BE_MENDED("这一条须改正正文，不能以说明代替。", Kind.NOT_NOW),
    UNKNOWN_FINDING("没有找到这一条检查发现，正文可能已经改过，请刷新页面。", Kind.NOT_FOUND),
    UNKNOWN_STATE("没有找到这一次保存的内容，请从稿件页选择。", Kind.NOT_FOUND),
    REVISION_UNDER_WAY("这份信息已经有一份修改稿在办理，请在那份稿件上继续。", Kind.NOT_NOW),
    UNKNOWN_EDITION("没有找到这个版本，请从版本列表选择。", Kind.NOT_FOUND),
    GATE_INCOMPLETE("请核对审核环节的设置。", Kind.INVALID);

    private final String message;
    private final Kind kind;

    DraftingRefusal(String message, Kind kind) {
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
