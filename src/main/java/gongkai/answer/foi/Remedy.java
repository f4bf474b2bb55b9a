package gongkai.answer.foi;

import gongkai.foundation.kernel.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/// A review or a suit about a closed request.
///
/// @param noticeOn when the organ received the copy of the application or of the complaint
/// @param answerDueOn until when the organ answers; known once it has the copy
/// @param answeredOn when it answered
public record Remedy(
        long id,
        FoiRequestId request,
        RemedyKind kind,
        LocalDate filedOn,
        Optional<LocalDate> noticeOn,
        Optional<LocalDate> answerDueOn,
        Optional<LocalDate> answeredOn,
        Optional<RemedyResult> result,
        Optional<LocalDate> concludedOn) {

    RemedyState state() {
        if (result.isPresent()) {
            return RemedyState.CONCLUDED;
        }
        if (answeredOn.isPresent()) {
            return RemedyState.ANSWERED;
        }
        return noticeOn.isPresent() ? RemedyState.NOTICED : RemedyState.FILED;
    }

    /// The same, refused where the table does not name the action.
    Remedy requiring(RemedyAction action) {
        if (!RemedyState.TRANSITIONS.allows(state(), action)) {
            throw Refusal.of(state().refusal());
        }
        return this;
    }

    public boolean isPending() {
        return result.isEmpty();
    }

    /// Whether the organ still owes its answer.
    public boolean owesAnswer() {
        return isPending() && noticeOn.isPresent() && answeredOn.isEmpty();
    }
}
