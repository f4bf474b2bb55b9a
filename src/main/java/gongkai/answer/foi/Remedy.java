package gongkai.answer.foi;

import java.time.LocalDate;
import java.util.Optional;

/// A review or a suit about a closed request.
public record Remedy(
        long id,
        FoiRequestId request,
        RemedyKind kind,
        LocalDate filedOn,
        Optional<RemedyResult> result,
        Optional<LocalDate> concludedOn) {

    public boolean isPending() {
        return result.isEmpty();
    }
}
