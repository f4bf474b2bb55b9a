package gongkai.foundation.calendar;

/// Something in a pasted holiday notice that a person must look at.
///
/// @param line the line of the pasted text, from 1; 0 when the notice as a whole is meant
/// @param weight whether the notice can be taken as it is
/// @param sentence what it is, and the way out
public record NoticeFinding(int line, Weight weight, String sentence) {
    /// How much it weighs.
    public enum Weight {
        /// The text must be put right first.
        STOP("须改正"),
        /// To be looked at; the notice can be taken.
        CHECK("请核对");

        private final String label;

        Weight(String label) {
            this.label = label;
        }

        /// The name people read.
        public String label() {
            return label;
        }
    }

    /// Where it is, in words.
    public String place() {
        return line == 0 ? "全文" : "第" + line + "行";
    }
}
