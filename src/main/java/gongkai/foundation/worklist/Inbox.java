package gongkai.foundation.worklist;

import gongkai.foundation.calendar.WorkCalendars;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Open matters page by page, grouped by light, the most pressing first.
@Service
class Inbox {
    /// Counts stop here: nobody needs to know more exactly how much is too much.
    static final int COUNTED = 10_000;

    private final InboxStore store;
    private final WorkCalendars calendars;
    private final Clock clock;

    Inbox(InboxStore store, WorkCalendars calendars, Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// A page, and where the next begins.
    record Page(List<WorkItem> items, Optional<InboxPlace> next) {}

    @Transactional(readOnly = true)
    public Page page(InboxQuery query, Optional<InboxPlace> behind, int size) {
        var today = today();
        var places = new ArrayList<InboxPlace>();
        for (Light light : lightsFrom(query, behind)) {
            var from = behind.filter(place -> place.light() == light);
            places.addAll(store.listPlaces(query, light, from, today, size + 1 - places.size()));
            if (places.size() > size) {
                break;
            }
        }
        boolean more = places.size() > size;
        var shown = places.subList(0, Math.min(size, places.size()));
        var calendar = calendars.current();
        return new Page(
                store.listAt(shown).stream()
                        .map(row -> row.item(today, calendar))
                        .toList(),
                more ? Optional.of(shown.getLast()) : Optional.empty());
    }

    private static List<Light> lightsFrom(InboxQuery query, Optional<InboxPlace> behind) {
        return Arrays.stream(Light.values())
                .filter(light -> query.light().isEmpty() || query.light().get() == light)
                .filter(light ->
                        behind.isEmpty() || light.compareTo(behind.get().light()) >= 0)
                .toList();
    }

    /// How many there are of each light, up to `COUNTED`.
    @Transactional(readOnly = true)
    public Map<Light, Integer> count(InboxQuery query) {
        return store.count(query, today(), COUNTED);
    }

    /// How many are due on each day.
    @Transactional(readOnly = true)
    public List<InboxStore.DueCount> countDue(InboxQuery query, LocalDate from, LocalDate to) {
        return store.countDue(query, from, to, today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// A count as people read it.
    static String words(long count) {
        return count >= COUNTED ? "9,999+" : "%,d".formatted(count);
    }
}
