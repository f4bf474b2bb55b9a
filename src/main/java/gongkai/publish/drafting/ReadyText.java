package gongkai.publish.drafting;

import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Revision;
import java.util.List;

/// A draft that lacks nothing: what it will be when it is published.
sealed interface ReadyText {
    /// A new document, and what it does to others.
    record Fresh(NewDocument document, List<Tie> ties) implements ReadyText {}

    /// A new text for a document that is there.
    record Anew(Revision revision) implements ReadyText {}
}
