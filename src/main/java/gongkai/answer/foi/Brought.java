package gongkai.answer.foi;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import java.time.LocalDate;

/// What the applicant brought to the office by letter, by visit or by word of mouth instead of writing it on the
/// portal.
/// The day on which the office received it counts, not the day on which it is entered.
record Brought(LocalDate on, Manner manner) {

    /// @param field the field in which the day was typed
    /// @param from the first day on which it could come
    void requireDay(String field, LocalDate from, LocalDate today) {
        new Problems()
                .when(on.isBefore(from) || on.isAfter(today), field, "收到的日期应当在%s和今天之间。".formatted(DateText.full(from)))
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
    }

    /// How it came, for the record.
    String words() {
        return switch (manner) {
            case WRITTEN -> "%s收到书面材料，由工作人员登记。".formatted(DateText.full(on));
            case ORAL -> "%s口头提出，由工作人员记录。".formatted(DateText.full(on));
        };
    }
}
