package gongkai.publish.sitecolumn;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The tree of columns and the desk of each.
@Controller
class ColumnDeskController {
    static final String LIST = "/console/columns";

    private static final String ITS_PAGE = "sitecolumn/column";

    private final ColumnKeeping keeping;
    private final Columns columns;
    private final ColumnPages pages;
    private final Organs organs;
    private final Policy policy;

    ColumnDeskController(ColumnKeeping keeping, Columns columns, ColumnPages pages, Organs organs, Policy policy) {
        this.keeping = keeping;
        this.columns = columns;
        this.pages = pages;
        this.organs = organs;
        this.policy = policy;
    }

    @Needs(Act.MANAGE_COLUMNS)
    @GetMapping(LIST)
    ModelAndView list(Frames frames, Person.Staff me, @RequestParam(defaultValue = "") String organ) {
        return Show.page("sitecolumn/columns", pages.list(frames, me, chosen(me, organ)));
    }

    /// The organ asked for, by its id or its name; without one, the person's own or the first they may manage.
    private Organ chosen(Person.Staff me, String asked) {
        var places = policy.where(me, Act.MANAGE_COLUMNS);
        OrganId own =
                places.contains(me.organ()) ? me.organ() : places.iterator().next();
        String named = asked.strip();
        Organ organ = named.isEmpty()
                ? organs.get(own)
                : organs.findActiveByName(named).orElseGet(() -> organs.get(named));
        policy.require(me, Act.MANAGE_COLUMNS, organ.id());
        return organ;
    }

    @Needs(Act.MANAGE_COLUMNS)
    @PostMapping(LIST + "/settle")
    String settle(Person.Staff me, @RequestParam(defaultValue = "") String organ, RedirectAttributes redirect) {
        Organ its = chosen(me, organ);
        keeping.settle(its.id(), me);
        FlashNotice.leave(redirect, "固定栏目已经建立。");
        return "redirect:" + ColumnPages.listPath(its.id());
    }

    @Needs(Act.MANAGE_COLUMNS)
    @GetMapping(LIST + "/new")
    ModelAndView begin(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String parent) {
        var typed = Map.of("parent", parent, "place", String.valueOf(ColumnDraft.LAST));
        return Show.page(ITS_PAGE, pages.anew(frames, chosen(me, organ), typed, new Problems()));
    }

    @Needs(Act.MANAGE_COLUMNS)
    @PostMapping(LIST + "/new")
    Object add(Frames frames, Person.Staff me, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        Organ organ = chosen(me, typed.getOrDefault("organ", ""));
        try {
            var form = new ColumnForm(typed);
            keeping.add(organ.id(), form.column("parent"), form.draft(ColumnType.OTHER), me);
        } catch (Refusal refusal) {
            return Show.again(ITS_PAGE, pages.anew(frames, organ, typed, problems(refusal)));
        }
        FlashNotice.leave(redirect, "栏目已添加。");
        return "redirect:" + ColumnPages.listPath(organ.id());
    }

    @Needs(Act.MANAGE_COLUMNS)
    @GetMapping(LIST + "/{id}")
    ModelAndView show(Frames frames, Person.Staff me, @PathVariable String id) {
        var column = get(me, id);
        return Show.page(ITS_PAGE, pages.page(frames, column, ColumnForm.typed(column), new Problems()));
    }

    @Needs(Act.MANAGE_COLUMNS)
    @PostMapping(LIST + "/{id}/description")
    Object change(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var column = get(me, id);
        var form = new ColumnForm(typed);
        return act(
                frames,
                column,
                typed,
                redirect,
                "栏目已修改。",
                () -> keeping.change(column.id(), form.version(), form.draftOf(column), me));
    }

    @Needs(Act.MANAGE_COLUMNS)
    @PostMapping(LIST + "/{id}/place")
    Object move(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var column = get(me, id);
        var form = new ColumnForm(typed);
        return act(
                frames,
                column,
                typed,
                redirect,
                "栏目已移动。",
                () -> keeping.move(column.id(), form.version(), form.column("parent"), form.place(), me));
    }

    @Needs(Act.MANAGE_COLUMNS)
    @PostMapping(LIST + "/{id}/keeper")
    Object assign(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var column = get(me, id);
        var form = new ColumnForm(typed);
        String named = typed.getOrDefault("keeper", "").strip();
        var organ = organs.findActiveByName(named)
                .map(Organ::id)
                .or(() -> Optional.of(named).filter(OrganId::isOne).map(OrganId::of))
                .orElse(OrganId.of("nobody"));
        return act(
                frames,
                column,
                typed,
                redirect,
                "责任单位和责任人已登记。",
                () -> keeping.assign(column.id(), form.version(), form.keeper(organ), me));
    }

    @Needs(Act.MANAGE_COLUMNS)
    @PostMapping(LIST + "/{id}/closing")
    Object close(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var column = get(me, id);
        var form = new ColumnForm(typed);
        return act(
                frames,
                column,
                typed,
                redirect,
                "栏目已关闭。",
                () -> keeping.close(column.id(), form.version(), form.column("successor"), me));
    }

    private Object act(
            Frames frames,
            SiteColumn column,
            Map<String, String> typed,
            RedirectAttributes redirect,
            String sentence,
            Runnable verb) {
        try {
            verb.run();
        } catch (Refusal refusal) {
            var shown = new HashMap<>(ColumnForm.typed(column));
            shown.putAll(typed);
            shown.put("version", String.valueOf(column.version()));
            return Show.again(ITS_PAGE, pages.page(frames, column, shown, problems(refusal)));
        }
        FlashNotice.leave(redirect, sentence);
        return "redirect:" + ColumnPages.deskPath(column.id());
    }

    /// Refusals that name no field are shown on top of the form, not on a page of their own.
    private static Problems problems(Refusal refusal) {
        return refusal.problems().isEmpty()
                ? new Problems().when(true, "main", refusal.code().message())
                : Problems.from(refusal.problems());
    }

    private SiteColumn get(Person.Staff me, String id) {
        var column = columns.get(id);
        policy.require(me, Act.MANAGE_COLUMNS, column.organ());
        return column;
    }
}
