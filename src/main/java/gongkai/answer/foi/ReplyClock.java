package gongkai.answer.foi;

import java.time.LocalDate;

/// The clock of the reply as it stands. The due date is what `FoiDeadlines.reply` makes of these facts and of the
/// letters that were sent; nobody moves it by hand.
///
/// @param start what the present period began with
/// @param from day zero of the present period
/// @param dueOn the last day of the present period
/// @param extension working days granted under 第三十三条第二款; 0 when none were
/// @param delay working days of a later date under 第三十五条; 0 when none was set
/// @param stopped whether the request ended while the organ waited for a correction or a payment: the period would have
/// begun afresh with it (条例第三十条、第四十二条), so none ran out and nobody was late
public record ReplyClock(Start start, LocalDate from, LocalDate dueOn, int extension, int delay, boolean stopped) {

    public ReplyClock {
        if (extension < 0 || delay < 0 || dueOn.isBefore(from)) {
            throw new IllegalArgumentException("a clock does not run backwards: " + from + " to " + dueOn);
        }
    }

    /// What a period begins with (条例第三十条、第三十三条，国办函〔2020〕109号).
    public enum Start {
        RECEIPT("收到之日"),
        CORRECTION("收到补正之日"),
        FEE("缴费之日");

        private final String label;

        Start(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// The same clock begun afresh; when it is due is counted next.
    ReplyClock afresh(Start by, LocalDate on) {
        return new ReplyClock(by, on, on, extension, delay, false);
    }

    ReplyClock extendedBy(int days) {
        return new ReplyClock(start, from, dueOn, days, delay, stopped);
    }

    ReplyClock delayedBy(int days) {
        return new ReplyClock(start, from, dueOn, extension, days, stopped);
    }

    ReplyClock due(LocalDate on) {
        return new ReplyClock(start, from, on, extension, delay, stopped);
    }

    ReplyClock stoppedForGood() {
        return new ReplyClock(start, from, dueOn, extension, delay, true);
    }
}
