package gongkai.oversee.reportcompare;

import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.RemedyBlock;
import gongkai.oversee.statutoryreport.ReportFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A column by which organs are compared and sorted.
///
/// @param id its name in an address
/// @param figure what is compared; empty stands last
/// @param words how it is written
/// @param rate whether it is in hundredths
record Measure(
        String id,
        String label,
        Function<YearFigures, Optional<BigDecimal>> figure,
        Function<YearFigures, String> words,
        boolean rate) {

    private static final List<Measure> CASEWORK = List.of(
            count("received", "本年新收", YearFigures::received),
            count("carried-in", "上年结转", YearFigures::carriedIn),
            count("handled", "本年办结", YearFigures::handled),
            count("carried-out", "结转下年", YearFigures::carriedOut),
            count("reviews", "行政复议", figures -> figures.cases(RemedyBlock.REVIEW)),
            rate("review-rate", "复议纠正率", figures -> figures.outcome(RemedyBlock.REVIEW)),
            count("direct-suits", "直接起诉", figures -> figures.cases(RemedyBlock.SUIT_DIRECT)),
            rate("direct-rate", "直接起诉纠正率", figures -> figures.outcome(RemedyBlock.SUIT_DIRECT)),
            count("later-suits", "复议后起诉", figures -> figures.cases(RemedyBlock.SUIT_AFTER_REVIEW)),
            rate("later-rate", "复议后起诉纠正率", figures -> figures.outcome(RemedyBlock.SUIT_AFTER_REVIEW)));

    /// Of tables 三 and 四, alike in both forms.
    static List<Measure> casework() {
        return CASEWORK;
    }

    /// Of table 二 in one form.
    static List<Measure> proactive(ReportFormat format) {
        return format.proactiveRows().stream()
                .flatMap(row -> row.columns(format).stream().map(column -> of(row, column, format)))
                .toList();
    }

    private static Measure of(ProactiveRow row, ProactiveRow.Column column, ReportFormat format) {
        var ref = new CellRef(row, column);
        return new Measure(
                row.name() + "." + column.name(),
                row.label(format) + column.label(),
                figures -> figures.amount(ref),
                figures -> figures.words(ref),
                false);
    }

    private static Measure count(String id, String label, Function<YearFigures, Optional<BigDecimal>> figure) {
        return new Measure(id, label, figure, figures -> Amount.written(figure.apply(figures)), false);
    }

    private static Measure rate(String id, String label, Function<YearFigures, Optional<Outcome>> outcome) {
        return new Measure(
                id,
                label,
                figures -> outcome.apply(figures).flatMap(Outcome::rate),
                figures -> outcome.apply(figures).map(Outcome::words).orElse(Amount.UNKNOWN),
                true);
    }
}
