package gongkai.foundation.organimport;

import java.util.List;

/// A table compared with the list as it is now.
///
/// @param problems what is wrong with the table as a whole
/// @param entries what is to be written, if nothing is wrong
record TableCheck<T>(List<String> problems, List<RowResult> rows, List<T> entries) {
    static <T> TableCheck<T> unreadable(List<String> problems) {
        return new TableCheck<>(List.copyOf(problems), List.of(), List.of());
    }

    boolean isRight() {
        return problems.isEmpty() && rows.stream().noneMatch(row -> row.state() == RowResult.State.WRONG);
    }

    /// The same for the same table and the same list: what was previewed is what is taken.
    String fingerprint() {
        return Integer.toHexString(rows.hashCode()) + "-" + rows.size();
    }
}
