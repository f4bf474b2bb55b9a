package gongkai.publish.drafting;

import java.util.Optional;

/// A finding as it is kept with its draft.
///
/// @param seenIn the last state in which it was found
/// @param open whether it still stands; else the text was mended
record FindingRow(DraftFinding finding, int foundIn, int seenIn, boolean open, Optional<Answer> answer) {
    /// Why it stands, and who answers for it.
    record Answer(String words, String by) {}

    /// Whether it stops the next step.
    boolean stops() {
        return open && (finding.mustMend() || answer.isEmpty());
    }
}
