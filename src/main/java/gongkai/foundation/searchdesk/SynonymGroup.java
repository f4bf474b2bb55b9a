package gongkai.foundation.searchdesk;

import java.time.Instant;
import java.util.List;

/// Words that mean the same.
record SynonymGroup(long id, List<String> words, Instant changedAt, String changedBy) {
    SynonymGroup {
        words = List.copyOf(words);
    }

    String text() {
        return String.join("、", words);
    }
}
