package gongkai.answer.foi;

/// By what route the applicant wants to get it (条例第二十九条第二款第三项).
public enum SupplyRoute {
    ONLINE("网上查收"),
    EMAIL("电子邮件"),
    MAIL("邮寄"),
    FAX("传真"),
    IN_PERSON("当面领取");

    private final String label;

    SupplyRoute(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
