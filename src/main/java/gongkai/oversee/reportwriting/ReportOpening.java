package gongkai.oversee.reportwriting;

import gongkai.foundation.organ.Organ;
import gongkai.oversee.statutoryreport.ReportFormat;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens the reports of the year that is over: each organ finds its own in the worklist from 1 January on.
@Service
public class ReportOpening {
    private static final String HOUSE = "house 年报编制";

    private final WritingStore store;
    private final ReportUnits units;
    private final ReportLedger ledger;
    private final Clock clock;

    ReportOpening(WritingStore store, ReportUnits units, ReportLedger ledger, Clock clock) {
        this.store = store;
        this.units = units;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Opens those of last year that are not open yet.
    ///
    /// @return how many
    @Transactional
    public int run() {
        int year = LocalDate.now(clock).getYear() - 1;
        return year < ReportFormat.FIRST_YEAR
                ? 0
                : (int) units.list(year).stream()
                        .filter(organ -> open(organ, year))
                        .count();
    }

    private boolean open(Organ organ, int year) {
        var opened =
                store.open(organ.id(), year, units.holder(organ.id()), LocalDate.now(clock), units.dueOn(organ, year));
        opened.ifPresent(report -> {
            ledger.note(report, "开始编制", "%d年度".formatted(year), HOUSE);
            ledger.tell(report);
        });
        return opened.isPresent();
    }
}
