package gongkai.publish.disclosurehome;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.PortalList;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Topical;
import gongkai.foundation.web.Wing;
import gongkai.publish.disclosure.DocumentFilter;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosurehome.page.OrganPage;
import gongkai.publish.sitecolumn.ColumnContents;
import gongkai.publish.sitecolumn.ColumnContents.Content;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.ColumnTree;
import gongkai.publish.sitecolumn.ColumnType;
import gongkai.publish.sitecolumn.Columns;
import gongkai.publish.sitecolumn.SiteColumn;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The disclosure home of an organ.
@Controller
class OrganHomeController {
    private static final int NEWEST = 10;
    private static final int IN_A_SECTION = 5;
    private static final int MOST_SUBORDINATES = 200;

    private final Organs organs;
    private final OrganFacts facts;
    private final Publications publications;
    private final Columns columns;
    private final ColumnContents contents;
    private final ColumnLines lines;
    private final SpecialTopics topics;

    OrganHomeController(
            Organs organs,
            OrganFacts facts,
            Publications publications,
            Columns columns,
            ColumnContents contents,
            ColumnLines lines,
            SpecialTopics topics) {
        this.organs = organs;
        this.facts = facts;
        this.publications = publications;
        this.columns = columns;
        this.contents = contents;
        this.lines = lines;
        this.topics = topics;
    }

    @Open
    @GetMapping(OrganListController.LIST + "/{id}")
    ModelAndView show(Frames frames, @PathVariable String id) {
        Organ organ = organs.get(id);
        var tree = columns.tree(organ.id());
        var counts = counts(tree);
        return Show.page(
                "disclosurehome/organ",
                new OrganPage(
                        frames.portal(
                                Wing.PUBLISH,
                                organ.name(),
                                Crumb.of("机关名录", OrganListController.LIST),
                                Crumb.here(organ.shortName())),
                        organ.name(),
                        standing(organ),
                        tree.roots().stream()
                                .filter(column -> column.type().isFixed())
                                .map(column -> door(tree, column, counts))
                                .toList(),
                        promised(organ, tree),
                        tree.roots().stream()
                                .filter(column -> !column.type().isFixed())
                                .map(column -> section(tree, column, counts))
                                .toList(),
                        topics.listPublished(organ.id()).stream()
                                .map(SpecialTopicController::line)
                                .toList(),
                        newest(organ),
                        profile(organ),
                        new Topical("organ", organ.id().value(), "这个机关")));
    }

    /// The fixed parts of an organ that has published nothing yet: the reader sees what belongs here, and can ask.
    private List<OrganPage.Promised> promised(Organ organ, ColumnTree tree) {
        return !tree.roots().isEmpty() || organ.abolition().isPresent()
                ? List.of()
                : columns.listFixed(organ).stream()
                        .map(part -> part.type() == ColumnType.ON_REQUEST
                                ? new OrganPage.Promised(
                                        part.name(), part.description(), "/answer/requests/new?organ=" + organ.id())
                                : new OrganPage.Promised(part.name(), part.description() + "尚未发布。", ""))
                        .toList();
    }

    private Map<ColumnId, Content> counts(ColumnTree tree) {
        return contents.of(tree.listOpen().stream()
                .map(placed -> tree.scopeOf(placed.column()))
                .toList());
    }

    private PortalDoor door(ColumnTree tree, SiteColumn column, Map<ColumnId, Content> counts) {
        long count = whole(tree, column, counts);
        String words = column.description();
        String more = !column.type().takesDocuments() && column.type() != ColumnType.STATUTORY
                ? ""
                : count == 0 ? "尚未发布。" : "现有 %,d 条。".formatted(count);
        return new PortalDoor(Wing.PUBLISH, column.path(), column.name(), words + more, column.place());
    }

    private OrganPage.Section section(ColumnTree tree, SiteColumn column, Map<ColumnId, Content> counts) {
        return new OrganPage.Section(
                column.name(), column.path(), whole(tree, column, counts), lines.newest(tree, column, IN_A_SECTION));
    }

    private static long whole(ColumnTree tree, SiteColumn column, Map<ColumnId, Content> counts) {
        return counts.getOrDefault(column.id(), Content.NOTHING).count()
                + tree.children(column.id()).stream()
                        .mapToLong(child -> whole(tree, child, counts))
                        .sum();
    }

    private OrganPage.Standing standing(Organ organ) {
        List<PortalList.Line> successors = organ.abolition().stream()
                .flatMap(end -> end.successors().stream())
                .map(organs::get)
                .map(OrganFacts::line)
                .toList();
        return new OrganPage.Standing(facts.end(organ), successors, facts.authority(organ));
    }

    private OrganPage.Newest newest(Organ organ) {
        var slice = publications.slice(DocumentFilter.of(organ.id()), 1);
        return new OrganPage.Newest(
                slice.total(),
                "/publish/documents?organ=" + organ.id(),
                slice.items().stream().limit(NEWEST).map(ColumnLines::line).toList());
    }

    private OrganPage.Profile profile(Organ organ) {
        return new OrganPage.Profile(
                organ.functions(),
                facts.of(organ),
                organs.listInnerUnits(organ.id()),
                organs.children(organ.id()).stream()
                        .limit(MOST_SUBORDINATES)
                        .map(OrganFacts::line)
                        .toList(),
                organs.predecessors(organ.id()).stream()
                        .map(old -> new PortalList.Line(old.name(), OrganFacts.path(old), "", facts.end(old)))
                        .toList(),
                facts.history(organ));
    }
}
