package gongkai.publish.standardcatalogue;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Pages;
import gongkai.foundation.web.PortalList;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import gongkai.publish.disclosure.ColumnDocuments;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.sitecolumn.Columns;
import gongkai.publish.sitecolumn.SiteColumn;
import gongkai.publish.standardcatalogue.page.CataloguePage;
import gongkai.publish.standardcatalogue.page.FieldPage;
import gongkai.publish.standardcatalogue.page.MatterPage;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The standard catalogue as everybody browses it: parts, matters, and what each organ has opened of them.
@Controller
class CatalogueController {
    static final String LIST = "/publish/catalogue";

    private static final String TITLE = "标准目录";
    private static final int PAGE_SIZE = 20;

    private final Catalogue catalogue;
    private final Cells cells;
    private final PlacementStore placements;
    private final CataloguePages pages;
    private final Publications publications;
    private final ColumnDocuments documents;
    private final Columns columns;

    CatalogueController(
            Catalogue catalogue,
            Cells cells,
            PlacementStore placements,
            CataloguePages pages,
            Publications publications,
            ColumnDocuments documents,
            Columns columns) {
        this.catalogue = catalogue;
        this.cells = cells;
        this.placements = placements;
        this.pages = pages;
        this.publications = publications;
        this.documents = documents;
        this.columns = columns;
    }

    @Open
    @GetMapping(LIST)
    ModelAndView list(Frames frames, @RequestParam(defaultValue = "") String organ) {
        var its = pages.find(organ);
        var opened = its.map(cells::list).orElse(List.of());
        var fields = its.map(catalogue::owedBy).orElseGet(catalogue::fields);
        return Show.page(
                "standardcatalogue/catalogue",
                new CataloguePage(
                        frames.portal(Wing.PUBLISH, TITLE, Crumb.here(TITLE)),
                        CataloguePages.choices(pages.listOwing()),
                        its.map(each -> each.id().value()).orElse(""),
                        its.map(Organ::name).orElse(""),
                        fields.stream().map(field -> row(field, opened, its)).toList()));
    }

    private static CataloguePage.Row row(Field field, List<Cell> cells, Optional<Organ> organ) {
        var its = cells.stream()
                .filter(cell -> cell.field().code().equals(field.code()))
                .toList();
        return new CataloguePage.Row(
                field.code().startsWith("A") ? "第" + field.code().substring(1) + "条" : field.code(),
                field.name(),
                field.path() + query(organ),
                field.matters().size(),
                its.stream().filter(cell -> cell.content().count() > 0).count(),
                its.stream().filter(cell -> cell.state() == Cell.State.OVERDUE).count());
    }

    private static String query(Optional<Organ> organ) {
        return organ.map(each -> "?organ=" + each.id()).orElse("");
    }

    @Open
    @GetMapping(LIST + "/{code}")
    ModelAndView field(Frames frames, @PathVariable String code, @RequestParam(defaultValue = "") String organ) {
        var field = catalogue.field(code).orElseThrow(() -> Refusal.of(CatalogueRefusal.UNKNOWN_MATTER));
        var its = pages.find(organ);
        var rows = its.map(each -> cells.list(each).stream()
                        .filter(cell -> cell.field().code().equals(code))
                        .map(cell -> row(
                                cell.matter(),
                                its,
                                "%,d".formatted(cell.content().count()),
                                cell.state()))
                        .toList())
                .orElseGet(() -> field.matters().stream()
                        .map(matter -> row(matter, its, "", Cell.State.BLANK))
                        .toList());
        return Show.page(
                "standardcatalogue/field",
                new FieldPage(
                        frames.portal(
                                Wing.PUBLISH,
                                field.name() + " - " + TITLE,
                                Crumb.of(TITLE, LIST + query(its)),
                                Crumb.here(field.name())),
                        field.name(),
                        its.map(Organ::name).orElse(""),
                        rows));
    }

    private static FieldPage.Row row(Matter matter, Optional<Organ> organ, String count, Cell.State state) {
        return new FieldPage.Row(
                matter.name(),
                matter.path() + query(organ),
                matter.content(),
                matter.basis(),
                matter.term(),
                matter.channel(),
                matter.audience(),
                matter.mode(),
                count,
                state.label(),
                state.tone());
    }

    @Open
    @GetMapping(LIST + "/matters/{code}")
    ModelAndView matter(
            Frames frames,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "1") String page) {
        var matter = catalogue.matter(code).orElseThrow(() -> Refusal.of(CatalogueRefusal.UNKNOWN_MATTER));
        var field = catalogue.fieldOf(matter);
        var its = pages.find(organ);
        var column = its.flatMap(each -> cells.columnOf(each.id(), matter));
        return Show.page(
                "standardcatalogue/matter",
                new MatterPage(
                        frames.portal(
                                Wing.PUBLISH,
                                matter.name() + " - " + TITLE,
                                Crumb.of(TITLE, LIST + query(its)),
                                Crumb.of(field.name(), field.path() + query(its)),
                                Crumb.here(matter.name())),
                        matter.name(),
                        pages.facts(matter),
                        its.map(Organ::name).orElse(""),
                        its.map(each -> each.id().value()).orElse(""),
                        its.isPresent() ? List.of() : owing(matter),
                        column.map(each -> new PortalList.Line(each.name(), each.path(), "", ""))
                                .orElse(new PortalList.Line("", "", "", "")),
                        column.map(this::newest).orElse(List.of()),
                        its.map(each -> placed(each, matter, Pages.parse(page)))
                                .orElse(new Slice<>(List.of(), 1, PAGE_SIZE, 0)),
                        matter.path() + query(its)));
    }

    private List<PortalList.Line> owing(Matter matter) {
        return pages.listOwing().stream()
                .filter(organ -> catalogue.owedBy(organ).stream()
                        .anyMatch(field -> field.matters().contains(matter)))
                .limit(CataloguePages.MOST_ORGANS)
                .map(organ -> new PortalList.Line(organ.name(), matter.path() + "?organ=" + organ.id(), "", ""))
                .toList();
    }

    private List<PortalList.Line> newest(SiteColumn column) {
        var scope = columns.tree(column.organ()).scopeOf(column);
        return documents.newest(scope, PAGE_SIZE).stream()
                .map(CatalogueController::line)
                .toList();
    }

    private Slice<PortalList.Line> placed(Organ organ, Matter matter, int page) {
        var within = cells.within(organ);
        long total = placements.count(within, matter.code());
        int shown = Pages.within(page, total, PAGE_SIZE);
        var lines = placements.list(within, matter.code(), Slice.offset(shown, PAGE_SIZE), PAGE_SIZE).stream()
                .flatMap(id -> publications.find(id).stream())
                .map(CatalogueController::line)
                .toList();
        return new Slice<>(lines, shown, PAGE_SIZE, total);
    }

    private static PortalList.Line line(PublishedDocument document) {
        return new PortalList.Line(document.title(), document.path(), "", DateText.full(document.publishedOn()));
    }

    @Open
    @GetMapping(LIST + ".csv")
    ResponseEntity<byte[]> csv() {
        return pages.file().as("csv");
    }

    @Open
    @GetMapping(LIST + ".xlsx")
    ResponseEntity<byte[]> xlsx() {
        return pages.file().as("xlsx");
    }
}
