package gongkai.publish.sitecolumn;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// How much stands in columns, and since when. Answered by the room that has the documents.
public interface ColumnContents {
    /// All the scopes are of one organ; the answer has an entry for each.
    Map<ColumnId, Content> of(Collection<ColumnScope> scopes);

    /// @param count how many documents are open in it
    /// @param newest the day of the last publication
    record Content(long count, Optional<LocalDate> newest) {
        public static final Content NOTHING = new Content(0, Optional.empty());

        /// Both together.
        public Content and(Content other) {
            Optional<LocalDate> later = newest.isPresent()
                            && other.newest.filter(newest.get()::isBefore).isEmpty()
                    ? newest
                    : other.newest;
            return new Content(count + other.count, later);
        }
    }
}
