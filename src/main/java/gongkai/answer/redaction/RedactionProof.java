package gongkai.answer.redaction;

import java.time.Instant;
import java.util.List;

/// What was found when a copy was read back, as it is kept.
///
/// @param sum the check sum of the copy
/// @param remnants what was still there, in words that do not repeat what was struck
/// @param leftOut what of the original is not in the copy
record RedactionProof(
        Instant at,
        String actor,
        String sum,
        int marks,
        int parts,
        long bytes,
        int strings,
        int areas,
        List<String> remnants,
        List<String> leftOut) {
    RedactionProof {
        remnants = List.copyOf(remnants);
        leftOut = List.copyOf(leftOut);
    }

    boolean clean() {
        return remnants.isEmpty();
    }
}
