package gongkai.publish.disclosure;

/// On what it rests that a document was ended or amended.
public sealed interface Basis {
    /// Another document that is open here: a link is laid, and the reader is led from each to the other.
    record Document(DocumentId id) implements Basis {}

    /// Something that is not here, in words: for example a decision of a higher organ with its number.
    record Words(String text) implements Basis {
        public Words {
            text = BodyText.line(text);
        }
    }

    static Basis of(DocumentId id) {
        return new Document(id);
    }

    static Basis of(String text) {
        return new Words(text);
    }
}
