package gongkai.publish.disclosure;

import gongkai.foundation.web.Fact;
import gongkai.foundation.web.PortalList;
import java.util.List;
import java.util.Optional;

/// What another room adds to the page of a document: contributed by that room as a bean. Every method answers for a
/// document that is open, and in a few milliseconds.
public interface DocumentPart {
    /// Where its lists stand beside the text; smaller is higher.
    int order();

    /// Lists beside the text; empty ones are left out.
    default List<Aside> asides(PublishedDocument document) {
        return List.of();
    }

    /// Facts below the statutory ones.
    default List<Fact> facts(PublishedDocument document) {
        return List.of();
    }

    /// Pictures and films above the text.
    default List<Media> media(PublishedDocument document) {
        return List.of();
    }

    /// Questions and answers below the text.
    default List<Answer> answers(PublishedDocument document) {
        return List.of();
    }

    /// Further words by which the document is found, as they stand on its page; empty for none.
    default String words(PublishedDocument document) {
        return "";
    }

    /// Where staff look after what this room adds: its name and its address in the console.
    default Optional<Desk> desk(PublishedDocument document) {
        return Optional.empty();
    }

    /// A desk in the console.
    record Desk(String label, String path) {}

    /// A list beside the text.
    record Aside(String label, List<PortalList.Line> lines) {}

    /// A picture or a film, and in words what it shows or says: who cannot see or hear it reads that.
    ///
    /// @param poster the picture shown before a film begins, or empty
    record Media(boolean film, String path, String poster, String name, String transcript) {}

    /// A question and its answer.
    record Answer(String question, String answer) {}
}
