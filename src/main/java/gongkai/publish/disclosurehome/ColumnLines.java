package gongkai.publish.disclosurehome;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.web.PortalList;
import gongkai.publish.disclosure.ColumnDocuments;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.sitecolumn.ColumnTree;
import gongkai.publish.sitecolumn.SiteColumn;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Documents of columns as lines of a list.
@Component
class ColumnLines {
    private static final Comparator<PublishedDocument> NEWEST = Comparator.comparing(PublishedDocument::publishedOn)
            .thenComparing(document -> document.id().value())
            .reversed();

    private final ColumnDocuments documents;

    ColumnLines(ColumnDocuments documents) {
        this.documents = documents;
    }

    /// The newest of a column and of those right beneath it.
    List<PortalList.Line> newest(ColumnTree tree, SiteColumn column, int n) {
        return Stream.concat(Stream.of(column), tree.children(column.id()).stream())
                .flatMap(each -> documents.newest(tree.scopeOf(each), n).stream())
                .distinct()
                .sorted(NEWEST)
                .limit(n)
                .map(ColumnLines::line)
                .toList();
    }

    static PortalList.Line line(PublishedDocument document) {
        return new PortalList.Line(document.title(), document.path(), "", DateText.full(document.publishedOn()));
    }
}
