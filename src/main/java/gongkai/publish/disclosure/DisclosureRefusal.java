package gongkai.publish.disclosure;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about documents.
public enum DisclosureRefusal implements ErrorCode {
    UNKNOWN_DOCUMENT("没有找到这份公开信息，请核对网址，或者用上方的搜索框查找。", Kind.NOT_FOUND),
    PUBLISHER_ABOLISHED("这个机关已经撤销，请以承接职责的机关的名义发布。", Kind.NOT_NOW),
    DOCUMENT_INCOMPLETE("请核对填写内容。", Kind.INVALID),
    NUMBER_TAKEN("本机关已经发布过这个文号的文件，请核对文号。", Kind.INVALID),
    UNKNOWN_INTERPRETED("没有找到被解读的文件，它可能已经撤下。", Kind.INVALID),
    UNFIT_COLUMN("这个栏目不是本机关正在使用的栏目，请另选。", Kind.INVALID),
    NO_VALIDITY("这一类信息没有效力期间，不能废止；如发布有误，可以撤下。", Kind.NOT_NOW),
    ALREADY_ENDED("这份文件已经废止或者失效。", Kind.NOT_NOW),
    ALREADY_WITHDRAWN("这份信息已经撤下。", Kind.NOT_NOW),
    ABOLITION_INCOMPLETE("请核对日期和依据。", Kind.INVALID),
    COMING_CHANGE_INCOMPLETE("请写明取消的理由。", Kind.INVALID),
    CHANGE_OVER("这项预定的效力变化已经办理或者取消，请刷新页面核对。", Kind.NOT_NOW),
    REVIEW_INCOMPLETE("请核对评估的结论和日期。", Kind.INVALID),
    RELATED_INCOMPLETE("请核对相关信息的网址。", Kind.INVALID),
    WITHDRAWAL_INCOMPLETE("请写明撤下的理由。", Kind.INVALID);

    private final String message;
    private final Kind kind;

    DisclosureRefusal(String message, Kind kind) {
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
