package gongkai.oversee.annualreport;

import gongkai.oversee.annualreport.ReportLabels.Match;
import gongkai.oversee.annualreport.ReportToken.Figure;
import gongkai.oversee.annualreport.ReportToken.Mark;
import gongkai.oversee.annualreport.ReportToken.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/// Finds the three tables among the tokens of a report and gathers, label by label, the figures printed after it.
final class TableReader {
    /// Figures printed together; without a row when no label stands before them.
    static final class Run {
        final Optional<CellRef.Row> row;
        final List<Figure> figures = new ArrayList<>();
        boolean padded;
        boolean closed;
        boolean atEnd;

        Run(Optional<CellRef.Row> row) {
            this.row = row;
        }

        boolean hasFigures() {
            return figures.stream().anyMatch(figure -> !figure.isBlank());
        }
    }

    /// A stretch of tokens that holds one table; empty when the table is not there.
    record Region(int from, int to) {
        boolean isEmpty() {
            return from >= to;
        }
    }

    private static final int LONGEST_HEADING = 45;
    private final List<ReportToken> tokens;
    private final Region proactive;
    private final Region request;
    private final Region remedy;

    TableReader(List<ReportToken> tokens) {
        this.tokens = tokens;
        int firstRow = find(0, this::isRequestRow);
        int requestFrom = firstRow < 0 ? -1 : requestStart(firstRow);
        int afterRequest = Math.max(0, firstRow);
        int remedyFrom = find(afterRequest, i -> isRemedyHead(word(i)));
        int end = find(Math.max(afterRequest, Math.max(0, remedyFrom)), i -> isProblemHead(word(i)));
        int last = end < 0 ? tokens.size() : end;
        int requestTo = remedyFrom < 0 ? last : remedyFrom;
        this.request = new Region(firstRow < 0 ? 0 : requestFrom, firstRow < 0 ? 0 : requestTo);
        this.remedy = new Region(remedyFrom < 0 ? 0 : remedyFrom, remedyFrom < 0 ? 0 : last);
        int proactiveTo = firstRow >= 0 ? requestFrom : remedyFrom >= 0 ? remedyFrom : last;
        int proactiveFrom = find(0, i -> isProactiveHead(word(i)));
        this.proactive = new Region(proactiveFrom < 0 ? 0 : proactiveFrom, proactiveFrom < 0 ? 0 : proactiveTo);
    }

