package gongkai.foundation.letter;

/// What can happen to a letter on its way.
public enum DeliveryAction {
    OPEN("在网上打开", "受送达人在网上打开了文书"),
    EMAIL_DELIVER("邮件送达", "邮件已到达受送达人的邮箱"),
    EMAIL_SEND("邮件发出", "邮件已被对方邮箱接收"),
    EMAIL_FAIL("邮件未送达", "邮件没有发到"),
    POST("交邮", "交付邮寄"),
    SIGN("邮件签收", "邮件已签收"),
    HAND_OVER("当面送达", "当面送达，受送达人签收"),
    FAX("传真送达", "传真发出，受送达人确认收到"),
    RETURN("退回", "邮件退回"),
    REFUSE("拒收", "受送达人拒收"),
    VOID("作废", "文书作废");

    private final String label;
    private final String done;

    DeliveryAction(String label, String done) {
        this.label = label;
        this.done = done;
    }

    public String label() {
        return label;
    }

    /// What happened, for the timeline.
    public String done() {
        return done;
    }
}
