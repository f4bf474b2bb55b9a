package gongkai.foundation.letter;

import java.time.LocalDate;

/// What shows that a letter reached its addressee, or that it did not. Every way of delivery has its own.
public sealed interface DeliveryProof {
    /// The day it happened.
    LocalDate on();

    /// What was noted beside the day, as people read it; kept sealed.
    String words();

    DeliveryAction action();

    /// The addressee opened it in the house, signed in or with the query code: the day of the first opening.
    record Opened(LocalDate on, String words) implements DeliveryProof {
        @Override
        public DeliveryAction action() {
            return DeliveryAction.OPEN;
        }
    }

    /// The addressee's mail server took it over, and the addressee had chosen e-mail.
    ///
    /// @param words what the server answered
    /// @param counts whether that is delivery here
    record EmailAccepted(LocalDate on, String words, boolean counts) implements DeliveryProof {
        @Override
        public DeliveryAction action() {
            return counts ? DeliveryAction.EMAIL_DELIVER : DeliveryAction.EMAIL_SEND;
        }
    }

    /// The e-mail did not arrive.
    record EmailFailed(LocalDate on, String words) implements DeliveryProof {
        @Override
        public DeliveryAction action() {
            return DeliveryAction.EMAIL_FAIL;
        }
    }

    /// It was given to the post; that alone proves no delivery.
    record Posted(LocalDate on, String parcel) implements DeliveryProof {
        @Override
        public String words() {
            return "挂号邮件号码：" + parcel;
        }

        @Override
        public DeliveryAction action() {
            return DeliveryAction.POST;
        }
    }

    /// The return receipt of the post: the day on it is the day of delivery.
    record SignedFor(LocalDate on, String by) implements DeliveryProof {
        @Override
        public String words() {
            return "签收人：" + by;
        }

        @Override
        public DeliveryAction action() {
            return DeliveryAction.SIGN;
        }
    }

    /// Handed over against a signature on the 送达回证.
    record HandedOver(LocalDate on, String receiver) implements DeliveryProof {
        @Override
        public String words() {
            return "签收人：" + receiver;
        }

        @Override
        public DeliveryAction action() {
            return DeliveryAction.HAND_OVER;
        }
    }

    /// Sent by fax, and the addressee confirmed that it came: the day of the confirmation. Sending alone proves
    /// nothing.
    ///
    /// @param confirmed the number it went to and who confirmed
    record Faxed(LocalDate on, String confirmed) implements DeliveryProof {
        @Override
        public String words() {
            return "传真号码和确认收到的人：" + confirmed;
        }

        @Override
        public DeliveryAction action() {
            return DeliveryAction.FAX;
        }
    }

    /// The post brought it back.
    record Returned(LocalDate on, String reason) implements DeliveryProof {
        @Override
        public String words() {
            return "退回原因：" + reason;
        }

        @Override
        public DeliveryAction action() {
            return DeliveryAction.RETURN;
        }
    }

    /// The addressee would not take it.
    record Refused(LocalDate on, String reason) implements DeliveryProof {
        @Override
        public String words() {
            return "拒收情况：" + reason;
        }

        @Override
        public DeliveryAction action() {
            return DeliveryAction.REFUSE;
        }
    }
}
