package gongkai.foundation.letter;

import gongkai.foundation.kernel.Transitions;

/// How far a letter has come on its way. The table below decides what may be recorded.
public enum LetterStatus {
    ISSUED("待送达"),
    SENT("已发出，待送达"),
    DELIVERED("已送达"),
    RETURNED("未送达"),
    VOID("作废");

    static final Transitions<LetterStatus, DeliveryAction> TRANSITIONS = Transitions.between(
                    LetterStatus.class, DeliveryAction.class)
            .edge(ISSUED, DeliveryAction.OPEN, DELIVERED)
            .edge(ISSUED, DeliveryAction.EMAIL_DELIVER, DELIVERED)
            .edge(ISSUED, DeliveryAction.EMAIL_SEND, SENT)
            .edge(ISSUED, DeliveryAction.EMAIL_FAIL, RETURNED)
            .edge(ISSUED, DeliveryAction.POST, SENT)
            .edge(ISSUED, DeliveryAction.HAND_OVER, DELIVERED)
            .edge(ISSUED, DeliveryAction.FAX, DELIVERED)
            .edge(ISSUED, DeliveryAction.REFUSE, RETURNED)
            .edge(ISSUED, DeliveryAction.VOID, VOID)
            .edge(SENT, DeliveryAction.OPEN, DELIVERED)
            .edge(SENT, DeliveryAction.EMAIL_DELIVER, DELIVERED)
            .edge(SENT, DeliveryAction.EMAIL_SEND, SENT)
            .edge(SENT, DeliveryAction.EMAIL_FAIL, RETURNED)
            .edge(SENT, DeliveryAction.POST, SENT)
            .edge(SENT, DeliveryAction.SIGN, DELIVERED)
            .edge(SENT, DeliveryAction.HAND_OVER, DELIVERED)
            .edge(SENT, DeliveryAction.FAX, DELIVERED)
            .edge(SENT, DeliveryAction.RETURN, RETURNED)
            .edge(SENT, DeliveryAction.REFUSE, RETURNED)
            .edge(RETURNED, DeliveryAction.OPEN, DELIVERED)
            .edge(RETURNED, DeliveryAction.EMAIL_DELIVER, DELIVERED)
            .edge(RETURNED, DeliveryAction.EMAIL_SEND, SENT)
            .edge(RETURNED, DeliveryAction.EMAIL_FAIL, RETURNED)
            .edge(RETURNED, DeliveryAction.POST, SENT)
            .edge(RETURNED, DeliveryAction.HAND_OVER, DELIVERED)
            .edge(RETURNED, DeliveryAction.FAX, DELIVERED)
            .edge(RETURNED, DeliveryAction.REFUSE, RETURNED)
            .edge(RETURNED, DeliveryAction.VOID, VOID)
            .edge(DELIVERED, DeliveryAction.OPEN, DELIVERED)
            .edge(DELIVERED, DeliveryAction.EMAIL_DELIVER, DELIVERED)
            .edge(DELIVERED, DeliveryAction.EMAIL_SEND, DELIVERED)
            .edge(DELIVERED, DeliveryAction.EMAIL_FAIL, DELIVERED)
            .edge(DELIVERED, DeliveryAction.POST, DELIVERED)
            .edge(DELIVERED, DeliveryAction.SIGN, DELIVERED)
            .edge(DELIVERED, DeliveryAction.HAND_OVER, DELIVERED)
            .edge(DELIVERED, DeliveryAction.FAX, DELIVERED);

    private final String label;

    LetterStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// Whether somebody still has to see to its delivery.
    public boolean isOpen() {
        return this == ISSUED || this == SENT || this == RETURNED;
    }
}
