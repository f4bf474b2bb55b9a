package gongkai.oversee.reportcheck;

import gongkai.oversee.reportcheck.CaseLedger.Cases;
import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Finding;
import gongkai.oversee.statutoryreport.ReportTables;
import gongkai.oversee.statutoryreport.RequestRow;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// H6: a reply that separates what may be given from what may not counts under 部分公开 alone, never once more under the
/// ground on which a part was withheld (the note printed in row 部分公开). Only the cases can tell.
final class SeparatedReplies {
    private static final CellRef RECEIVED = new CellRef(RequestRow.NEW_REQUESTS, ApplicantColumn.TOTAL);

    private SeparatedReplies() {}

    /// Nothing where the report speaks of more than these cases, such as a city's over all its organs.
    static List<Finding> findings(ReportTables printed, Cases cases) {
        var received = printed.cell(RECEIVED).amount();
        boolean sameCases = received.isPresent()
                && cases.counted()
                        .cell(RECEIVED)
                        .amount()
                        .filter(amount -> amount.compareTo(received.get()) == 0)
                        .isPresent();
        return sameCases
                ? cases.separated().entrySet().stream()
                        .sorted(Comparator.comparing(each -> each.getKey().path()))
                        .flatMap(each -> finding(printed, cases.counted(), each).stream())
                        .toList()
                : List.of();
    }

    private static Optional<Finding> finding(
            ReportTables printed, ReportTables counted, Map.Entry<CellRef, Long> separated) {
        CellRef ref = separated.getKey();
        BigDecimal most = BigDecimal.valueOf(separated.getValue());
        return printed.cell(ref)
                .amount()
                .flatMap(found -> counted.cell(ref)
                        .amount()
                        .filter(expected -> found.compareTo(expected) > 0 && found.compareTo(expected.add(most)) <= 0)
                        .map(expected -> Finding.of(
                                "H6",
                                Finding.Level.ERROR,
                                List.of(ref, new CellRef(RequestRow.PARTLY_DISCLOSED, ref.column())),
                                expected,
                                found,
                                ref.words() + "为 " + found.toPlainString() + "，台账中全部不予公开的是 " + expected.toPlainString()
                                        + " 件。另有 " + separated.getValue()
                                        + " 件是区分处理，只有一部分按这一情形不予公开；这样的答复只计入“（二）部分公开”，请核对是否重复计了。")));
    }
}
