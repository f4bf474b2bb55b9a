package gongkai.foundation.notice;

import gongkai.foundation.kernel.ErrorCode;

/// Why something about notices is not done.
public enum NoticeRefusal implements ErrorCode {
    UNKNOWN_NOTICE("没有这条通知。", Kind.NOT_FOUND),
    UNKNOWN_KIND("没有这种通知。", Kind.NOT_FOUND),
    UNKNOWN_TOPIC("没有这个可以订阅的内容，或者您不能查看。", Kind.NOT_FOUND),
    UNKNOWN_SUBSCRIPTION("没有这个订阅。", Kind.NOT_FOUND),
    LINK_NOT_OURS("这个链接不完整，请从邮件里重新打开，或者登录后在“我的订阅”里办理。", Kind.NOT_FOUND),
    LINK_TOO_OLD("这个确认链接已经过期，请重新订阅。", Kind.NOT_NOW),
    CHANNEL_NOT_OFFERED("本网站没有开通这个渠道。", Kind.NOT_FOUND),
    TEXT_NOT_READABLE("请核对通知的文字。", Kind.INVALID),
    ADDRESS_INCOMPLETE("请核对联系方式。", Kind.INVALID),
    CHOICE_INCOMPLETE("请核对接收方式。", Kind.INVALID),
    REASON_MISSING("请写明理由。", Kind.INVALID),
    NOT_UNDELIVERABLE("这条通知已经处理过了。", Kind.NOT_NOW);

    private final String message;
    private final Kind kind;

    NoticeRefusal(String message, Kind kind) {
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
