package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.ColumnScope;
import gongkai.publish.sitecolumn.Columns;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What stands in a column and in those beneath it, said by what decides where a document stands. That changes seldom
/// and is kept (`TallyStore`), so that lists and the search can be narrowed to a column without knowing the tree.
@Component
class ColumnPlaces {
    private final Columns columns;
    private final TallyStore tally;

    ColumnPlaces(Columns columns, TallyStore tally) {
        this.columns = columns;
        this.tally = tally;
    }

    /// What decides in which column of its organ a document stands.
    record Place(Optional<ColumnId> column, DocumentKind kind, Optional<StatutoryItem> item) {
        static Place of(PublishedDocument document) {
            var told = document.particulars();
            return new Place(told.column(), document.kind(), told.item());
        }

        long columnNumber() {
            return column.map(ColumnId::value).orElse(0L);
        }

        String itemName() {
            return item.map(StatutoryItem::name).orElse("");
        }

        /// As it stands in the index.
        String mark(OrganId organ) {
            return "%s/%d/%s/%s".formatted(organ, columnNumber(), kind, itemName());
        }

        /// What `mark` wrote of a document of this organ; empty for another organ's.
        static Optional<Place> parse(String mark, OrganId organ) {
            String[] parts = mark.split("/", -1);
            return parts.length != 4 || !parts[0].equals(organ.value())
                    ? Optional.empty()
                    : Optional.of(new Place(
                            ColumnId.parse(parts[1]),
                            DocumentKind.valueOf(parts[2]),
                            Optional.of(parts[3])
                                    .filter(item -> !item.isEmpty())
                                    .map(StatutoryItem::valueOf)));
        }
    }

    /// The places of one organ; none when there is no such column.
    record Places(Optional<OrganId> organ, List<Place> places) {}

    /// A closed column is the one that goes on with it, as on the page of columns.
    Places of(ColumnId id) {
        return columns.find(id)
                .map(column -> {
                    var tree = columns.tree(column.organ());
                    var scopes = tree.heirOf(id).stream()
                            .flatMap(open -> tree.withBeneath(open).stream())
                            .map(tree::scopeOf)
                            .toList();
                    return new Places(Optional.of(column.organ()), places(column.organ(), scopes));
                })
                .orElseGet(() -> new Places(Optional.empty(), List.of()));
    }

    /// What the page of a column lists, without what stands beneath it.
    Places standing(ColumnId id) {
        return columns.find(id)
                .map(column -> new Places(
                        Optional.of(column.organ()),
                        places(
                                column.organ(),
                                List.of(columns.tree(column.organ()).scopeOf(column)))))
                .orElseGet(() -> new Places(Optional.empty(), List.of()));
    }

    /// The same as they stand in the index.
    Set<String> marks(ColumnId id) {
        var found = of(id);
        return found.organ()
                .map(organ ->
                        found.places().stream().map(place -> place.mark(organ)).collect(Collectors.toUnmodifiableSet()))
                .orElseGet(Set::of);
    }

    private List<Place> places(OrganId organ, List<ColumnScope> scopes) {
        return tally.listGroups(organ).stream()
                .map(group -> new Place(group.column(), group.kind(), group.item()))
                .distinct()
                .filter(place -> scopes.stream()
                        .anyMatch(scope -> ColumnKinds.isIn(scope, place.column(), place.kind(), place.item())))
                .toList();
    }
}
