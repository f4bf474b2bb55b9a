package gongkai.publish.drafting;

import java.time.Instant;
import java.util.Optional;

/// A line of a draft's history.
///
/// @param staff who did it; empty when the house did
/// @param status where it stood before
/// @param state which text it was done with
/// @param opinion what was said; stays inside
record DraftMove(
        Instant at,
        Optional<Long> staff,
        String actor,
        DraftAction action,
        DraftStatus status,
        int round,
        int state,
        String opinion) {

    /// As people read it: a passed step by the step's name.
    String label() {
        return action == DraftAction.PASS || action == DraftAction.SKIP
                ? GateStep.at(status).map(GateStep::label).orElse("")
                        + (action == DraftAction.PASS ? "通过" : "：" + action.label())
                : action.label();
    }
}
