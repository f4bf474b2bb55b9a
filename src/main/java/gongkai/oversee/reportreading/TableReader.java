package gongkai.oversee.reportreading;

import gongkai.oversee.reportreading.FigureRuns.Run;
import gongkai.oversee.reportreading.ReportLabels.Match;
import gongkai.oversee.reportreading.ReportToken.Text;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.RemedyBlock;
import gongkai.oversee.statutoryreport.ReportRules;
import gongkai.oversee.statutoryreport.RequestRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the three tables among the tokens of a report and gathers, label by label, the figures printed after it.
final class TableReader {
    private final List<ReportToken> tokens;
    private final FigureRuns figures;
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
        this.figures = new FigureRuns(tokens, open);
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
        List<Run> runs = figures.in(proactive, ReportLabels::proactive, 3);
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
        List<Run> runs = figures.in(
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
        List<Run> runs = figures.in(
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
