package gongkai.foundation.worklist;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 办理时效: how many matters were done in time and how long they took, per organ, kind and period.
@Service
class WorkFigures {
    private final FigureStore store;
    private final WorklistStore items;
    private final Organs organs;
    private final Clock clock;

    WorkFigures(FigureStore store, WorklistStore items, Organs organs, Clock clock) {
        this.store = store;
        this.items = items;
        this.organs = organs;
        this.clock = clock;
    }

    /// One line of the table.
    ///
    /// @param organ whose figures: the whole subtree, or with `own` the organ alone
    record Line(Organ organ, boolean own, FigureLine figures) {}

    /// An organ with all below it, then the organ alone and each organ right below it.
    record Table(Line total, List<Line> lines) {}

    private static final FigureLine NOTHING = new FigureLine(Map.of(), Optional.empty(), Optional.empty());

    /// The table of an organ, as far as the person may see.
    @Transactional(readOnly = true)
    public Table table(Organ organ, Set<OrganId> places, String kind, FigurePeriod period, FigureBasis basis) {
        var query = new FigureQuery(List.of(), kind, period, basis);
        var members = new ArrayList<Line>();
        members.add(new Line(organ, true, NOTHING));
        organs.children(organ.id()).stream()
                .filter(child -> places.contains(child.id()))
                .forEach(child -> members.add(new Line(child, false, NOTHING)));
        var lines = new HashMap<String, List<Integer>>();
        for (int line = 0; line < members.size(); line++) {
            for (String id : scope(members.get(line).organ(), members.get(line).own(), places)) {
                lines.computeIfAbsent(id, any -> new ArrayList<>()).add(line);
            }
        }
        var all = new HashMap<String, List<Integer>>();
        scope(organ, false, places).forEach(id -> all.put(id, List.of(0)));
        var counted = store.count(query, lines, today());
        var total = store.count(query, all, today()).getOrDefault(0, NOTHING);
        var filled = new ArrayList<Line>();
        for (int line = 0; line < members.size(); line++) {
            var member = members.get(line);
            filled.add(new Line(member.organ(), member.own(), counted.getOrDefault(line, NOTHING)));
        }
        return new Table(new Line(organ, false, total), filled);
    }

    /// The organs a line counts. An organ alone counts what its predecessors had done as well: nobody else does.
    List<String> scope(Organ organ, boolean own, Set<OrganId> places) {
        Collection<OrganId> found = organs.subtree(organ.id());
        if (own) {
            found = new LinkedHashSet<>(found);
            for (Organ child : organs.children(organ.id())) {
                found.removeAll(organs.subtree(child.id()));
            }
        }
        return found.stream().filter(places::contains).map(OrganId::value).toList();
    }

    /// The matters behind a figure.
    @Transactional(readOnly = true)
    public List<ItemRow> list(FigureQuery query, WorkFigure figure, String behind, int limit) {
        return store.list(query, figure, place(behind), today(), limit);
    }

    /// How many matters stand behind a figure.
    @Transactional(readOnly = true)
    public FigureLine line(FigureQuery query) {
        var lines = new HashMap<String, List<Integer>>();
        query.organs().forEach(id -> lines.put(id, List.of(0)));
        return store.count(query, lines, today()).getOrDefault(0, NOTHING);
    }

    /// The item an address names as the last one seen: `foi.12`.
    private Optional<ItemRow> place(String behind) {
        int dot = behind.indexOf('.');
        return behind.matches("[a-z]{1,40}\\.[0-9]{1,18}")
                ? items.find(behind.substring(0, dot), Long.parseLong(behind.substring(dot + 1)))
                : Optional.empty();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
