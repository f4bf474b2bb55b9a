package gongkai.publish.drafting;

import java.util.Optional;

/// The running number of a draft, as it stands in addresses of the console.
public record DraftId(long value) {
    private static final int LONGEST = 18;

    public static DraftId of(long value) {
        return new DraftId(value);
    }

    /// The number in a text that came from outside, if it has the form of one.
    public static Optional<DraftId> parse(String text) {
        return text.length() <= LONGEST && text.matches("[1-9][0-9]*")
                ? Optional.of(new DraftId(Long.parseLong(text)))
                : Optional.empty();
    }

    /// Where the draft is handled.
    public String path() {
        return "/console/drafts/" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
