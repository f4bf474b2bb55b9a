package gongkai.foundation.notice;

import gongkai.foundation.kernel.Transitions;

/// Where the delivery of a notice by one channel stands.
public enum DeliveryState {
    WAITING("等待发送"),
    HELD("到时再发"),
    RETRY("等待重发"),
    SENT("已送达"),
    UNDELIVERABLE("没有发出"),
    DISCARDED("不再发送");

    static final Transitions<DeliveryState, DeliveryAction> TRANSITIONS = Transitions.between(
                    DeliveryState.class, DeliveryAction.class)
            .edge(WAITING, DeliveryAction.HOLD, HELD)
            .edge(HELD, DeliveryAction.RELEASE, WAITING)
            .edge(WAITING, DeliveryAction.ACCEPT, SENT)
            .edge(RETRY, DeliveryAction.ACCEPT, SENT)
            .edge(WAITING, DeliveryAction.FAIL, RETRY)
            .edge(RETRY, DeliveryAction.FAIL, RETRY)
            .edge(WAITING, DeliveryAction.GIVE_UP, UNDELIVERABLE)
            .edge(RETRY, DeliveryAction.GIVE_UP, UNDELIVERABLE)
            .edge(UNDELIVERABLE, DeliveryAction.RESEND, WAITING)
            .edge(UNDELIVERABLE, DeliveryAction.DISCARD, DISCARDED)
            .edge(HELD, DeliveryAction.DISCARD, DISCARDED);

    private final String label;

    DeliveryState(String label) {
        this.label = label;
    }

    /// What people read.
    public String label() {
        return label;
    }

    /// Where the action leads; an action the table does not know is a mistake of ours.
    DeliveryState after(DeliveryAction action) {
        return TRANSITIONS
                .next(this, action)
                .orElseThrow(() -> new IllegalStateException("a delivery cannot " + action + " from " + this));
    }
}
