package gongkai.oversee.reportcompare;

import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.RemedyBlock;
import gongkai.oversee.statutoryreport.RemedyColumn;
import gongkai.oversee.statutoryreport.ReportTables;
import gongkai.oversee.statutoryreport.RequestRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What is compared of one report. A figure the report does not give is empty, and so is every sum it would be in.
record YearFigures(ReportTables tables) {
    Optional<BigDecimal> received() {
        return total(RequestRow.NEW_REQUESTS);
    }

    Optional<BigDecimal> carriedIn() {
        return total(RequestRow.CARRIED_IN);
    }

    Optional<BigDecimal> handled() {
        return total(RequestRow.TOTAL_HANDLED);
    }

    Optional<BigDecimal> carriedOut() {
        return total(RequestRow.CARRIED_OUT);
    }

    /// How many requests were answered so.
    Optional<BigDecimal> answers(AnswerKind kind) {
        return sum(kind.rows(tables.format()).stream()
                .map(row -> new CellRef(row, ApplicantColumn.TOTAL))
                .toList());
    }

    Optional<Outcome> outcome(RemedyBlock block) {
        var corrected = amount(new CellRef(block, RemedyColumn.CORRECTED));
        var concluded = sum(List.of(
                new CellRef(block, RemedyColumn.UPHELD),
                new CellRef(block, RemedyColumn.CORRECTED),
                new CellRef(block, RemedyColumn.OTHER_RESULT)));
        return corrected.flatMap(part -> concluded.map(whole -> new Outcome(part, whole)));
    }

    /// Both kinds of suits together.
    Optional<Outcome> suits() {
        return outcome(RemedyBlock.SUIT_DIRECT)
                .flatMap(direct -> outcome(RemedyBlock.SUIT_AFTER_REVIEW).map(direct::and));
    }

    /// Reviews or suits of the year, concluded and pending.
    Optional<BigDecimal> cases(RemedyBlock block) {
        return amount(new CellRef(block, RemedyColumn.TOTAL));
    }

    /// "/" is no figure to compare.
    Optional<BigDecimal> amount(CellRef ref) {
        Cell cell = tables.cell(ref);
        return cell.status() == Cell.Status.NOT_APPLICABLE ? Optional.empty() : cell.value();
    }

    /// A cell as it is read in a table.
    String words(CellRef ref) {
        return tables.cell(ref).status() == Cell.Status.NOT_APPLICABLE ? "/" : Amount.written(amount(ref));
    }

    private Optional<BigDecimal> total(RequestRow row) {
        return amount(new CellRef(row, ApplicantColumn.TOTAL));
    }

    private Optional<BigDecimal> sum(List<CellRef> refs) {
        var sum = BigDecimal.ZERO;
        for (CellRef ref : refs) {
            Optional<BigDecimal> value = tables.cell(ref).amount();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value.get());
        }
        return Optional.of(sum);
    }
}
