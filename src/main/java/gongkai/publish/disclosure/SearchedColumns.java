package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import gongkai.foundation.search.SearchAnswer;
import gongkai.foundation.search.SearchColumns;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.ColumnTree;
import gongkai.publish.sitecolumn.Columns;
import gongkai.publish.sitecolumn.SiteColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Tells the search in which columns documents stand, placed there or gathered, just as the page of a column lists
/// them. The index holds only what decides it, so that it need not change when columns do.
@Component
class SearchedColumns implements SearchColumns {
    private final Columns columns;
    private final ColumnPlaces places;

    SearchedColumns(Columns columns, ColumnPlaces places) {
        this.columns = columns;
        this.places = places;
    }

    @Override
    public String source() {
        return DocumentSource.NAME;
    }

    @Override
    public List<SearchAnswer.Facet> divide(OrganId organ, Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return List.of();
        }
        Map<ColumnPlaces.Place, Long> known = new LinkedHashMap<>();
        counts.forEach((mark, count) ->
                ColumnPlaces.Place.parse(mark, organ).ifPresent(place -> known.merge(place, count, Long::sum)));
        var tree = columns.tree(organ);
        var open = tree.listOpen().stream().map(ColumnTree.Placed::column).toList();
        Map<ColumnId, List<ColumnPlaces.Place>> standing = new LinkedHashMap<>();
        open.forEach(column -> standing.put(column.id(), new ArrayList<>()));
        for (SiteColumn column : open) {
            var scope = tree.scopeOf(column);
            var its = known.keySet().stream()
                    .filter(place -> ColumnKinds.isIn(scope, place.column(), place.kind(), place.item()))
                    .toList();
            Stream.concat(tree.above(column).stream(), Stream.of(column))
                    .flatMap(each -> Optional.ofNullable(standing.get(each.id())).stream())
                    .forEach(all -> all.addAll(its));
        }
        return open.stream()
                .map(column -> new SearchAnswer.Facet(
                        column.id().toString(),
                        name(tree, column),
                        standing.getOrDefault(column.id(), List.of()).stream()
                                .distinct()
                                .mapToLong(place -> known.getOrDefault(place, 0L))
                                .sum()))
                .filter(facet -> facet.count() > 0)
                .toList();
    }

    @Override
    public Set<String> places(String column) {
        return ColumnId.parse(column).map(places::marks).orElseGet(Set::of);
    }

    @Override
    public Optional<String> name(String column) {
        return ColumnId.parse(column).flatMap(columns::find).map(found -> name(columns.tree(found.organ()), found));
    }

    /// With those above it, because many organs have a column of the same name in two places.
    private static String name(ColumnTree tree, SiteColumn column) {
        return Stream.concat(tree.above(column).stream(), Stream.of(column))
                .map(SiteColumn::name)
                .collect(Collectors.joining(" › "));
    }
}
