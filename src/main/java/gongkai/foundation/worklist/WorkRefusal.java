package gongkai.foundation.worklist;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no to what somebody wants with an item.
public enum WorkRefusal implements ErrorCode {
    UNKNOWN_WORK("没有找到这件待办事项。", Kind.NOT_FOUND),
    WORK_DONE("这件事项已经办结，不能再认领、移交、催办或者督办。", Kind.NOT_NOW),
    ALREADY_CLAIMED("这件事项刚刚已由同事认领。需要由您办理的，请与同事商量移交。", Kind.NOT_NOW),
    NOT_HELD_BY_YOU("这件事项不在您手上，不能退回或者移交。", Kind.NOT_NOW),
    NOT_AMONG_COLLEAGUES("请选择本单位有权办理这类事项的同事，或者本单位的内设机构。", Kind.INVALID),
    WORK_INCOMPLETE("请核对填写的内容。", Kind.INVALID),
    NOTHING_CHOSEN("请先勾选要认领的事项。", Kind.INVALID),
    UNKNOWN_SUPERVISION("没有找到这项督办。", Kind.NOT_FOUND),
    SUPERVISION_OPEN("这件事项已有一项督办没有办结。请先审核或者撤销，再发新的督办。", Kind.NOT_NOW),
    SUPERVISION_NOT_SUPERVISED("督办事项本身不能再督办，请催办或者直接联系承办单位。", Kind.NOT_NOW),
    SUPERVISION_NOT_IN_THIS_STATE("这项督办现在不能这样办理，可能同事刚刚办过，请刷新后再看。", Kind.NOT_NOW),
    NOT_YOUR_OWN_ANSWER("不能审核自己作出的答复，请由其他人员审核。", Kind.NOT_ALLOWED),
    WORK_QUESTION_UNREADABLE("请核对查询的内容。", Kind.INVALID),
    UNKNOWN_FEED("这个日历地址不存在或者已经停用。", Kind.NOT_FOUND);

    private final String message;
    private final Kind kind;

    WorkRefusal(String message, Kind kind) {
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
