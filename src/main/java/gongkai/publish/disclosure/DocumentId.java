package gongkai.publish.disclosure;

import java.util.Optional;

/// The running number of a published document, as it stands in addresses.
public record DocumentId(long value) {
    private static final int LONGEST = 18;

    public static DocumentId of(long value) {
        return new DocumentId(value);
    }

    /// The number in a text that came from outside, if it has the form of one.
    public static Optional<DocumentId> parse(String text) {
        return text.length() <= LONGEST && text.matches("[1-9][0-9]*")
                ? Optional.of(new DocumentId(Long.parseLong(text)))
                : Optional.empty();
    }

    /// Where the document is read.
    public String path() {
        return "/publish/documents/" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
