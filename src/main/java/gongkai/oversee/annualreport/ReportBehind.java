package gongkai.oversee.annualreport;

import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.Remedy;
import gongkai.publish.disclosure.PublishedDocument;
import java.math.BigDecimal;
import java.util.List;

/// The rows behind one figure of a computed report, and the figure they make.
public sealed interface ReportBehind {
    /// What the rows come to; it equals the figure in the table.
    BigDecimal figure();

    /// Requests, behind table 三.
    record Requests(List<FoiRequest> rows) implements ReportBehind {
        public Requests {
            rows = List.copyOf(rows);
        }

        @Override
        public BigDecimal figure() {
            return BigDecimal.valueOf(rows.size());
        }
    }

    /// Reviews or suits, behind table 四.
    record Remedies(List<Remedy> rows) implements ReportBehind {
        public Remedies {
            rows = List.copyOf(rows);
        }

        @Override
        public BigDecimal figure() {
            return BigDecimal.valueOf(rows.size());
        }
    }

    /// Documents, behind table 二; where the figure is money, the amounts they state are added up.
    record Documents(List<PublishedDocument> rows, boolean money) implements ReportBehind {
        public Documents {
            rows = List.copyOf(rows);
        }

        @Override
        public BigDecimal figure() {
            return money
                    ? rows.stream().flatMap(row -> row.amountWan().stream()).reduce(BigDecimal.ZERO, BigDecimal::add)
                    : BigDecimal.valueOf(rows.size());
        }
    }
}
