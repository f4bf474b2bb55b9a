package gongkai.publish.standardcatalogue;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.TableFile;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.Columns;
import gongkai.publish.standardcatalogue.page.CellPage;
import gongkai.publish.standardcatalogue.page.GapsPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The catalogue of an organ as its staff see it: the gaps, and which column shows which matter.
@Controller
class CatalogueDeskController {
    static final String LIST = "/console/catalogue";

    private static final String TITLE = "标准目录";

    private final Catalogue catalogue;
    private final Cells cells;
    private final CataloguePages pages;
    private final Columns columns;
    private final Organs organs;
    private final Policy policy;

    CatalogueDeskController(
            Catalogue catalogue, Cells cells, CataloguePages pages, Columns columns, Organs organs, Policy policy) {
        this.catalogue = catalogue;
        this.cells = cells;
        this.pages = pages;
        this.columns = columns;
        this.organs = organs;
        this.policy = policy;
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(LIST)
    ModelAndView list(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String state) {
        Organ its = chosen(me, organ);
        var all = within(its, field);
        return Show.page(
                "standardcatalogue/gaps",
                new GapsPage(
                        frames.console(TITLE, Crumb.here(TITLE)),
                        CataloguePages.choices(policy.where(me, Act.SEE_DOCUMENTS).stream()
                                .map(organs::get)
                                .filter(Organ::isActive)
                                .toList()),
                        its.id().value(),
                        its.name(),
                        catalogue.owedBy(its).stream()
                                .map(each -> new Choice(each.code(), each.name()))
                                .toList(),
                        field,
                        chips(its, field, state, all),
                        all.stream()
                                .filter(cell -> isShown(cell, state))
                                .map(cell -> row(its, cell))
                                .toList(),
                        LIST,
                        "?organ=" + its.id() + "&field=" + field + "&state=" + state));
    }

    private List<Cell> within(Organ organ, String field) {
        return cells.list(organ).stream()
                .filter(cell -> field.isEmpty() || cell.field().code().equals(field))
                .toList();
    }

    private static boolean isShown(Cell cell, String state) {
        return state.isEmpty()
                || (state.equals("GAPS") && cell.isGap())
                || cell.state().name().equals(state);
    }

    private static List<Chip> chips(Organ organ, String field, String state, List<Cell> cells) {
        String base = LIST + "?organ=" + organ.id() + "&field=" + field + "&state=";
        var chips = new ArrayList<Chip>();
        chips.add(new Chip("全部", base, cells.size(), state.isEmpty()));
        chips.add(new Chip(
                "全部缺项", base + "GAPS", cells.stream().filter(Cell::isGap).count(), state.equals("GAPS")));
        Arrays.stream(Cell.State.values())
                .forEach(each -> chips.add(new Chip(
                        each.label(),
                        base + each.name(),
                        cells.stream().filter(cell -> cell.state() == each).count(),
                        each.name().equals(state))));
        return chips.stream().filter(chip -> chip.count() > 0 || chip.on()).toList();
    }

    private static GapsPage.Row row(Organ organ, Cell cell) {
        return new GapsPage.Row(
                cell.field().name(),
                cell.matter().name(),
                LIST + "/" + cell.matter().code() + "?organ=" + organ.id(),
                cell.matter().term(),
                cell.content().count(),
                cell.content().newest().map(DateText::full).orElse("—"),
                cell.dueOn().map(DateText::full).orElse("—"),
                cell.state().label(),
                cell.state().tone(),
                cell.matter().confirmed());
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(LIST + ".csv")
    ResponseEntity<byte[]> csv(
            Person.Staff me,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String state) {
        return file(chosen(me, organ), field, state).as("csv");
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(LIST + ".xlsx")
    ResponseEntity<byte[]> xlsx(
            Person.Staff me,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String state) {
        return file(chosen(me, organ), field, state).as("xlsx");
    }

    private TableFile file(Organ organ, String field, String state) {
        return CataloguePages.file(
                organ,
                within(organ, field).stream()
                        .filter(cell -> isShown(cell, state))
                        .toList());
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(LIST + "/{code}")
    ModelAndView show(
            Frames frames, Person.Staff me, @PathVariable String code, @RequestParam(defaultValue = "") String organ) {
        Organ its = chosen(me, organ);
        var matter = matter(code);
        String column = cells.columnOf(its.id(), matter)
                .map(found -> found.id().toString())
                .orElse("");
        return Show.page("standardcatalogue/cell", page(frames, me, its, matter, column, new Problems()));
    }

    @Needs(Act.MANAGE_COLUMNS)
    @PostMapping(LIST + "/{code}")
    Object assign(
            Frames frames,
            Person.Staff me,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String column,
            RedirectAttributes redirect) {
        Organ its = chosen(me, organ);
        var matter = matter(code);
        try {
            cells.assign(its.id(), matter, ColumnId.parse(column), me);
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again(
                    "standardcatalogue/cell", page(frames, me, its, matter, column, Problems.from(refusal.problems())));
        }
        FlashNotice.leave(redirect, "已登记。");
        return "redirect:" + LIST + "/" + code + "?organ=" + its.id();
    }

    private CellPage page(
            Frames frames, Person.Staff me, Organ organ, Matter matter, String column, Problems problems) {
        var facts = new ArrayList<>(pages.facts(matter));
        cells.list(organ).stream().filter(cell -> cell.matter().equals(matter)).forEach(cell -> {
            facts.add(Fact.of("已公开", "%,d 条".formatted(cell.content().count())));
            facts.add(Fact.of("公开情况", cell.state().label()));
        });
        facts.add(Fact.of("核对", matter.confirmed() ? "已经对照原文核对" : "未核对，依据和时限请以原文为准"));
        boolean mine = matter.item().isEmpty() && policy.may(me, Act.MANAGE_COLUMNS, organ.id());
        return new CellPage(
                frames.console(
                        matter.name(), Crumb.of(TITLE, LIST + "?organ=" + organ.id()), Crumb.here(matter.name())),
                matter.name(),
                LIST + "/" + matter.code(),
                organ.id().value(),
                facts,
                mine
                        ? columns.choices(organ.id()).stream()
                                .map(choice -> new Choice(choice.id().toString(), choice.way()))
                                .toList()
                        : List.of(),
                column,
                matter.path() + "?organ=" + organ.id(),
                problems);
    }

    private Matter matter(String code) {
        return catalogue.matter(code).orElseThrow(() -> Refusal.of(CatalogueRefusal.UNKNOWN_MATTER));
    }

    /// The organ asked for; without one, the person's own or the first they may see.
    private Organ chosen(Person.Staff me, String asked) {
        var places = policy.where(me, Act.SEE_DOCUMENTS);
        OrganId own = places.contains(me.organ()) || places.isEmpty()
                ? me.organ()
                : places.iterator().next();
        Organ organ = pages.find(asked).orElseGet(() -> organs.get(own));
        if (!policy.may(me, Act.MANAGE_COLUMNS, organ.id())) {
            policy.require(me, Act.SEE_DOCUMENTS, organ.id());
        }
        return organ;
    }
}
