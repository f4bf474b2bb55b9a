package gongkai.oversee.reportwriting;

import gongkai.oversee.annualreport.ReportLayout;
import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.RemedyBlock;
import gongkai.oversee.statutoryreport.RemedyColumn;
import gongkai.oversee.statutoryreport.ReportTables;
import gongkai.oversee.statutoryreport.RequestRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The figures of a report told in sentences.
final class ToldFigures {
    private static final Map<ProactiveRow, String> DECISIONS = new LinkedHashMap<>();

    static {
        DECISIONS.put(ProactiveRow.LICENCES, "行政许可决定");
        DECISIONS.put(ProactiveRow.PENALTIES, "行政处罚决定");
        DECISIONS.put(ProactiveRow.COERCIONS, "行政强制决定");
    }

    private final ReportTables tables;

    ToldFigures(ReportTables tables) {
        this.tables = tables;
    }

    String proactive(int year) {
        var rules = ProactiveRow.RULES;
        var documents = ProactiveRow.NORMATIVE_DOCS;
        List<String> made = DECISIONS.entrySet().stream()
                .map(each -> "%s%s件".formatted(each.getValue(), at(each.getKey(), ProactiveRow.Column.DECISIONS)))
                .toList();
        return "%d年制发规章%s件、行政规范性文件%s件，废止规章%s件、行政规范性文件%s件；年末现行有效规章%s件、行政规范性文件%s件。公开%s，行政事业性收费%s万元。"
                .formatted(
                        year,
                        at(rules, ProactiveRow.Column.ISSUED_THIS_YEAR),
                        at(documents, ProactiveRow.Column.ISSUED_THIS_YEAR),
                        at(rules, ProactiveRow.Column.ABOLISHED_THIS_YEAR),
                        at(documents, ProactiveRow.Column.ABOLISHED_THIS_YEAR),
                        at(rules, ProactiveRow.Column.IN_FORCE),
                        at(documents, ProactiveRow.Column.IN_FORCE),
                        String.join("、", made),
                        at(ProactiveRow.ADMIN_FEES, ProactiveRow.Column.AMOUNT_WAN));
    }

    String requests(int year) {
        Map<String, BigDecimal> groups = new LinkedHashMap<>();
        for (RequestRow row : RequestRow.results(tables.format())) {
            String group = row.group().isEmpty() ? row.label() : row.group();
            groups.merge(
                    group.replaceFirst("^（.）", "").replaceFirst("（.*", ""),
                    amount(row, ApplicantColumn.TOTAL),
                    BigDecimal::add);
        }
        String results = groups.entrySet().stream()
                .filter(each -> each.getValue().signum() > 0)
                .map(each -> each.getKey() + ReportLayout.written(each.getValue()) + "件")
                .collect(Collectors.joining("、"));
        return "%d年新收政府信息公开申请%s件，上年结转%s件；办结%s件%s；结转下年度继续办理%s件。"
                .formatted(
                        year,
                        at(RequestRow.NEW_REQUESTS, ApplicantColumn.TOTAL),
                        at(RequestRow.CARRIED_IN, ApplicantColumn.TOTAL),
                        at(RequestRow.TOTAL_HANDLED, ApplicantColumn.TOTAL),
                        results.isEmpty() ? "" : "，其中" + results,
                        at(RequestRow.CARRIED_OUT, ApplicantColumn.TOTAL));
    }

    String remedies() {
        BigDecimal suits = amount(RemedyBlock.SUIT_DIRECT, RemedyColumn.TOTAL)
                .add(amount(RemedyBlock.SUIT_AFTER_REVIEW, RemedyColumn.TOTAL));
        return "因政府信息公开被申请行政复议%s件，被提起行政诉讼%s件。"
                .formatted(at(RemedyBlock.REVIEW, RemedyColumn.TOTAL), ReportLayout.written(suits));
    }

    /// What reviews and courts corrected; empty when they corrected nothing.
    Optional<String> corrected() {
        List<String> said = new ArrayList<>();
        BigDecimal reviews = amount(RemedyBlock.REVIEW, RemedyColumn.CORRECTED);
        BigDecimal suits = amount(RemedyBlock.SUIT_DIRECT, RemedyColumn.CORRECTED)
                .add(amount(RemedyBlock.SUIT_AFTER_REVIEW, RemedyColumn.CORRECTED));
        if (reviews.signum() > 0) {
            said.add("行政复议纠正%s件".formatted(ReportLayout.written(reviews)));
        }
        if (suits.signum() > 0) {
            said.add("行政诉讼纠正%s件".formatted(ReportLayout.written(suits)));
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of("本年度政府信息公开%s，反映出答复的合法性、规范性还需要提高。".formatted(String.join("、", said)));
    }

    private String at(CellRef.Row row, CellRef.Column column) {
        return ReportLayout.written(amount(row, column));
    }

    private BigDecimal amount(CellRef.Row row, CellRef.Column column) {
        return tables.cell(row, column).amount().orElse(BigDecimal.ZERO);
    }
}
