package gongkai.publish.disclosure;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.web.Pages;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.ColumnScope;
import gongkai.publish.sitecolumn.ColumnTree;
import gongkai.publish.sitecolumn.Columns;
import gongkai.publish.sitecolumn.SiteColumn;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Documents by columns, for other rooms: what stands in a column, and in which column a document stands.
@Service
@Transactional(readOnly = true)
public class ColumnDocuments {
    private final ColumnContentStore store;
    private final TallyStore tally;
    private final Columns columns;
    private final ColumnPlaces places;

    ColumnDocuments(ColumnContentStore store, TallyStore tally, Columns columns, ColumnPlaces places) {
        this.store = store;
        this.tally = tally;
        this.columns = columns;
        this.places = places;
    }

    /// How many documents stand in the column from each year, newest year first.
    public Map<Integer, Long> countByYear(ColumnScope scope) {
        var years = new TreeMap<Integer, Long>(Comparator.reverseOrder());
        tally.listGroups(scope.organ()).stream()
                .filter(group -> ColumnKinds.isIn(scope, group.column(), group.kind(), group.item()))
                .forEach(group -> years.merge(group.year(), group.count(), Long::sum));
        return years;
    }

    /// One page of twenty, newest first; a page behind the last is the last.
    ///
    /// @param total how many there are, as counted by year
    public Slice<PublishedDocument> slice(ColumnScope scope, Optional<Integer> year, long total, int page) {
        int size = Publications.PAGE_SIZE;
        int shown = Pages.within(page, total, size);
        return new Slice<>(store.list(scope, year, Slice.offset(shown, size), size), shown, size, total);
    }

    /// The newest few.
    public List<PublishedDocument> newest(ColumnScope scope, int n) {
        return store.list(scope, Optional.empty(), 0, n);
    }

    /// Where a document has to stand, in the words of the index, to be found in a column or in one beneath it.
    public Set<String> marks(ColumnId id) {
        return places.marks(id);
    }

    /// Whether a document finds its column by itself: by the item it serves, or because its organ has a column that
    /// gathers its kind. What would only stand among 其他法定公开信息 does not.
    public boolean isGathered(OrganId organ, DocumentKind kind, Optional<StatutoryItem> item) {
        return item.isPresent()
                || kind.item() != StatutoryItem.OTHER_STATUTORY
                || ColumnKinds.gathering(kind)
                        .flatMap(columns.tree(organ)::gatherer)
                        .isPresent();
    }

    /// The column a document stands in: the one it was placed in or which goes on with that, else the one that
    /// gathers its kind, else that of the item it serves. None when its organ has no home yet.
    public Optional<SiteColumn> columnOf(PublishedDocument document) {
        return columnOf(document, columns.tree(document.organ()));
    }

    /// The same, where the tree of its organ has been read.
    public Optional<SiteColumn> columnOf(PublishedDocument document, ColumnTree tree) {
        return document.particulars()
                .column()
                .flatMap(tree::heirOf)
                .or(() -> ColumnKinds.gathering(document.kind()).flatMap(tree::gatherer))
                .or(() -> tree.item(document.item().number()));
    }
}
