package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// A request as it stands. A change makes a new one; what was before is in the history.
///
/// @param number the number people know it by, for example 2026-000108
/// @param clock the period of the reply
/// @param awaitedUntil until when the other side may correct, give its opinion, explain or pay, while we wait for it;
/// empty where the period has not begun because its notice has not been delivered
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
        ReplyClock clock,
        boolean correctionAsked,
        Optional<LocalDate> awaitedUntil,
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

    /// Day zero of the present reply period.
    public LocalDate clockFrom() {
        return clock.from();
    }

    /// The last day of the present reply period.
    public LocalDate dueOn() {
        return clock.dueOn();
    }

    /// Working days the period was extended by; 0 when it was not.
    public int extension() {
        return clock.extension();
    }

    /// Until when the applicant may correct, while we wait for that and the notice has been delivered.
    public Optional<LocalDate> correctionDueOn() {
        return status == FoiStatus.AWAITING_CORRECTION ? awaitedUntil : Optional.empty();
    }

    /// Whether the reply comes, or came, after its last day. While a correction or a payment is awaited no period runs.
    boolean isLate(LocalDate today) {
        return !status.startsAfresh()
                && !clock.stopped()
                && closedOn.orElse(today).isAfter(clock.dueOn());
    }

    /// The state as people read it: that a period was extended is part of it.
    public String stage() {
        if (lacksProof()) {
            return "征求意见书待证明送达";
        }
        return status == FoiStatus.AWAITING_REPLY && clock.extension() > 0 ? "已延期，待答复" : status.label();
    }

    /// Whether others were asked and the day by which they should have answered went by without proof that the letter
    /// reached them: the organ has to prove it, or to send it anew.
    boolean lacksProof() {
        return status == FoiStatus.AWAITING_OPINIONS && awaitedUntil.isEmpty();
    }

    FoiRequest accepted() {
        return in(FoiStatus.AWAITING_REPLY, Optional.empty());
    }

    /// The period for it begins when the notice is delivered.
    FoiRequest awaitingCorrection() {
        return copy(FoiStatus.AWAITING_CORRECTION, wish, clock, true, Optional.empty());
    }

    /// As before the applicant was asked: the notice never reached them.
    FoiRequest notAsked(PeriodNotice.Kind kind) {
        boolean asked = kind == PeriodNotice.Kind.FEE && correctionAsked;
        return copy(FoiStatus.AWAITING_REPLY, wish, clock, asked, Optional.empty());
    }

    FoiRequest corrected(ReplyClock afresh, Wish newWish) {
        return copy(FoiStatus.AWAITING_REPLY, newWish, afresh, correctionAsked, Optional.empty());
    }

    /// The same request for something else.
    FoiRequest asking(Wish other) {
        return copy(status, other, clock, correctionAsked, awaitedUntil);
    }

    /// The same request waiting for somebody else, or no longer.
    FoiRequest in(FoiStatus now, Optional<LocalDate> until) {
        return copy(now, wish, clock, correctionAsked, until);
    }

    /// The same request with another clock.
    FoiRequest with(ReplyClock other) {
        return copy(status, wish, other, correctionAsked, awaitedUntil);
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
                status.startsAfresh() ? clock.stoppedForGood() : clock,
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
                clock,
                correctionAsked,
                awaitedUntil,
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
                clock,
                correctionAsked,
                awaitedUntil,
                decision,
                closedOn,
                citizen,
                OptionalLong.of(document));
    }

    private FoiRequest copy(FoiStatus now, Wish what, ReplyClock counted, boolean asked, Optional<LocalDate> until) {
        return new FoiRequest(
                id,
                number,
                organ,
                channel,
                applicantKind,
                what,
                now,
                receivedOn,
                counted,
                asked,
                until,
                decision,
                closedOn,
                citizen,
                publishedAs);
    }
}
