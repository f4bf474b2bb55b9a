package gongkai.publish.gazette;

import java.util.Optional;

/// The running number of an issue within the house; the public knows it by year and number.
public record IssueId(long value) {
    private static final int LONGEST = 18;

    public static IssueId of(long value) {
        return new IssueId(value);
    }

    /// The number in a text that came from outside, if it has the form of one.
    static Optional<IssueId> parse(String text) {
        return text.length() <= LONGEST && text.matches("[1-9][0-9]*")
                ? Optional.of(new IssueId(Long.parseLong(text)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
