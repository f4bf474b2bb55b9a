package gongkai.foundation.search;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// A room with a shelf of public things, for tests.
final class Shelf implements SearchSource {
    static final String NAME = "shelf";

    private final Map<String, SearchEntry> things = new ConcurrentSkipListMap<>();
    private Runnable whileRead = () -> {};

    /// Something stood on the shelf, or was taken from it.
    record Touched(String sourceId) implements Searchable {
        @Override
        public String source() {
            return NAME;
        }
    }

    /// @param number two digits, the number within the shelf
    void put(String number, String title, String signature, String text, String kind, String organ, String day) {
        things.put(
                number,
                new SearchEntry(
                        NAME,
                        number,
                        title,
                        signature,
                        text,
                        kind,
                        "",
                        "",
                        OrganId.of(organ),
                        LocalDate.parse(day),
                        "/shelf/" + number));
    }

    void put(String number, String title, String text) {
        put(number, title, "", text, "其他", "other", "2024-05-01");
    }

    /// What stands in a column.
    void stand(String number, String title, String column, String organ) {
        things.put(
                number,
                new SearchEntry(
                        NAME,
                        number,
                        title,
                        "",
                        "",
                        "其他",
                        "",
                        "",
                        OrganId.of(organ),
                        LocalDate.parse("2024-05-01"),
                        "/shelf/" + number,
                        column));
    }

    /// The columns of the shelf: a place is a column.
    static ObjectProvider<SearchColumns> columns() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("columns", new SearchColumns() {
            @Override
            public String source() {
                return NAME;
            }

            @Override
            public List<SearchAnswer.Facet> divide(OrganId organ, Map<String, Long> places) {
                return places.entrySet().stream()
                        .map(place -> new SearchAnswer.Facet(
                                place.getKey(), name(place.getKey()).orElseThrow(), place.getValue()))
                        .sorted(Comparator.comparing(SearchAnswer.Facet::value))
                        .toList();
            }

            @Override
            public Set<String> places(String column) {
                return Set.of(column);
            }

            @Override
            public Optional<String> name(String column) {
                return Optional.of("第%s栏".formatted(column));
            }
        });
        return beans.getBeanProvider(SearchColumns.class);
    }

    void clear() {
        things.clear();
        whileRead = () -> {};
    }

    void take(String number) {
        things.remove(number);
    }

    /// What happens while everything is read.
    void whileRead(Runnable what) {
        whileRead = what;
    }

    @Override
    public String source() {
        return NAME;
    }

    @Override
    public Optional<SearchEntry> find(String id) {
        return Optional.ofNullable(things.get(id));
    }

    @Override
    public long count() {
        return things.size();
    }

    @Override
    public List<SearchEntry> list(Optional<String> after, int size) {
        var chunk = things.values().stream()
                .filter(entry -> entry.id().compareTo(after.orElse("")) > 0)
                .limit(size)
                .toList();
        whileRead.run();
        return chunk;
    }
}
