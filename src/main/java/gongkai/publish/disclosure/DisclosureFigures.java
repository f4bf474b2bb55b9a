package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 年度报告第二张表: what an organ published of its own accord (条例第五十条第一项; 国办公开办函〔2021〕30号). Each
/// figure and the list behind it are read with the same condition. A year is the year of 成文日期; what was
/// withdrawn is not counted.
@Service
public class DisclosureFigures {
    private final DocumentListStore store;
    private final TallyStore tally;
    private final Clock clock;

    DisclosureFigures(DocumentListStore store, TallyStore tally, Clock clock) {
        this.store = store;
        this.tally = tally;
        this.clock = clock;
    }

    /// The figure: a number of documents, or for `AMOUNT_WAN` a sum in 万元.
    @Transactional(readOnly = true)
    public BigDecimal count(OrganId organ, int year, DocumentKind kind, Count count) {
        return store.figure(organ, kind, count, span(year));
    }

    /// The documents the figure counts, oldest first.
    @Transactional(readOnly = true)
    public List<PublishedDocument> listBehind(OrganId organ, int year, DocumentKind kind, Count count) {
        return store.listBehind(organ, kind, count, span(year));
    }

    /// The year in which each organ first published something here.
    @Transactional(readOnly = true)
    public Map<OrganId, Integer> firstYears() {
        return tally.firstYears();
    }

    private DocumentListStore.Span span(int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate today = LocalDate.now(clock);
        return new DocumentListStore.Span(LocalDate.of(year, 1, 1), last, last.isBefore(today) ? last : today);
    }
}
