package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.sitecolumn.ColumnId;
import java.util.Optional;

/// What the desk looks for among the documents somebody looks after. What is empty narrows nothing.
///
/// @param words a part of the title, a 文号 or a part of it, or a whole 索引号
/// @param column also what gathers in it, and what stands beneath it
record DeskQuery(
        String words,
        Optional<OrganId> organ,
        Optional<ColumnId> column,
        Optional<DocumentStatus> state,
        Optional<DocumentKind> kind) {
    static final int SHORTEST = 2;
    static final int LONGEST = 100;
    static final DeskQuery ALL =
            new DeskQuery("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    DeskQuery {
        words = BodyText.line(words);
    }

    /// Whether there is something in the words that can be looked for.
    boolean isReadable() {
        return words.isEmpty() || (words.length() >= SHORTEST && words.length() <= LONGEST);
    }

    boolean isNarrowed() {
        return !equals(ALL);
    }

    /// Whether more is asked than of which organ.
    boolean isOfOrganOnly() {
        return new DeskQuery(words, Optional.empty(), column, state, kind).equals(ALL);
    }

    /// Brackets and blanks as a 文号 has them.
    Optional<DocumentNumber> number() {
        return DocumentNumber.parse(words);
    }

    boolean isIndexNumber() {
        return words.matches("[0-9A-Z]{18}/[0-9]{4}-[0-9]{5,}");
    }
}
