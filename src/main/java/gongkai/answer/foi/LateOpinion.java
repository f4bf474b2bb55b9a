package gongkai.answer.foi;

import java.time.LocalDate;

/// What was said after the 15 working days had run out and before the request was answered. The period was over with
/// silence (条例第三十二条), and stays so for the clock; the organ that decides weighs what it knows all the same.
///
/// @param consultation the letter it answers
/// @param words the reasons, opened
record LateOpinion(long consultation, Consultation.Opinion opinion, LocalDate on, String words) {
    boolean objects() {
        return opinion.objects();
    }

    /// How it is named beside the silence it came after.
    String label() {
        return "逾期提出：" + opinion.label();
    }
}