    /// Every run of table 二, without the empty cells that fill a row up: as many as follow the heading of its block.
    List<Run> proactiveRuns() {
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

    /// Every run of table 三.
    List<Run> requestRuns() {
        boolean[] late = {false};
        List<Run> runs = runs(
                request,
                text -> {
                    Optional<Match> match = ReportLabels.request(text, late[0]);
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

    /// The figures of table 四: what stands after its last heading, or all figures when the blocks are printed apart.
    Run remedyRun() {
        List<Run> runs = runs(
                remedy,
                text -> isRemedyWord(text) ? Optional.of(new Match(Optional.empty(), 0)) : Optional.empty(),
                99);
        Run all = new Run(Optional.empty());
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

    /// Whether any label or heading of a table was found together with figures.
    boolean foundAny() {
        return requestRuns().stream().anyMatch(run -> run.row.isPresent() && !run.figures.isEmpty())
                || proactiveRuns().stream().anyMatch(run -> run.row.isPresent() && !run.figures.isEmpty())
                || remedyRun().hasFigures();
    }

    /// A layout of plain lines keeps no empty cells.
    boolean collapsed(CellRef.Table table) {
        Region region = switch (table) {
            case PROACTIVE_TABLE -> proactive;
            case REQUEST_TABLE -> request;
            case REMEDY_TABLE -> remedy;
        };
        return tokens.subList(region.from(), region.to()).stream()
                .noneMatch(token -> token instanceof Mark || token == ReportToken.EMPTY);
    }

    /// How many words of one format or the other stand in the tables.
    boolean mentions(String word) {
        return tokens.stream()
                .anyMatch(token -> token instanceof Text(String text)
                        && text.length() <= LONGEST_HEADING
                        && ReportLabels.plain(text).contains(word));
    }

    private List<Run> runs(Region region, Function<String, Optional<Match>> labels, int columns) {
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(Optional.empty()));
        for (int i = region.from(); i < region.to(); i++) {
            Run current = runs.getLast();
            switch (tokens.get(i)) {
                case Text text -> {
                    Label label = label(i, region.to(), labels);
                    if (label.match().isPresent()) {
                        runs.add(new Run(label.match().get().row()));
                        i += label.tokens() - 1;
                    } else {
                        words(text.text(), current, runs, columns);
                    }
                }
                case Figure figure -> {
                    if (current.closed && !figure.isBlank()) {
                        current = new Run(Optional.empty());
                        runs.add(current);
                    }
                    if (!current.closed) {
                        current.figures.add(figure);
                    }
                }
                case Mark mark -> mark(mark, current);
            }
        }
        runs.getLast().atEnd = region.to() == tokens.size();
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
    private static void words(String text, Run current, List<Run> runs, int columns) {
        boolean inRow = (current.row.isPresent() || columns == 99 && !current.figures.isEmpty()) && !current.closed;
        if (inRow && current.figures.size() < columns && text.length() <= 12) {
            current.figures.add(new Figure(Cell.MISSING, text));
        } else {
            runs.add(new Run(Optional.empty()));
        }
    }

    /// A row with twice its figures has swallowed the next one, whose label was lost.
    private static List<Run> split(List<Run> runs, int columns) {
        List<Run> result = new ArrayList<>();
        for (Run run : runs) {
            result.add(run);
            if (run.row.isPresent() && columns == 7 && run.figures.size() >= 2 * columns - 1) {
                Run rest = new Run(Optional.empty());
                List<Figure> tail = run.figures.subList(columns, run.figures.size());
                rest.figures.addAll(tail);
                rest.atEnd = run.atEnd;
                tail.clear();
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

    private int requestStart(int firstRow) {
        for (int i = firstRow; i >= 0; i--) {
            String word = word(i);
            if (word.length() <= LONGEST_HEADING && word.contains("收到和处理政府信息公开申请")) {
                return i;
            }
        }
        for (int i = firstRow; i >= 0; i--) {
            if (word(i).equals("申请人情况") || word(i).startsWith("本列数据的勾稽关系")) {
                return i;
            }
        }
        return firstRow;
    }

    private int find(int from, IntPredicate test) {
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Text && test.test(i)) {
                return i;
            }
        }
        return -1;
    }

    private String word(int i) {
        return tokens.get(i) instanceof Text(String text) ? ReportLabels.plain(text) : "";
    }

    private boolean isRequestRow(int i) {
        return tokens.get(i) instanceof Text(String text)
                && text.length() <= 2 * LONGEST_HEADING
                && ReportLabels.request(text, false)
                        .filter(match -> match.distance() == 0 && match.row().isPresent())
                        .isPresent()
                && ReportLabels.core(text).length() > 6;
    }

    private static boolean isProactiveHead(String word) {
        return word.length() <= LONGEST_HEADING
                && (word.startsWith("第二十条第") && word.length() <= 9
                        || word.equals("信息内容")
                        || word.endsWith("主动公开政府信息情况"));
    }

    private static boolean isRemedyHead(String word) {
        return word.length() <= LONGEST_HEADING
                && (word.contains("行政复议") && word.contains("行政诉讼") && !word.contains("件")
                        || word.equals("行政复议")
                        || word.equals("结果维持"));
    }

    private static boolean isRemedyWord(String text) {
        String word = ReportLabels.plain(text);
        return isRemedyHead(word)
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

    private static boolean isProblemHead(String word) {
        return word.length() <= LONGEST_HEADING
                && (word.contains("存在的主要问题")
                        || word.contains("存在问题")
                        || word.contains("存在的问题")
                        || word.contains("主要问题及改进")
                        || word.equals("六其他需要报告的事项"));
    }
}
