package gongkai.answer.foi;

/// How a request reached the organ; decides the day of receipt and what must be confirmed (条例第三十一条).
public enum Channel {
    ONLINE("网上", "双方确认之日", Confirmation.BOTH, "网上提交的，以双方确认之日为收到之日（条例第三十一条第三项）。"),
    IN_PERSON("当面", "提交之日", Confirmation.NONE, "当面提交的，以提交之日为收到之日（条例第三十一条第一项）。"),
    MAIL_SIGNED("挂号、快递等签收邮件", "签收之日", Confirmation.NONE, "邮寄签收的，以签收之日为收到之日（条例第三十一条第二项）。"),
    MAIL_ORDINARY("平常信函", "与申请人确认之日", Confirmation.BY_THE_OFFICE, "平常信函无需签收，应当在收到信函的当日与申请人确认，以确认之日为收到之日（条例第三十一条第二项）。"),
    FAX("传真", "双方确认之日", Confirmation.BOTH, "传真提交的，以双方确认之日为收到之日（条例第三十一条第三项）。");

    private final String label;
    private final String receipt;
    private final Confirmation confirmation;
    private final String rule;

    Channel(String label, String receipt, Confirmation confirmation, String rule) {
        this.label = label;
        this.receipt = receipt;
        this.confirmation = confirmation;
        this.rule = rule;
    }

    public String label() {
        return label;
    }

    /// Which day counts as the day of receipt.
    public String receipt() {
        return receipt;
    }

    /// What must be confirmed before it counts as received.
    Confirmation confirmation() {
        return confirmation;
    }

    /// The rule in one sentence, with its article.
    public String rule() {
        return rule;
    }

    /// What must be confirmed.
    enum Confirmation {
        /// Handing it in or signing for it is proof enough.
        NONE,
        /// The office reaches the applicant on the day the letter arrives.
        BY_THE_OFFICE,
        /// Both sides say so.
        BOTH
    }
}
