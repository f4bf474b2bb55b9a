package gongkai.foundation.letter;

/// 送达方式: by which route the addressee asked to be given the letter. What counts is the proof, whichever way it came.
public enum DeliveryRoute {
    ONLINE("网上查收", "受送达人第一次在网上打开的日期"),
    EMAIL("电子邮件", "邮件到达受送达人邮箱的日期"),
    POST("邮寄", "邮件回执上的签收日期"),
    FAX("传真", "受送达人确认收到传真的日期"),
    IN_PERSON("当面领取", "送达回证上的签收日期");

    private final String label;
    private final String proof;

    DeliveryRoute(String label, String proof) {
        this.label = label;
        this.proof = proof;
    }

    public String label() {
        return label;
    }

    /// What proves delivery by this route.
    public String proof() {
        return proof;
    }
}
