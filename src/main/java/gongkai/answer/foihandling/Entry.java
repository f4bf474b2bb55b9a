package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequestId;
import java.time.Instant;
import java.util.Optional;

/// A line of the internal record of a request's handling.
///
/// @param assistance what assistance it belongs to, if any
/// @param staff who did it; empty for the house
/// @param step at which step of the draft
/// @param round how often the draft had been sent to review
/// @param version of which text
/// @param basis the basis of a secrecy review, or empty
record Entry(
        FoiRequestId request,
        Optional<Long> assistance,
        Instant at,
        Optional<Long> staff,
        String name,
        Deed deed,
        Optional<ReplyStep> step,
        int round,
        Optional<Integer> version,
        String basis,
        String words) {

    /// What was done, for people: 审核通过, 合法性审查退回修改.
    String title() {
        return step.map(ReplyStep::label).orElse("") + deed.label();
    }
}
