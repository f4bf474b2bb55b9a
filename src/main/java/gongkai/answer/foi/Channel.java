package gongkai.answer.foi;

/// How a request reached the organ; decides the day of receipt (条例第三十一条).
public enum Channel {
    ONLINE("网上", "双方确认之日"),
    IN_PERSON("当面", "提交之日"),
    MAIL_SIGNED("挂号、快递等签收邮件", "签收之日"),
    MAIL_ORDINARY("平常信函", "与申请人确认之日"),
    FAX("传真", "双方确认之日");

    private final String label;
    private final String receipt;

    Channel(String label, String receipt) {
        this.label = label;
        this.receipt = receipt;
    }

    public String label() {
        return label;
    }

    /// Which day counts as the day of receipt.
    public String receipt() {
        return receipt;
    }
}
