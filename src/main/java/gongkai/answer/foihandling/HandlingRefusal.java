package gongkai.answer.foihandling;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about the handling of a request.
public enum HandlingRefusal implements ErrorCode {
    UNKNOWN_HANDLING("没有找到这件申请的办理记录。", Kind.NOT_FOUND),
    UNKNOWN_ASSISTANCE("没有找到这件协助事项。", Kind.NOT_FOUND),
    HANDLING_INCOMPLETE("有几处需要核对。", Kind.INVALID),
    NO_REPLY_DRAFT("还没有答复稿，请先拟写并保存。", Kind.NOT_NOW),
    REPLY_DRAFT_NOT_NOW("答复稿目前的状态不能这样办理。", Kind.NOT_NOW),
    REPLY_DRAFT_MOVED_ON("您打开页面以后，答复稿又有了新的内容。请看过现在的内容再办理。", Kind.NOT_NOW),
    REQUEST_IS_CLOSED("这件申请已经办结。", Kind.NOT_NOW),
    REPLY_WITHOUT_STEPS("本机关不设审核环节，请在申请页直接答复。", Kind.NOT_NOW),
    REPLY_SECRECY_MISSING("要公开信息的答复稿，先经保密审查再送审（条例第十七条）。", Kind.NOT_NOW),
    REPLY_IS_SECRET("保密审查认为现在的答复稿涉密，请修改后重新提请审查。", Kind.NOT_NOW),
    REPLY_SECRECY_DONE("现在的答复稿已经过保密审查。", Kind.NOT_NOW),
    REPLY_OPENS_NOTHING("这份答复稿不公开信息，不需要保密审查。", Kind.NOT_NOW),
    OWN_REPLY("写过这份答复稿的人不能审核它。", Kind.NOT_NOW),
    REPLY_STEP_EACH("同一份答复稿，一个人只办理一个环节。", Kind.NOT_NOW),
    NOT_YOUR_REPLY_STEP("现在的环节由其他人员办理。", Kind.NOT_NOW),
    COSIGNATURE_MISSING("会办单位还没有会签这一稿。", Kind.NOT_NOW),
    NOTHING_TO_COSIGN("现在没有需要您会签的答复稿。", Kind.NOT_NOW),
    ASSISTANCE_NOT_NOW("这件协助事项目前的状态不能这样办理。", Kind.NOT_NOW),
    NOT_YOUR_ASSISTANCE("这件协助事项交给其他内设机构办理。", Kind.NOT_NOW);

    private final String message;
    private final Kind kind;

    HandlingRefusal(String message, Kind kind) {
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
