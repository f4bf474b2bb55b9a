package gongkai.foundation.search;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

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
