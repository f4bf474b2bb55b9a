package gongkai.oversee.reportcheck;

import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Finding;
import gongkai.oversee.statutoryreport.RemedyBlock;
import gongkai.oversee.statutoryreport.RemedyColumn;
import gongkai.oversee.statutoryreport.ReportTables;
import gongkai.oversee.statutoryreport.RequestRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// S1: figures the prose states of requests and remedies, against the totals of tables 三 and 四. The prose may speak of
/// the office alone where the tables cover a whole city, so what differs is to be looked at and no error.
enum StatedFigures {
    HANDLED(
            "依申请公开",
            "(?:依申请公开|政府信息公开申请)(?:答复|申请|事项|件)?(?:共|共计|累计)?([0-9]{1,9})(?:件|宗|份)(?!次)",
            total(RequestRow.NEW_REQUESTS),
            total(RequestRow.TOTAL_HANDLED)) {
        @Override
        List<BigDecimal> known(List<BigDecimal> figures, ReportTables tables) {
            List<BigDecimal> known = new ArrayList<>(figures);
            tables.cell(total(RequestRow.CARRIED_IN))
                    .amount()
                    .ifPresent(carried -> known.add(figures.getFirst().add(carried)));
            return known;
        }
    },
    CARRIED_IN("上年结转", "上年(?:度)?结转[^0-9,，。;；]{0,12}([0-9]{1,9})(?:件|宗|份)", total(RequestRow.CARRIED_IN)),
    CARRIED_OUT(
            "结转下年度",
            "结转(?:至|到)?(?:下年|次年|下一年|下个年)[^0-9,，。;；]{0,12}([0-9]{1,9})(?:件|宗|份)",
            total(RequestRow.CARRIED_OUT)),
    DISPUTES(
            "行政复议、行政诉讼",
            "行政复议[、和及与]行政诉讼(?:案件)?(?:共|共计)?([0-9]{1,9})(?:件|起)",
            total(RemedyBlock.REVIEW),
            total(RemedyBlock.SUIT_DIRECT),
            total(RemedyBlock.SUIT_AFTER_REVIEW)) {
        @Override
        List<BigDecimal> known(List<BigDecimal> figures, ReportTables tables) {
            return List.of(sum(figures));
        }
    },
    REVIEWS("行政复议", "行政复议(?:案件)?(?:共|共计)?([0-9]{1,9})(?:件|起)", total(RemedyBlock.REVIEW)),
    SUITS(
            "行政诉讼",
            "(?<!行政复议[、和及与])行政诉讼(?:案件)?(?:共|共计)?([0-9]{1,9})(?:件|起)",
            total(RemedyBlock.SUIT_DIRECT),
            total(RemedyBlock.SUIT_AFTER_REVIEW));

    /// Reviews and suits of other kinds are none of ours.
    private static final Pattern SUBJECT = Pattern.compile("信息公开|依申请");

    private final String words;
    private final Pattern pattern;
    private final List<CellRef> cells;

    StatedFigures(String words, String pattern, CellRef... cells) {
        this.words = words;
        this.pattern = Pattern.compile(pattern);
        this.cells = List.of(cells);
    }

    static List<Finding> findings(ReportTables tables, List<String> lines) {
        List<Finding> found = new ArrayList<>();
        for (StatedFigures figures : values()) {
            figures.check(tables, lines).ifPresent(found::add);
        }
        return found;
    }

    /// Which figures the prose may mean: each cell, or all of them together.
    List<BigDecimal> known(List<BigDecimal> figures, ReportTables tables) {
        return Stream.concat(figures.stream(), Stream.of(sum(figures))).toList();
    }

    /// The first figure the prose states that is none of those it may mean.
    private Optional<Finding> check(ReportTables tables, List<String> lines) {
        List<BigDecimal> figures = cells.stream()
                .flatMap(cell -> tables.cell(cell).amount().stream())
                .toList();
        if (figures.size() < cells.size()) {
            return Optional.empty();
        }
        List<BigDecimal> known = known(figures, tables);
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).replace(" ", "");
            if (SUBJECT.matcher(line).find()) {
                int place = at;
                var stated = pattern.matcher(line)
                        .results()
                        .filter(result ->
                                known.stream().noneMatch(each -> each.compareTo(new BigDecimal(result.group(1))) == 0))
                        .findFirst();
                if (stated.isPresent()) {
                    return stated.map(result -> finding(new BigDecimal(result.group(1)), figures)
                            .at(Finding.Place.of(place, result.group())));
                }
            }
        }
        return Optional.empty();
    }

    private Finding finding(BigDecimal stated, List<BigDecimal> figures) {
        String printed = Stream.iterate(0, at -> at < cells.size(), at -> at + 1)
                .map(at -> cells.get(at).words() + " " + figures.get(at).toPlainString() + " 件")
                .reduce((one, other) -> one + "，" + other)
                .orElse("");
        return new Finding(
                "S1",
                Finding.Level.CHECK,
                cells,
                Optional.of(this == HANDLED ? figures.getFirst() : sum(figures)),
                Optional.of(stated),
                "正文写有" + words + " " + stated.toPlainString() + " 件，" + printed + "；正文可能只说本机关或本级，请核对口径。",
                Optional.empty());
    }

    private static BigDecimal sum(List<BigDecimal> figures) {
        return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static CellRef total(RequestRow row) {
        return new CellRef(row, ApplicantColumn.TOTAL);
    }

    private static CellRef total(RemedyBlock block) {
        return new CellRef(block, RemedyColumn.TOTAL);
    }
}
