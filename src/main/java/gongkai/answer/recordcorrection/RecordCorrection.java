package gongkai.answer.recordcorrection;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// A correction as it stands. What it is about is sealed and read apart.
///
/// @param number the number people know it by, for example G2026-000012
/// @param byOrgan whether a member of staff entered it
/// @param dueOn the last day by the city's own setting; the Regulation names none
/// @param citizen the account it was filed from, if any
public record RecordCorrection(
        long id,
        String number,
        OrganId organ,
        boolean byOrgan,
        RecordCorrectionStatus status,
        LocalDate receivedOn,
        LocalDate dueOn,
        Optional<LocalDate> closedOn,
        OptionalLong citizen) {
    public RecordCorrection {
        if (status.isClosed() != closedOn.isPresent()) {
            throw new IllegalArgumentException("a correction is closed with a day, or open without one");
        }
    }

    RecordCorrection accepted() {
        return in(RecordCorrectionStatus.VERIFYING, Optional.empty());
    }

    RecordCorrection closed(RecordCorrectionStatus how, LocalDate on) {
        return in(how, Optional.of(on));
    }

    RecordCorrection movedTo(OrganId heir) {
        return new RecordCorrection(id, number, heir, byOrgan, status, receivedOn, dueOn, closedOn, citizen);
    }

    RecordCorrection dueOn(LocalDate day) {
        return new RecordCorrection(id, number, organ, byOrgan, status, receivedOn, day, closedOn, citizen);
    }

    private RecordCorrection in(RecordCorrectionStatus now, Optional<LocalDate> on) {
        return new RecordCorrection(id, number, organ, byOrgan, now, receivedOn, dueOn, on, citizen);
    }
}
