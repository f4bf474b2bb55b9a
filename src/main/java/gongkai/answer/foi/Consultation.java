package gongkai.answer.foi;

import gongkai.foundation.calendar.Suspension;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One letter that asks somebody else before a request is decided, and what came of it.
///
/// @param receivedOn the day the letter reached them, once that is known; the 15 working days run from it
/// @param dueOn the last day for an opinion; an estimate from the day of sending until the delivery is proved
/// @param opinion what came of it, once it has ended
/// @param endedOn the day the opinion came, or the last day when none did
public record Consultation(
        long id,
        FoiRequestId request,
        Kind kind,
        LocalDate sentOn,
        Optional<LocalDate> receivedOn,
        LocalDate dueOn,
        Optional<Opinion> opinion,
        Optional<LocalDate> endedOn) {

    public Consultation {
        if (opinion.isPresent() != endedOn.isPresent()) {
            throw new IllegalArgumentException("a consultation ends with an opinion and a day, or with neither");
        }
    }

    /// Who is asked.
    public enum Kind {
        /// 第三十二条：公开会损害其合法权益的第三方; its silence leaves the decision to the organ.
        THIRD_PARTY("第三方", "第三十二条", "逾期未提出意见的，由本机关依照条例的规定决定是否公开。"),
        /// 第三十四条：共同制作政府信息的行政机关; its silence is consent.
        CO_MAKER("共同制作机关", "第三十四条", "逾期未提出意见的，视为同意公开。");

        private final String label;
        private final String article;
        private final String silence;

        Kind(String label, String article, String silence) {
            this.label = label;
            this.article = article;
            this.silence = silence;
        }

        public String label() {
            return label;
        }

        public String article() {
            return article;
        }

        /// What silence means, as the letter says it.
        public String silence() {
            return silence;
        }
    }

    /// What came of it.
    public enum Opinion {
        AGREED("同意公开"),
        PARTLY("同意部分公开"),
        OBJECTED("不同意公开"),
        /// The 15 working days after a proved delivery went by; nobody else is silent.
        SILENT("逾期未提出意见"),
        /// The letter was made void before it was delivered: nobody was asked.
        NOT_ASKED("没有送达，征求意见书已作废");

        private final String label;

        Opinion(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /// What those who were asked can say.
        static List<Opinion> said() {
            return List.of(AGREED, PARTLY, OBJECTED);
        }

        /// Whether something would be opened against the wish of who was asked.
        boolean objects() {
            return this == OBJECTED || this == PARTLY;
        }
    }

    /// Whether somebody was asked: what never reached them stops no clock and is no ground of a decision.
    boolean wasAsked() {
        return !opinion.equals(Optional.of(Opinion.NOT_ASKED));
    }

    /// Whether the 15 working days, as estimated from the sending, went by and no delivery is proved.
    boolean isUnproved(LocalDate today) {
        return isOpen() && receivedOn.isEmpty() && dueOn.isBefore(today);
    }

    /// How it stands, as far as this row knows: what came too late stands apart.
    ConsultationState state() {
        return opinion.map(with -> switch (with) {
                    case AGREED, PARTLY, OBJECTED -> ConsultationState.ANSWERED;
                    case SILENT -> ConsultationState.SILENT;
                    case NOT_ASKED -> ConsultationState.NOT_ASKED;
                })
                .orElse(receivedOn.isPresent() ? ConsultationState.SERVED : ConsultationState.SENT);
    }

    boolean may(ConsultationAction action) {
        return ConsultationState.TRANSITIONS.allows(state(), action);
    }

    boolean isOpen() {
        return opinion.isEmpty();
    }

    /// The time that is not counted (第三十三条第三款): from sending to the answer, at most until the 15 working days
    /// have run out. While it is open the latest day is taken, so that a date can only come nearer.
    Suspension span() {
        LocalDate end = endedOn.filter(day -> day.isBefore(dueOn)).orElse(dueOn);
        return new Suspension(sentOn, end.isBefore(sentOn) ? sentOn : end);
    }

    Consultation received(LocalDate on, LocalDate due) {
        return new Consultation(id, request, kind, sentOn, Optional.of(on), due, opinion, endedOn);
    }

    Consultation due(LocalDate on) {
        return new Consultation(id, request, kind, sentOn, receivedOn, on, opinion, endedOn);
    }

    Consultation ended(Opinion with, LocalDate on) {
        return new Consultation(id, request, kind, sentOn, receivedOn, dueOn, Optional.of(with), Optional.of(on));
    }

    /// Day zero of the 15 working days.
    LocalDate runsFrom() {
        return receivedOn.orElse(sentOn);
    }
}
