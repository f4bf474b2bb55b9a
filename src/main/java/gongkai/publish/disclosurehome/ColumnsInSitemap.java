package gongkai.publish.disclosurehome;

import gongkai.foundation.organ.OrganId;
import gongkai.foundation.web.SitemapPart;
import gongkai.publish.disclosure.DocumentSet;
import gongkai.publish.disclosure.DocumentSyndication;
import gongkai.publish.sitecolumn.ColumnContents;
import gongkai.publish.sitecolumn.ColumnContents.Content;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.ColumnTree;
import gongkai.publish.sitecolumn.Columns;
import gongkai.publish.sitecolumn.SiteColumn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The columns that are read as pages for the sitemap, each with the day of the newest text in it or beneath it.
@Component
class ColumnsInSitemap implements SitemapPart {
    private final Columns columns;
    private final ColumnContents contents;
    private final DocumentSyndication documents;

    ColumnsInSitemap(Columns columns, ColumnContents contents, DocumentSyndication documents) {
        this.columns = columns;
        this.contents = contents;
        this.documents = documents;
    }

    @Override
    public String name() {
        return "columns";
    }

    @Override
    public int count() {
        return columns.countRead();
    }

    @Override
    public List<Page> list(int from, int most) {
        var days = new HashMap<OrganId, Map<ColumnId, LocalDate>>();
        return columns.listRead(from, most).stream()
                .map(column -> new Page(
                        column.path(),
                        Optional.ofNullable(
                                days.computeIfAbsent(column.organ(), this::days).get(column.id()))))
                .toList();
    }

    /// What is published anywhere stands in a column; what is opened is new without anything in it.
    @Override
    public Optional<LocalDate> changedOn() {
        return Stream.of(OrgansInSitemap.newest(documents, DocumentSet.ALL), columns.lastOpenedOn())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private Map<ColumnId, LocalDate> days(OrganId organ) {
        var tree = columns.tree(organ);
        var open = tree.listOpen().stream().map(ColumnTree.Placed::column).toList();
        var newest = contents.of(open.stream().map(tree::scopeOf).toList());
        var days = new HashMap<ColumnId, LocalDate>();
        for (SiteColumn column : open) {
            var day = newest.getOrDefault(column.id(), Content.NOTHING).newest().orElse(column.openedOn());
            Stream.concat(Stream.of(column), tree.above(column).stream())
                    .forEach(each -> days.merge(each.id(), day, (one, two) -> one.isAfter(two) ? one : two));
        }
        return days;
    }
}
