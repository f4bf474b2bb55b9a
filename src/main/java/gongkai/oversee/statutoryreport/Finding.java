package gongkai.oversee.statutoryreport;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// One thing a report should be looked at for, pointing at the cells it is about.
public record Finding(
        String rule,
        Level level,
        List<CellRef> cells,
        Optional<BigDecimal> expected,
        Optional<BigDecimal> found,
        String message,
        Optional<Place> place) {

    /// Where in the file it stands.
    ///
    /// @param line counted from 0
    /// @param excerpt the words there, cut short
    public record Place(int line, String excerpt) {
        private static final int LONGEST = 60;

        /// The place of a line, or of a passage in it.
        public static Place of(int line, String words) {
            return new Place(line, words.length() > LONGEST ? words.substring(0, LONGEST) + "……" : words);
        }
    }

    /// How serious a finding is.
    public enum Level {
        ERROR("错误"),
        WARNING("提醒"),
        /// Worth a look; may well be right.
        CHECK("请核对");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        /// What the level is called on a page.
        public String label() {
            return label;
        }
    }

    public Finding {
        cells = List.copyOf(cells);
    }

    public static Finding of(String rule, Level level, List<CellRef> cells, String message) {
        return new Finding(rule, level, cells, Optional.empty(), Optional.empty(), message, Optional.empty());
    }

    public static Finding of(
            String rule, Level level, List<CellRef> cells, BigDecimal expected, BigDecimal found, String message) {
        return new Finding(rule, level, cells, Optional.of(expected), Optional.of(found), message, Optional.empty());
    }

    /// The same, saying where it stands.
    public Finding at(Place where) {
        return new Finding(rule, level, cells, expected, found, message, Optional.of(where));
    }
}
