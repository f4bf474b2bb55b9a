package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// A request as it stands. A change makes a new one; what was before is in the history.
///
/// @param number the number people know it by, for example 2026-000108
/// @param clockFrom day zero of the present reply period
/// @param dueOn the last day of the present reply period
/// @param extension working days the period was extended by; 0 when it was not
/// @param correctionDueOn until when the applicant may correct, while we wait for it
/// @param citizen the account it was filed from, if any
/// @param publishedAs the document the answered information was published as, if it was
public record FoiRequest(
        FoiRequestId id,
        String number,
        OrganId organ,
        Channel channel,
        ApplicantKind applicantKind,
        Wish wish,
        FoiStatus status,
        LocalDate receivedOn,
        LocalDate clockFrom,
        LocalDate dueOn,
        int extension,
        boolean correctionAsked,
        Optional<LocalDate> correctionDueOn,
        Optional<Decision> decision,
        Optional<LocalDate> closedOn,
        OptionalLong citizen,
        OptionalLong publishedAs) {

    public FoiRequest {
        if (status.isClosed() != decision.isPresent() || status.isClosed() != closedOn.isPresent()) {
            throw new IllegalArgumentException("a request is closed with a decision and a day, or with neither");
        }
    }

    /// What is asked for (条例第二十九条第二款第二项、第三项).
    ///
    /// @param title 所需信息的名称
    /// @param description 文号或者其他特征性描述
    public record Wish(String title, String description, SupplyForm form, SupplyRoute route) {}

    FoiRequest accepted() {
        return with(FoiStatus.AWAITING_REPLY, clockFrom, dueOn, extension);
    }

    FoiRequest awaitingCorrection(LocalDate until) {
        return new FoiRequest(
                id,
                number,
                organ,
                channel,
                applicantKind,
                wish,
                FoiStatus.AWAITING_CORRECTION,
                receivedOn,
                clockFrom,
                dueOn,
                extension,
                true,
                Optional.of(until),
                decision,
                closedOn,
                citizen,
                publishedAs);
    }

    FoiRequest corrected(LocalDate on, LocalDate due, Wish newWish) {
        return new FoiRequest(
                id,
                number,
                organ,
                channel,
                applicantKind,
                newWish,
                FoiStatus.AWAITING_REPLY,
                receivedOn,
                on,
                due,
                extension,
                correctionAsked,
                Optional.empty(),
                decision,
                closedOn,
                citizen,
                publishedAs);
    }

    FoiRequest extended(int days, LocalDate due) {
        return with(FoiStatus.EXTENDED, clockFrom, due, days);
    }

    FoiRequest closed(FoiStatus how, Decision as, LocalDate on) {
        return new FoiRequest(
                id,
                number,
                organ,
                channel,
                applicantKind,
                wish,
                how,
                receivedOn,
                clockFrom,
                dueOn,
                extension,
                correctionAsked,
                Optional.empty(),
                Optional.of(as),
                Optional.of(on),
                citizen,
                publishedAs);
    }

    FoiRequest movedTo(OrganId successor) {
        return new FoiRequest(
                id,
                number,
                successor,
                channel,
                applicantKind,
                wish,
                status,
                receivedOn,
                clockFrom,
                dueOn,
                extension,
                correctionAsked,
                correctionDueOn,
                decision,
                closedOn,
                citizen,
                publishedAs);
    }

    /// The same request with its days counted again.
    FoiRequest recounted(LocalDate due, Optional<LocalDate> correctionDue) {
        return new FoiRequest(
                id,
                number,
                organ,
                channel,
                applicantKind,
                wish,
                status,
                receivedOn,
                clockFrom,
                due,
                extension,
                correctionAsked,
                correctionDue,
                decision,
                closedOn,
                citizen,
                publishedAs);
    }

    FoiRequest published(long document) {
        return new FoiRequest(
                id,
                number,
                organ,
                channel,
                applicantKind,
                wish,
                status,
                receivedOn,
                clockFrom,
                dueOn,
                extension,
                correctionAsked,
                correctionDueOn,
                decision,
                closedOn,
                citizen,
                OptionalLong.of(document));
    }

    private FoiRequest with(FoiStatus now, LocalDate from, LocalDate due, int days) {
        return new FoiRequest(
                id,
                number,
                organ,
                channel,
                applicantKind,
                wish,
                now,
                receivedOn,
                from,
                due,
                days,
                correctionAsked,
                correctionDueOn,
                decision,
                closedOn,
                citizen,
                publishedAs);
    }
}
