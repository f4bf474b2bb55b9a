package gongkai.foundation.audit.page;

import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Optional;

/// Verifying a 存证码.
///
/// @param code as it was typed
/// @param found what the code stands for
public record ReceiptPage(Frame frame, String code, Optional<String> problem, Optional<Found> found) {
    /// What is on record.
    ///
    /// @param sentence the result, in one sentence
    /// @param tone waiting, done or late
    /// @param proof where the proof is downloaded, or empty while there is none
    public record Found(String sentence, String tone, List<Fact> facts, String proof) {}
}
