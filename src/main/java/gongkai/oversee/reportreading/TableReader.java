package gongkai.oversee.reportreading;

import gongkai.oversee.reportreading.ReportLabels.Match;
import gongkai.oversee.reportreading.ReportToken.Figure;
import gongkai.oversee.reportreading.ReportToken.Mark;
import gongkai.oversee.reportreading.ReportToken.Text;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.RemedyBlock;
import gongkai.oversee.statutoryreport.ReportRules;
import gongkai.oversee.statutoryreport.RequestRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the three tables among the tokens of a report and gathers, label by label, the figures printed after it.
final class TableReader {
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
    private final TableRegions.Region proactive;
    private final TableRegions.Region request;
    private final TableRegions.Region remedy;
    private final Map<String, Optional<Match>> seen = new HashMap<>();
    private final List<Run> proactiveRuns;
    private final List<Run> requestRuns;
    private final Run remedyRun;

    /// @param open the copy may be cut off inside its last row
    TableReader(List<ReportToken> tokens, boolean open) {
        this.tokens = tokens;
        this.open = open;
        TableRegions regions = TableRegions.of(tokens);
        this.proactive = regions.proactive();
        this.request = regions.request();
        this.remedy = regions.remedy();
        this.proactiveRuns = gatherProactive();
        this.requestRuns = gatherRequest();
        this.remedyRun = gatherRemedy();
    }

    /// Every run of table 二.
    List<Run> proactiveRuns() {
        return proactiveRuns;
    }

    /// Every run of table 三.
    List<Run> requestRuns() {
        return requestRuns;
    }

    /// The figures of table 四.
    Run remedyRun() {
        return remedyRun;
    }

    /// Leaves out the empty cells that fill a row up: as many as follow the heading of its block.
    private List<Run> gatherProactive() {
        List<Run> runs = runs(proactive, ReportLabels::proactive, 3);
        int filler = 0;
        for (Run run : runs) {
            if (run.row.isEmpty()) {
                filler = run.hasFigures() ? 0 : run.figures.size();
            }
            for (int i = 0; i < filler && run.row.isPresent() && !run.figures.isEmpty(); i++) {
                if (run.figures.getLast().isBlank()) {
                    run.figures.removeLast();
                }
            }
        }
        return runs;
    }

    private List<Run> gatherRequest() {
        boolean[] late = {false};
        List<Run> runs = runs(
                request,
                text -> {
                    Optional<Match> match =
                            seen.computeIfAbsent(late[0] + text, _ -> ReportLabels.request(text, late[0]));
                    match.flatMap(Match::row)
                            .ifPresent(row -> late[0] |=
                                    row instanceof RequestRow r && r.compareTo(RequestRow.NOT_PROCESSED_PETITION) >= 0);
                    return match;
                },
                7);
        boolean padded = runs.stream().anyMatch(run -> run.padded);
        for (Run run : runs) {
            boolean lastRow =
                    run.row.filter(row -> row == RequestRow.CARRIED_OUT).isPresent();
            if (padded
                    && !run.padded
                    && !lastRow
                    && !run.figures.isEmpty()
                    && run.figures.getLast().isBlank()) {
                run.figures.removeLast();
            }
        }
        return runs;
    }

    /// What stands after the last heading of table 四, or all figures when the blocks are printed apart.
    private Run gatherRemedy() {
        List<Run> runs = runs(
                remedy,
                text -> isRemedyWord(text) ? Optional.of(new Match(Optional.empty(), 0)) : Optional.empty(),
                99);
        Run all = new Run(Optional.empty(), remedy.from());
        List<Run> filled = runs.stream().filter(Run::hasFigures).toList();
        List<Run> blank = runs.stream()
                .filter(run -> run.figures.size() >= ReportRules.remedyCells().size())
                .toList();
        for (Run run : filled.isEmpty() ? blank : filled) {
            all.figures.addAll(run.figures);
            all.atEnd = run.atEnd;
        }
        return all;
    }

    /// The token each row begins on.
    Map<CellRef.Row, Integer> places() {
        Map<CellRef.Row, Integer> places = new HashMap<>();
        for (Run run : proactiveRuns) {
            run.row.ifPresent(row -> places.putIfAbsent(row, run.token));
        }
        for (Run run : requestRuns) {
            run.row.ifPresent(row -> places.putIfAbsent(row, run.token));
        }
        if (!remedy.isEmpty()) {
            for (RemedyBlock block : RemedyBlock.values()) {
                places.putIfAbsent(block, remedyRun.token);
            }
        }
        return places;
    }

    /// Whether a row is printed with figures.
    boolean prints(RequestRow row) {
        return requestRuns.stream().anyMatch(run -> run.row.filter(row::equals).isPresent() && !run.figures.isEmpty());
    }

    /// Whether any label or heading of a table was found together with figures.
    boolean foundAny() {
        return requestRuns().stream().anyMatch(run -> run.row.isPresent() && !run.figures.isEmpty())
                || proactiveRuns().stream().anyMatch(run -> run.row.isPresent() && !run.figures.isEmpty())
                || remedyRun().hasFigures();
    }

    /// How many words of one format or the other stand in the tables.
    boolean mentions(String word) {
        return tokens.stream()
                .anyMatch(token -> token instanceof Text(String text)
                        && text.length() <= TableRegions.LONGEST_HEADING
                        && ReportLabels.plain(text).contains(word));
    }

    private List<Run> runs(TableRegions.Region region, Function<String, Optional<Match>> labels, int columns) {
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

    private static boolean isRemedyWord(String text) {
        String word = ReportLabels.plain(text);
        return TableRegions.isRemedyHead(word)
                || List.of(
                                "行政复议",
                                "行政诉讼",
                                "未经复议直接起诉",
                                "复议后起诉",
                                "结果维持",
                                "结果纠正",
                                "其他结果",
                                "尚未审结",
                                "总计",
                                "结果",
                                "维持",
                                "纠正",
                                "其他",
                                "尚未",
                                "审结")
                        .contains(word);
    }
}
