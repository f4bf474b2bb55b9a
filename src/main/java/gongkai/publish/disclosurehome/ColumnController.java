package gongkai.publish.disclosurehome;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Pages;
import gongkai.foundation.web.PortalList;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import gongkai.publish.disclosure.ColumnDocuments;
import gongkai.publish.disclosure.SiteColumnTopic;
import gongkai.publish.disclosurehome.page.OrganPage;
import gongkai.publish.disclosurehome.page.SitePage;
import gongkai.publish.sitecolumn.ColumnContents;
import gongkai.publish.sitecolumn.ColumnContents.Content;
import gongkai.publish.sitecolumn.ColumnTree;
import gongkai.publish.sitecolumn.ColumnType;
import gongkai.publish.sitecolumn.Columns;
import gongkai.publish.sitecolumn.SiteColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// A column as everybody reads it: what stands beneath it, and what stands in it. A closed one leads to the one that
/// goes on with it, or to the home of its organ.
@Controller
class ColumnController {
    private static final int IN_A_SECTION = 3;

    private final Columns columns;
    private final ColumnContents contents;
    private final ColumnDocuments documents;
    private final ColumnLines lines;
    private final Organs organs;

    ColumnController(
            Columns columns, ColumnContents contents, ColumnDocuments documents, ColumnLines lines, Organs organs) {
        this.columns = columns;
        this.contents = contents;
        this.documents = documents;
        this.lines = lines;
        this.organs = organs;
    }

    @Open
    @GetMapping("/publish/columns/{id}")
    Object show(
            Frames frames,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "1") String page) {
        var column = columns.get(id);
        var tree = columns.tree(column.organ());
        if (!column.isOpen()) {
            return moved(
                    tree.heirOf(column.id()).map(SiteColumn::path).orElseGet(() -> OrganFacts.path(column.organ())));
        }
        if (column.type() == ColumnType.ON_REQUEST) {
            return new RedirectView("/answer/requests/new?organ=" + column.organ());
        }
        return page(frames, tree, column, chosenYear(year), Pages.parse(page));
    }

    private static Optional<Integer> chosenYear(String year) {
        return Optional.of(year).filter(text -> text.matches("[12][0-9]{3}")).map(Integer::valueOf);
    }

    private static RedirectView moved(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return view;
    }

    private ModelAndView page(Frames frames, ColumnTree tree, SiteColumn column, Optional<Integer> year, int page) {
        Organ organ = organs.get(column.organ());
        var scope = tree.scopeOf(column);
        var years = documents.countByYear(scope);
        long total = year.map(each -> years.getOrDefault(each, 0L))
                .orElseGet(
                        () -> years.values().stream().mapToLong(Long::longValue).sum());
        Slice<PortalList.Line> slice = documents.slice(scope, year, total, page).map(ColumnLines::line);
        return Show.page(
                "disclosurehome/column",
                new SitePage(
                        frame(frames, organ, tree, column),
                        column.name(),
                        organ.name(),
                        column.description(),
                        children(tree, column),
                        column.type().takesDocuments(),
                        chips(column, years, year),
                        slice,
                        column.path() + year.map(each -> "?year=" + each).orElse(""),
                        elsewhere(column),
                        SiteColumnTopic.of(column)));
    }

    /// The way along the tree: the organ, the columns above, the column.
    private static Frame frame(Frames frames, Organ organ, ColumnTree tree, SiteColumn column) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(Crumb.of(organ.shortName(), OrganFacts.path(organ)));
        tree.above(column).forEach(each -> crumbs.add(Crumb.of(each.name(), each.path())));
        crumbs.add(Crumb.here(column.name()));
        return frames.portal(Wing.PUBLISH, column.name() + " - " + organ.shortName(), crumbs.toArray(Crumb[]::new));
    }

    private List<OrganPage.Section> children(ColumnTree tree, SiteColumn column) {
        var children = tree.children(column.id());
        var counts = contents.of(children.stream().map(tree::scopeOf).toList());
        return children.stream()
                .map(child -> new OrganPage.Section(
                        child.name(),
                        child.path(),
                        counts.getOrDefault(child.id(), Content.NOTHING).count(),
                        lines.newest(tree, child, IN_A_SECTION)))
                .toList();
    }

    private static List<Chip> chips(SiteColumn column, Map<Integer, Long> years, Optional<Integer> chosen) {
        if (years.size() < 2) {
            return List.of();
        }
        var chips = new ArrayList<Chip>();
        long all = years.values().stream().mapToLong(Long::longValue).sum();
        chips.add(new Chip("全部", column.path(), all, chosen.isEmpty()));
        years.forEach((year, count) -> chips.add(
                new Chip(year + "年", column.path() + "?year=" + year, count, chosen.equals(Optional.of(year)))));
        return chips;
    }

    /// Yearly reports computed by the house stand in a list of their own.
    private static PortalList.Line elsewhere(SiteColumn column) {
        return column.type() == ColumnType.ANNUAL_REPORT
                ? new PortalList.Line("查看各机关的年度报告", "/oversee/reports", "", "")
                : new PortalList.Line("", "", "", "");
    }
}
