package gongkai.publish.drafting;

import java.time.Instant;

/// A text of a draft as it was saved; never changed.
///
/// @param number counts from 1 within the draft
record DraftState(int number, Instant at, long staff, String staffName, Manner manner, DraftText text) {
    /// How it came to be saved.
    enum Manner {
        SAVED("保存"),
        /// By the page itself while somebody wrote.
        AUTOMATIC("自动保存"),
        /// Beside the present one, because somebody else had saved in the meantime.
        ASIDE("另存，未采用"),
        /// Made the present one again.
        TAKEN("采用");

        private final String label;

        Manner(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
