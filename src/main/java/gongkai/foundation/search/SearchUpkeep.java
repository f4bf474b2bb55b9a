package gongkai.foundation.search;

import java.util.List;

/// What the search is told by those who look after it, and what it tells them. Implemented by a room above.
public interface SearchUpkeep {
    /// Nobody looks after it.
    SearchUpkeep NOBODY = new SearchUpkeep() {
        @Override
        public Thesaurus thesaurus() {
            return Thesaurus.NONE;
        }

        @Override
        public void asked(String words, boolean found) {}

        @Override
        public List<String> commonest() {
            return List.of();
        }
    };

    /// The words that mean the same, as they stand now. Asked at every question: must be cheap.
    Thesaurus thesaurus();

    /// Somebody asked. Must not make the search wait.
    ///
    /// @param found whether what was typed was found as it was typed
    void asked(String words, boolean found);

    /// What is asked most and finds something, the commonest first. Asked at every letter typed: must be cheap.
    List<String> commonest();
}
