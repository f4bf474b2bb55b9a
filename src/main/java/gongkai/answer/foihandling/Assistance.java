package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequestId;
import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.Optional;

/// 协办、会办: what an organ or an inner unit is asked for, by when.
///
/// @param organ who is asked; the organ of the request itself where it is one of its inner units
/// @param unit the inner unit, if one is named
/// @param askedBy the account of whoever asked
record Assistance(
        long id,
        FoiRequestId request,
        AssistanceKind kind,
        OrganId organ,
        Optional<String> unit,
        String need,
        LocalDate askedOn,
        LocalDate dueOn,
        long askedBy,
        String askedName,
        AssistanceStatus status,
        Optional<AssistanceAnswer> answer) {
    static final String LIST = "/console/assistance";
    static final String KIND = "foiassist";

    /// In the manner of the record.
    String subject() {
        return KIND + ":" + id;
    }

    String path() {
        return LIST + "/" + id;
    }

    /// Whether its receiver has to sign the draft.
    boolean signs() {
        return kind == AssistanceKind.JOINT
                && (status == AssistanceStatus.ASKED || status == AssistanceStatus.ANSWERED);
    }

    boolean isLate(LocalDate today) {
        return status == AssistanceStatus.ASKED && today.isAfter(dueOn);
    }

    Assistance in(AssistanceStatus next, Optional<AssistanceAnswer> as, LocalDate due) {
        return new Assistance(id, request, kind, organ, unit, need, askedOn, due, askedBy, askedName, next, as);
    }

    Assistance in(AssistanceStatus next) {
        return in(next, answer, dueOn);
    }

    Assistance movedTo(OrganId heir) {
        return new Assistance(
                id, request, kind, heir, Optional.empty(), need, askedOn, dueOn, askedBy, askedName, status, answer);
    }
}
