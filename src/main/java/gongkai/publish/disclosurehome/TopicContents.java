package gongkai.publish.disclosurehome;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.search.Search;
import gongkai.foundation.search.SearchEntry;
import gongkai.foundation.search.SearchQuestion;
import gongkai.foundation.web.PortalList;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosurehome.page.OrganPage;
import gongkai.publish.sitecolumn.Columns;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/// What stands in the parts of a 专题 now.
@Component
class TopicContents {
    private static final int LINES = 10;

    private final Columns columns;
    private final ColumnLines lines;
    private final Search search;
    private final Publications publications;
    private final Organs organs;

    TopicContents(Columns columns, ColumnLines lines, Search search, Publications publications, Organs organs) {
        this.columns = columns;
        this.lines = lines;
        this.search = search;
        this.publications = publications;
        this.organs = organs;
    }

    OrganPage.Section of(TopicPart part) {
        return switch (part.kind()) {
            case COLUMN -> column(part);
            case SEARCH -> search(part);
            case DOCUMENTS -> documents(part);
        };
    }

    private OrganPage.Section column(TopicPart part) {
        var found = part.column().flatMap(columns::find);
        if (found.isEmpty()) {
            return new OrganPage.Section(part.heading(), "", 0, List.of());
        }
        var tree = columns.tree(found.get().organ());
        var open = tree.heirOf(found.get().id());
        return new OrganPage.Section(
                part.heading(),
                found.get().path(),
                0,
                open.map(column -> lines.newest(tree, column, LINES)).orElse(List.of()));
    }

    private OrganPage.Section search(TopicPart part) {
        var hits = search.find(SearchQuestion.of(part.source())).hits();
        return new OrganPage.Section(
                part.heading(),
                "/search?q=" + URLEncoder.encode(part.source(), StandardCharsets.UTF_8),
                hits.total(),
                hits.items().stream().map(hit -> line(hit.entry())).toList());
    }

    private PortalList.Line line(SearchEntry entry) {
        return new PortalList.Line(
                entry.title(),
                entry.path(),
                organs.find(entry.organ()).map(Organ::shortName).orElse(""),
                entry.day().map(DateText::full).orElse(""));
    }

    /// What was withdrawn is not among them.
    private OrganPage.Section documents(TopicPart part) {
        return new OrganPage.Section(
                part.heading(),
                "",
                0,
                part.documents().stream()
                        .flatMap(id -> publications.find(id).stream())
                        .map(ColumnLines::line)
                        .toList());
    }
}
