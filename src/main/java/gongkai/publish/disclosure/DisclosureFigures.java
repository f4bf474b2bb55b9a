package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 年度报告第二张表: what an organ published of its own accord (条例第五十条第一项; 国办公开办函〔2021〕30号). Each
/// figure and the list behind it are read with the same condition. A year is the year of 成文日期; what was
/// withdrawn is not counted.
@Service
public class DisclosureFigures {
    private final DocumentFigureStore store;
    private final TallyStore tally;
    private final Clock clock;

    DisclosureFigures(DocumentFigureStore store, TallyStore tally, Clock clock) {
        this.store = store;
        this.tally = tally;
        this.clock = clock;
    }

    /// The figure: a number of documents, or for `AMOUNT_WAN` a sum in 万元.
    @Transactional(readOnly = true)
    public BigDecimal count(OrganId organ, int year, DocumentKind kind, Count count) {
        return store.figure(organ, kind, count, span(year));
    }

    /// A place in the second table: of which kind, and what is counted of it.
    public record Place(DocumentKind kind, Count count) {}

    /// These figures of several organs in one reading; an organ that has nothing is left out, and so is what it has
    /// nothing of.
    @Transactional(readOnly = true)
    public Map<OrganId, Map<Place, BigDecimal>> tables(Set<OrganId> organs, int year, Set<Place> places) {
        return store.tables(organs, places, span(year));
    }

    /// These figures of several organs added up, counted over all their documents in one reading.
    @Transactional(readOnly = true)
    public Map<Place, BigDecimal> consolidated(Set<OrganId> organs, int year, Set<Place> places) {
        return store.consolidated(organs, places, span(year));
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

    private DocumentFigureStore.Span span(int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate today = LocalDate.now(clock);
        return new DocumentFigureStore.Span(LocalDate.of(year, 1, 1), last, last.isBefore(today) ? last : today);
    }
}
