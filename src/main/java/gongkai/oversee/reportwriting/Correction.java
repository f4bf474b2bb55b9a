package gongkai.oversee.reportwriting;

import gongkai.oversee.statutoryreport.CellRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// A figure to be set otherwise than the ledgers say. What is added is the difference to what was shown, so that it
/// holds when the organs below send other figures.
///
/// @param shown the figure when it was asked for
/// @param wanted what it shall be
/// @param note what who decided said
record Correction(
        long id,
        long report,
        CellRef cell,
        BigDecimal shown,
        BigDecimal wanted,
        String reason,
        long askedBy,
        String askedName,
        Instant askedAt,
        CorrectionStatus status,
        Optional<String> decidedBy,
        String note) {

    BigDecimal difference() {
        return wanted.subtract(shown);
    }
}
