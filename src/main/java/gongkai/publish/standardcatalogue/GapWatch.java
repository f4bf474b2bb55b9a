package gongkai.publish.standardcatalogue;

import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells the units in charge what of the catalogue is past its term, one matter of work for each part of an organ's
/// catalogue. What is published closes it in its own transaction.
@Service
class GapWatch {
    private final Catalogue catalogue;
    private final Cells cells;
    private final GapStore gaps;
    private final CatalogueSettings settings;
    private final Organs organs;
    private final WorkCalendars calendars;
    private final Cells.Telling telling;

    GapWatch(
            Catalogue catalogue,
            Cells cells,
            GapStore gaps,
            CatalogueSettings settings,
            Organs organs,
            WorkCalendars calendars,
            Cells.Telling telling) {
        this.catalogue = catalogue;
        this.cells = cells;
        this.gaps = gaps;
        this.settings = settings;
        this.organs = organs;
        this.calendars = calendars;
        this.telling = telling;
    }

    /// Something was published or withdrawn: whoever was told of gaps there is looked at again.
    @Transactional
    public void contentChanged(OrganId organ) {
        gaps.listWaitedFor(around(organ)).forEach(this::look);
    }

    /// The organ and those above it.
    private Set<OrganId> around(OrganId organ) {
        var around = new LinkedHashSet<OrganId>();
        Optional<OrganId> here = Optional.of(organ);
        while (here.isPresent() && around.add(here.get())) {
            here = here.flatMap(organs::find).flatMap(Organ::parent);
        }
        return around;
    }

    /// Looks at the catalogue of an organ now.
    @Transactional
    public void look(OrganId id) {
        Organ organ = organs.get(id);
        var told = new HashMap<String, GapStore.Gap>();
        gaps.list(id).forEach(gap -> told.put(gap.field(), gap));
        overdue(organ).forEach((field, count) -> {
            tell(organ, field, count, Optional.ofNullable(told.get(field.code())));
            told.remove(field.code());
        });
        told.values().stream().filter(GapStore.Gap::open).forEach(gap -> end(organ, gap));
    }

    /// How many matters of each part are past their term. What an organ below is in charge of is asked of that one.
    private Map<Field, Integer> overdue(Organ organ) {
        var counts = new LinkedHashMap<Field, Integer>();
        if (settings.remind() && organ.isActive()) {
            cells.list(organ).stream()
                    .filter(cell -> cell.state() == Cell.State.OVERDUE)
                    .filter(cell -> unit(organ, cell.field()).isEmpty())
                    .forEach(cell ->
                            counts.merge(catalogue.field(cell.field().code()).orElseThrow(), 1, Integer::sum));
        }
        return counts;
    }

    /// The department right below a government that is in charge.
    private Optional<Organ> unit(Organ organ, Field field) {
        return organ.kind() == OrganKind.GOVERNMENT && field.isLocal()
                ? organs.children(organ.id()).stream()
                        .filter(child -> child.kind() == OrganKind.DEPARTMENT || child.kind() == OrganKind.AGENCY)
                        .filter(child -> field.isLedBy(child.name()))
                        .findFirst()
                : Optional.empty();
    }

    private void tell(Organ organ, Field field, int count, Optional<GapStore.Gap> before) {
        LocalDate today = telling.today();
        var running = before.filter(GapStore.Gap::open);
        LocalDate since = running.map(GapStore.Gap::since).orElse(today);
        LocalDate due = running.map(GapStore.Gap::dueOn)
                .orElseGet(() -> calendars.current().addWorkingDays(today, settings.remindDays()));
        if (running.filter(gap -> gap.count() == count).isEmpty()) {
            var gap = gaps.put(organ.id(), field.code(), organ.id(), count, since, due);
            telling.events().publishEvent(CatalogueReminder.open(gap, field, organ.shortName()));
        }
    }

    private void end(Organ organ, GapStore.Gap gap) {
        gaps.close(gap.id());
        catalogue
                .field(gap.field())
                .ifPresent(field -> telling.events()
                        .publishEvent(CatalogueReminder.done(gap, field, organ.shortName(), telling.today())));
    }
}
