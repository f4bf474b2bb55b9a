package gongkai.oversee.reportreading;

import gongkai.oversee.reportreading.ReportLabels.Match;
import gongkai.oversee.reportreading.ReportToken.Figure;
import gongkai.oversee.reportreading.ReportToken.Mark;
import gongkai.oversee.reportreading.ReportToken.Text;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which figures stand behind which label: a label may be broken over lines or run into its figures, figures may have
/// lost theirs, and marks of the layout end a row.
final class FigureRuns {
    /// Figures printed together; without a row when no label stands before them.
    static final class Run {
        final Optional<CellRef.Row> row;
        final int token;
        final List<Figure> figures = new ArrayList<>();
        boolean padded;
        boolean closed;
        boolean atEnd;
        /// Held the figures of two rows: where the first one ends is a guess until the relations confirm it.
        boolean parted;
        /// The first figure stands in the text of the label and may be several.
        boolean glued;

        Run(Optional<CellRef.Row> row, int token) {
            this.row = row;
            this.token = token;
        }

        /// The figures of one row that stands broken on two lines.
        Run joined(Run rest) {
            Run whole = new Run(row, token);
            whole.figures.addAll(figures);
            whole.figures.addAll(rest.figures);
            whole.atEnd = rest.atEnd;
            whole.parted = true;
            return whole;
        }

        boolean hasFigures() {
            return figures.stream().anyMatch(figure -> !figure.isBlank());
        }
    }

    private static final Pattern GLUED = Pattern.compile("(.*[^0-9.,\\s])([0-9]{1,15})");

    private final List<ReportToken> tokens;
    private final boolean open;

    /// @param open the copy may be cut off inside its last row
    FigureRuns(List<ReportToken> tokens, boolean open) {
        this.tokens = tokens;
        this.open = open;
    }

    /// The runs of one table.
    ///
    /// @param labels which row a text names
    /// @param columns how many figures a row has
    List<Run> in(TableRegions.Region region, Function<String, Optional<Match>> labels, int columns) {
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(Optional.empty(), region.from()));
        for (int i = region.from(); i < region.to(); i++) {
            Run current = runs.getLast();
            switch (tokens.get(i)) {
                case Text text -> {
                    Label label = label(i, region.to(), labels);
                    if (label.match().isPresent()) {
                        runs.add(new Run(label.match().get().row(), i));
                        i += label.tokens() - 1;
                    } else if (!glued(text.text(), i, labels, runs)) {
                        words(text.text(), i, current, runs, columns);
                    }
                }
                case Figure figure -> {
                    if (current.closed && !figure.isBlank()) {
                        current = new Run(Optional.empty(), i);
                        runs.add(current);
                    }
                    if (!current.closed) {
                        current.figures.add(figure);
                    }
                }
                case Mark mark -> mark(mark, current);
            }
        }
        runs.getLast().atEnd = open && region.to() == tokens.size();
        return split(runs, columns);
    }

    private static void mark(Mark mark, Run current) {
        switch (mark) {
            case FILLER -> {
                current.padded |= !current.figures.isEmpty() && current.row.isPresent();
                current.closed |= !current.figures.isEmpty();
            }
            case ROW_END -> current.closed |= !current.figures.isEmpty();
            case CELL_END -> {}
        }
    }

    /// Words where a figure should stand are kept as an unreadable figure; other words end the row.
    private static void words(String text, int token, Run current, List<Run> runs, int columns) {
        boolean inRow = (current.row.isPresent() || columns == 99 && !current.figures.isEmpty()) && !current.closed;
        if (inRow && current.figures.size() < columns && text.length() <= 12 && !ReportLabels.isHeadings(text)) {
            current.figures.add(new Figure(Cell.MISSING, text));
        } else {
            runs.add(new Run(Optional.empty(), token));
        }
    }

    /// A label with its figures run into it, such as "规章000". Where one figure ends is not printed.
    private static boolean glued(String text, int token, Function<String, Optional<Match>> labels, List<Run> runs) {
        Matcher parts = GLUED.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        Optional<CellRef.Row> row = labels.apply(parts.group(1))
                .filter(match -> match.distance() == 0)
                .flatMap(Match::row);
        row.ifPresent(found -> {
            Run run = new Run(row, token);
            run.figures.add(new Figure(Cell.MISSING, parts.group(2)));
            run.glued = true;
            runs.add(run);
        });
        return row.isPresent();
    }

    /// A row with twice its figures has swallowed the next one, whose label was lost.
    private static List<Run> split(List<Run> runs, int columns) {
        List<Run> result = new ArrayList<>();
        for (Run run : runs) {
            result.add(run);
            boolean spaced = !DigitGroups.readings(run.figures, columns).isEmpty();
            if (run.row.isPresent() && columns == 7 && run.figures.size() >= 2 * columns - 1 && !spaced) {
                Run rest = new Run(Optional.empty(), run.token);
                List<Figure> tail = run.figures.subList(columns, run.figures.size());
                rest.figures.addAll(tail);
                rest.atEnd = run.atEnd;
                tail.clear();
                run.parted = true;
                result.add(rest);
            }
        }
        return result;
    }

    private record Label(Optional<Match> match, int tokens) {}

    /// A label may be broken over several lines: the longest exact match wins, then the nearest one.
    private Label label(int from, int to, Function<String, Optional<Match>> labels) {
        Label best = new Label(Optional.empty(), 0);
        StringBuilder joined = new StringBuilder();
        int taken = 0;
        for (int i = from; i < to && taken < 5 && joined.length() < 80; i++) {
            if (tokens.get(i) instanceof Text(String text)) {
                if (taken > 0 && isWholeRow(labels.apply(text))) {
                    break;
                }
                joined.append(text);
                taken++;
                int score = labels.apply(joined.toString()).map(Match::distance).orElse(99);
                int bestScore = best.match().map(Match::distance).orElse(99);
                if (score < bestScore || score == bestScore && score == 0) {
                    best = new Label(labels.apply(joined.toString()), i - from + 1);
                }
            } else if (!(tokens.get(i) instanceof Mark)) {
                break;
            }
        }
        return best;
    }

    private static boolean isWholeRow(Optional<Match> match) {
        return match.filter(found -> found.distance() == 0 && found.row().isPresent())
                .isPresent();
    }
}
