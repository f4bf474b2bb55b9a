package gongkai.publish.sitecolumn;

import java.util.Optional;

/// The running number of a column, as it stands in addresses.
public record ColumnId(long value) {
    private static final int LONGEST = 18;

    public static ColumnId of(long value) {
        return new ColumnId(value);
    }

    /// The number in a text that came from outside, if it has the form of one.
    public static Optional<ColumnId> parse(String text) {
        return text.length() <= LONGEST && text.matches("[1-9][0-9]*")
                ? Optional.of(new ColumnId(Long.parseLong(text)))
                : Optional.empty();
    }

    /// Where the column is read.
    public String path() {
        return "/publish/columns/" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
