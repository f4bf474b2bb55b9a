package gongkai.oversee.annualreport;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.search.SearchEntry;
import gongkai.foundation.search.SearchSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the search finds of the figures of finished years on the portal: each organ's, year by year. The report an
/// organ publishes is found as a document.
@Component
class ReportDataSource implements SearchSource {
    static final String NAME = "annualreport";

    private final ReportYears years;
    private final Organs organs;

    ReportDataSource(ReportYears years, Organs organs) {
        this.years = years;
        this.organs = organs;
    }

    /// The figures of one organ and year; in its number the year stands behind: education-2025.
    private record Key(OrganId organ, int year) {
        static Optional<Key> parse(String id) {
            int at = id.lastIndexOf('-');
            return at > 0
                            && OrganId.isOne(id.substring(0, at))
                            && id.substring(at + 1).matches("2[0-9]{3}")
                    ? Optional.of(new Key(OrganId.of(id.substring(0, at)), Integer.parseInt(id.substring(at + 1))))
                    : Optional.empty();
        }

        String id() {
            return organ + "-" + year;
        }
    }

    @Override
    public String source() {
        return NAME;
    }

    @Override
    public Optional<SearchEntry> find(String id) {
        return listPublic(List.of(id)).stream().findFirst();
    }

    @Override
    public List<SearchEntry> listPublic(Collection<String> ids) {
        var first = years.firstYears();
        return ids.stream()
                .flatMap(id -> Key.parse(id).stream())
                .filter(key -> isOpen(key, first))
                .flatMap(key -> organs.find(key.organ()).map(organ -> entry(organ, key)).stream())
                .toList();
    }

    @Override
    public Set<String> keepPublic(Collection<String> ids) {
        var first = years.firstYears();
        return ids.stream()
                .filter(id -> Key.parse(id).filter(key -> isOpen(key, first)).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public long count() {
        return years.countFinished();
    }

    @Override
    public List<SearchEntry> list(Optional<String> after, int size) {
        var first = years.firstYears();
        return possibleIds(first.keySet()).stream()
                .filter(id -> id.compareTo(after.orElse("")) > 0)
                .sorted()
                .flatMap(id -> Key.parse(id).stream())
                .filter(key -> isOpen(key, first))
                .limit(size)
                .flatMap(key -> organs.find(key.organ()).map(organ -> entry(organ, key)).stream())
                .toList();
    }

    /// The numbers of what these organs may have, open or not: what is no longer open must leave the index.
    List<String> possibleIds(Collection<OrganId> of) {
        return of.stream()
                .flatMap(organ -> years.finishedSinceForm().stream().map(year -> new Key(organ, year)))
                .map(Key::id)
                .toList();
    }

    /// The numbers of all figures of one year that are open.
    List<String> ids(int year) {
        var first = years.firstYears();
        return first.keySet().stream()
                .map(organ -> new Key(organ, year))
                .filter(key -> isOpen(key, first))
                .map(Key::id)
                .toList();
    }

    private boolean isOpen(Key key, Map<OrganId, Integer> first) {
        return key.year() >= first.getOrDefault(key.organ(), Integer.MAX_VALUE)
                && key.year() < years.current()
                && !years.isOver(key.organ(), key.year())
                && organs.find(key.organ()).isPresent();
    }

    /// Figures can be read from the first day after their year.
    private static SearchEntry entry(Organ organ, Key key) {
        return new SearchEntry(
                NAME,
                key.id(),
                ReportPages.title(organ, key.year()),
                "",
                organ.shortName() + " " + ReportPages.title(organ, key.year()) + " " + ReportPortalController.SAID,
                ReportPortalController.LABEL,
                "",
                "",
                organ.id(),
                LocalDate.of(key.year() + 1, 1, 1),
                ReportPortalController.path(organ.id(), key.year()));
    }
}
