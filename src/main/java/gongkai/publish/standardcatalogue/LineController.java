package gongkai.publish.standardcatalogue;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.publish.standardcatalogue.page.LinePage;
import gongkai.publish.standardcatalogue.page.LinesPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The lines of the catalogue as those see them who look them up in the originals.
@Controller
class LineController {
    static final String LIST = "/console/catalogue-lines";

    private static final String TITLE = "核对标准目录";
    private static final String OPEN = "open";

    private final Catalogue catalogue;
    private final LineCorrections corrections;

    LineController(Catalogue catalogue, LineCorrections corrections) {
        this.catalogue = catalogue;
        this.corrections = corrections;
    }

    @Needs(Act.MANAGE_CATALOGUE)
    @GetMapping(LIST)
    ModelAndView list(Frames frames, @RequestParam(defaultValue = "") String state) {
        var all = catalogue.fields().stream()
                .flatMap(field -> field.matters().stream())
                .toList();
        long open = all.stream().filter(matter -> !matter.confirmed()).count();
        var chips = List.of(
                new Chip("全部", LIST, all.size(), !state.equals(OPEN)),
                new Chip("未核对", LIST + "?state=" + OPEN, open, state.equals(OPEN)));
        return Show.page(
                "standardcatalogue/lines",
                new LinesPage(
                        frames.console(TITLE, Crumb.here(TITLE)),
                        chips,
                        all.stream()
                                .filter(matter -> !state.equals(OPEN) || !matter.confirmed())
                                .map(matter -> new LinesPage.Row(
                                        matter.code(),
                                        matter.name(),
                                        catalogue.fieldOf(matter).name(),
                                        matter.basis(),
                                        matter.term(),
                                        matter.confirmed(),
                                        LIST + "/" + matter.code()))
                                .toList()));
    }

    @Needs(Act.MANAGE_CATALOGUE)
    @GetMapping(LIST + "/{code}")
    ModelAndView show(Frames frames, @PathVariable String code) {
        var matter = get(code);
        String note = Optional.ofNullable(corrections.all().get(code))
                .map(LineCorrection::note)
                .orElse("");
        return Show.page(
                "standardcatalogue/line", page(frames, matter, LineCorrections.Typed.of(matter, note), new Problems()));
    }

    @Needs(Act.MANAGE_CATALOGUE)
    @PostMapping(LIST + "/{code}")
    Object correct(
            Frames frames,
            Person.Staff me,
            @PathVariable String code,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        var matter = get(code);
        var typed = new LineCorrections.Typed(
                form.getOrDefault("content", ""),
                form.getOrDefault("basis", ""),
                form.getOrDefault("term", ""),
                form.getOrDefault("days", ""),
                form.getOrDefault("channel", ""),
                form.getOrDefault("audience", ""),
                form.getOrDefault("confirmed", "").equals("true"),
                form.getOrDefault("note", ""));
        try {
            corrections.correct(matter, typed, me);
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again("standardcatalogue/line", page(frames, matter, typed, Problems.from(refusal.problems())));
        }
        FlashNotice.leave(redirect, typed.confirmed() ? "已经保存，标明为已核对。" : "已经保存，仍标明为未核对。");
        return "redirect:" + LIST + "?state=" + OPEN;
    }

    private LinePage page(Frames frames, Matter matter, LineCorrections.Typed typed, Problems problems) {
        return new LinePage(
                frames.console(matter.name(), Crumb.of(TITLE, LIST), Crumb.here(matter.name())),
                matter.name(),
                "%s · %s".formatted(matter.code(), catalogue.fieldOf(matter).name()),
                LIST + "/" + matter.code(),
                Map.of(
                        "content", typed.content(),
                        "basis", typed.basis(),
                        "term", typed.term(),
                        "days", typed.days(),
                        "channel", typed.channel(),
                        "audience", typed.audience(),
                        "note", typed.note()),
                typed.confirmed(),
                lastChange(matter),
                problems);
    }

    private String lastChange(Matter matter) {
        return Optional.ofNullable(corrections.all().get(matter.code()))
                .map(each -> "%s于%s修改。"
                        .formatted(
                                each.changedBy(),
                                DateText.full(LocalDate.ofInstant(each.changedAt(), ReplayClock.ZONE))))
                .orElse("还没有人修改过，内容来自程序附带的目录。");
    }

    private Matter get(String code) {
        return catalogue.matter(code).orElseThrow(() -> Refusal.of(CatalogueRefusal.UNKNOWN_MATTER));
    }
}
