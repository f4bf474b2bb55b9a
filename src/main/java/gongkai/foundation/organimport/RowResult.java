package gongkai.foundation.organimport;

import java.util.List;

/// What becomes of one row of a table.
///
/// @param words what changes, or everything that is wrong, each a sentence that names the row
public record RowResult(int number, State state, String name, List<String> words) {
    public RowResult {
        words = List.copyOf(words);
    }

    /// Whether the row brings something.
    public enum State {
        NEW("新增"),
        CHANGED("变更"),
        UNCHANGED("不变"),
        WRONG("需要核对");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static RowResult wrong(int number, String name, List<String> problems) {
        return new RowResult(
                number,
                State.WRONG,
                name,
                problems.stream()
                        .map(each -> "第 %d 行：%s".formatted(number, each))
                        .toList());
    }
}
