package gongkai.foundation.notice;

/// What happens to a delivery.
enum DeliveryAction {
    HOLD("免打扰时段或者汇总，留到时候"),
    RELEASE("到了时候"),
    ACCEPT("对方收下"),
    FAIL("暂时发不出"),
    GIVE_UP("对方拒收，或者重发仍不成功"),
    RESEND("重新发送"),
    DISCARD("不再发送");

    private final String label;

    DeliveryAction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
