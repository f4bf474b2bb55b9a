package gongkai.foundation.searchdesk;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.search.Thesaurus;
import gongkai.foundation.searchdesk.page.SynonymPage;
import gongkai.foundation.searchdesk.page.SynonymsPage;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The groups of words that mean the same, and one of them.
@Controller
class SynonymController {
    static final String LIST = "/console/search/synonyms";
    static final String NEW = LIST + "/new";

    private static final String TITLE = "同义词";
    private static final int MOST_SHOWN = 200;

    private final Synonyms synonyms;
    private final Clock clock;

    SynonymController(Synonyms synonyms, Clock clock) {
        this.synonyms = synonyms;
        this.clock = clock;
    }

    @Needs(Act.MANAGE_SEARCH)
    @GetMapping(LIST)
    ModelAndView list(Frames frames, @RequestParam(defaultValue = "") String q) {
        String sought = Thesaurus.even(q);
        var all = synonyms.list();
        var rows = all.stream()
                .filter(group -> group.words().stream().map(Thesaurus::even).anyMatch(word -> word.contains(sought)))
                .limit(MOST_SHOWN)
                .map(this::row)
                .toList();
        return Show.page(
                "searchdesk/synonyms",
                new SynonymsPage(frames.console(TITLE, Crumb.here(TITLE)), q.strip(), all.size(), NEW, rows));
    }

    private SynonymsPage.Row row(SynonymGroup group) {
        return new SynonymsPage.Row(
                LIST + "/" + group.id(),
                group.text(),
                DateText.full(LocalDate.ofInstant(group.changedAt(), clock.getZone())),
                group.changedBy().equals("platform")
                        ? "平台自带"
                        : group.changedBy().replaceFirst("^staff:\\d+ ", ""));
    }

    @Needs(Act.MANAGE_SEARCH)
    @GetMapping(NEW)
    ModelAndView begin(Frames frames, @RequestParam(defaultValue = "") String word) {
        return Show.page("searchdesk/synonym", anew(frames, word, new Problems()));
    }

    @Needs(Act.MANAGE_SEARCH)
    @PostMapping(NEW)
    Object add(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        try {
            synonyms.add(words, me);
        } catch (Refusal refusal) {
            return Show.again("searchdesk/synonym", anew(frames, words, Problems.from(refusal.problems())));
        }
        FlashNotice.leave(redirect, "同义词已添加，现在就用于检索。");
        return "redirect:" + LIST;
    }

    @Needs(Act.MANAGE_SEARCH)
    @GetMapping(LIST + "/{id}")
    ModelAndView show(Frames frames, @PathVariable long id) {
        return Show.page(
                "searchdesk/synonym",
                page(frames, synonyms.get(id), synonyms.get(id).text(), new Problems()));
    }

    @Needs(Act.MANAGE_SEARCH)
    @PostMapping(LIST + "/{id}")
    Object change(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        var group = synonyms.get(id);
        try {
            synonyms.change(id, words, me);
        } catch (Refusal refusal) {
            return Show.again("searchdesk/synonym", page(frames, group, words, Problems.from(refusal.problems())));
        }
        FlashNotice.leave(redirect, "同义词已修改，现在就用于检索。");
        return "redirect:" + LIST;
    }

    @Needs(Act.MANAGE_SEARCH)
    @PostMapping(LIST + "/{id}/removal")
    String remove(Person.Staff me, @PathVariable long id, RedirectAttributes redirect) {
        synonyms.remove(id, me);
        FlashNotice.leave(redirect, "这一组同义词已删除。");
        return "redirect:" + LIST;
    }

    private static SynonymPage anew(Frames frames, String words, Problems problems) {
        String title = "添加同义词";
        return new SynonymPage(
                frames.console(title, Crumb.of(TITLE, LIST), Crumb.here(title)), NEW, "", words, problems);
    }

    private static SynonymPage page(Frames frames, SynonymGroup group, String words, Problems problems) {
        String title = "修改同义词";
        String path = LIST + "/" + group.id();
        return new SynonymPage(
                frames.console(title, Crumb.of(TITLE, LIST), Crumb.here(title)),
                path,
                path + "/removal",
                words,
                problems);
    }
}
