package gongkai.answer.foi;

import java.time.LocalDate;
import java.util.Optional;

/// 建议主动公开 (条例第四十四条第二款): of whoever was given something, that everyone be given it.
///
/// @param words why, in the applicant's own words, sealed; empty when nothing was said beyond the ground
/// @param reason why it was declined; empty unless it was
record PublicationProposal(
        FoiRequestId request,
        ProposalState state,
        ProposalGround ground,
        byte[] words,
        LocalDate proposedOn,
        LocalDate dueOn,
        Optional<LocalDate> answeredOn,
        String reason) {

    /// The same, answered.
    PublicationProposal in(ProposalState next, LocalDate on, String reason) {
        return new PublicationProposal(request, next, ground, words, proposedOn, dueOn, Optional.of(on), reason);
    }
}
