package gongkai.publish.standardcatalogue;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import gongkai.publish.sitecolumn.ColumnContents;
import gongkai.publish.sitecolumn.ColumnContents.Content;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.ColumnScope;
import gongkai.publish.sitecolumn.ColumnTree;
import gongkai.publish.sitecolumn.Columns;
import gongkai.publish.sitecolumn.SiteColumn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The cells of the catalogue: what each organ has opened of each matter it owes. A government's cell shows
/// also what the organs below it opened.
@Service
class Cells {
    private final Catalogue catalogue;
    private final PlacementStore placements;
    private final GapStore gaps;
    private final Columns columns;
    private final ColumnContents contents;
    private final Organs organs;
    private final Policy policy;
    private final Telling telling;

    Cells(
            Catalogue catalogue,
            PlacementStore placements,
            GapStore gaps,
            Columns columns,
            ColumnContents contents,
            Organs organs,
            Policy policy,
            Telling telling) {
        this.catalogue = catalogue;
        this.placements = placements;
        this.gaps = gaps;
        this.columns = columns;
        this.contents = contents;
        this.organs = organs;
        this.policy = policy;
        this.telling = telling;
    }

    /// Says what was done, and when.
    @Service
    record Telling(ApplicationEventPublisher events, Clock clock) {
        LocalDate today() {
            return LocalDate.now(clock);
        }
    }

    /// Every cell of an organ, in the order of the catalogue.
    @Transactional(readOnly = true)
    List<Cell> list(Organ organ) {
        LocalDate today = telling.today();
        LocalDate since = gaps.findSince(organ.id()).orElse(today);
        var opened = placements.count(within(organ));
        var byColumn = byColumn(organ);
        var cells = new ArrayList<Cell>();
        for (Field field : catalogue.owedBy(organ)) {
            for (Matter matter : field.matters()) {
                var content = opened.getOrDefault(matter.code(), Content.NOTHING)
                        .and(byColumn.getOrDefault(matter.code(), Content.NOTHING));
                cells.add(Cell.of(field, matter, content, since, today));
            }
        }
        return cells;
    }

    /// Whose documents stand in an organ's cells.
    Set<OrganId> within(Organ organ) {
        return organ.kind() == OrganKind.GOVERNMENT || organ.kind() == OrganKind.TOWNSHIP
                ? organs.subtree(organ.id())
                : Set.of(organ.id());
    }

    private Map<String, Content> byColumn(Organ organ) {
        var tree = columns.tree(organ.id());
        var assigned = placements.listAssignments(organ.id());
        var scopes = new HashMap<String, ColumnScope>();
        for (Field field : catalogue.fields()) {
            for (Matter matter : field.matters()) {
                columnOf(tree, matter, assigned).ifPresent(column -> scopes.put(matter.code(), tree.scopeOf(column)));
            }
        }
        var counted = contents.of(Set.copyOf(scopes.values()));
        var found = new HashMap<String, Content>();
        scopes.forEach((matter, scope) -> found.put(matter, counted.getOrDefault(scope.column(), Content.NOTHING)));
        return found;
    }

    /// The column that shows a matter: that of the item for an item of 条例第二十条, else the one laid down.
    private static Optional<SiteColumn> columnOf(ColumnTree tree, Matter matter, Map<String, ColumnId> assigned) {
        return matter.item()
                .flatMap(tree::item)
                .or(() -> Optional.ofNullable(assigned.get(matter.code())).flatMap(tree::heirOf));
    }

    /// The column in which an organ shows a matter.
    Optional<SiteColumn> columnOf(OrganId organ, Matter matter) {
        return columnOf(columns.tree(organ), matter, placements.listAssignments(organ));
    }

    /// Lays down in which column an organ shows a matter; without one, takes that back.
    @Transactional
    void assign(OrganId organ, Matter matter, Optional<ColumnId> column, Person person) {
        policy.require(person, Act.MANAGE_COLUMNS, organ);
        if (column.filter(id -> !columns.takes(id, organ)).isPresent()) {
            throw Refusal.of(
                    CatalogueRefusal.UNFIT_CELL_COLUMN,
                    List.of(new FieldProblem("column", CatalogueRefusal.UNFIT_CELL_COLUMN.message())));
        }
        column.ifPresentOrElse(
                id -> placements.assign(organ, matter.code(), id), () -> placements.release(organ, matter.code()));
        String to = column.flatMap(columns::find)
                .map(found -> "由栏目“" + found.name() + "”展示")
                .orElse("不再对应栏目");
        telling.events()
                .publishEvent(new CellAssigned(
                        organ,
                        matter.code(),
                        telling.clock().instant(),
                        policy.actor(person, Act.MANAGE_COLUMNS, organ),
                        "“" + matter.name() + "”" + to));
    }
}
