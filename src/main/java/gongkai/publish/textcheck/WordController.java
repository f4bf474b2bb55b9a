package gongkai.publish.textcheck;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.publish.textcheck.page.WordPage;
import gongkai.publish.textcheck.page.WordsPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 错敏词表: the list of words, and one of them.
@Controller
class WordController {
    static final String LIST = "/console/publish/wording";
    static final String TITLE = "错敏词表";

    private static final String NEW = LIST + "/new";
    private static final int SIZE = 50;

    private final Wording wording;
    private final Clock clock;

    WordController(Wording wording, Clock clock) {
        this.wording = wording;
        this.clock = clock;
    }

    @Needs(Act.MANAGE_WORDING)
    @GetMapping(LIST)
    ModelAndView list(
            Frames frames,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page) {
        return Show.page("textcheck/words", page(frames, q, kind, Math.max(1, page), new Problems()));
    }

    WordsPage page(Frames frames, String q, String kind, int page, Problems problems) {
        var all = wording.list();
        String sought = WordEntry.Rule.key(q.strip());
        var rows = all.stream()
                .filter(entry -> isOf(entry, kind) && entry.rule().key().contains(sought))
                .toList();
        var shown = rows.stream()
                .skip(Slice.offset(page, SIZE))
                .limit(SIZE)
                .map(this::row)
                .toList();
        return new WordsPage(
                frames.console(TITLE, Crumb.here(TITLE)),
                q.strip(),
                NEW,
                path(kind, q.strip()),
                chips(all, kind, q.strip()),
                new Slice<>(shown, page, SIZE, rows.size()),
                problems);
    }

    /// Ended words are a kind of their own among the filters.
    private static boolean isOf(WordEntry entry, String kind) {
        return kind.equals("ENDED")
                ? !entry.isUsed()
                : entry.isUsed()
                        && (kind.isEmpty() || entry.rule().kind().name().equals(kind));
    }

    private static List<Chip> chips(List<WordEntry> all, String kind, String q) {
        var kinds =
                Stream.concat(Stream.of(""), Arrays.stream(WordKind.values()).map(WordKind::name));
        return Stream.concat(kinds, Stream.of("ENDED"))
                .map(each -> new Chip(
                        each.isEmpty()
                                ? "在用"
                                : WordKind.parse(each).map(WordKind::label).orElse("已停用"),
                        path(each, q),
                        all.stream().filter(entry -> isOf(entry, each)).count(),
                        each.equals(kind)))
                .toList();
    }

    private static String path(String kind, String q) {
        return LIST + "?kind=" + kind + "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
    }

    private WordsPage.Row row(WordEntry entry) {
        return new WordsPage.Row(
                LIST + "/" + entry.id(),
                entry.rule().word(),
                entry.rule().kind().label(),
                entry.rule().instead(),
                entry.rule().severity().label(),
                entry.isUsed(),
                DateText.full(LocalDate.ofInstant(entry.changedAt(), clock.getZone())),
                entry.by().equals("platform") ? "平台自带" : entry.by().replaceFirst("^staff:\\d+ ", ""));
    }

    @Needs(Act.MANAGE_WORDING)
    @GetMapping(NEW)
    ModelAndView begin(Frames frames) {
        return Show.page("textcheck/word", form(frames, Optional.empty(), WordForm.blank(), new Problems()));
    }

    @Needs(Act.MANAGE_WORDING)
    @PostMapping(NEW)
    Object add(Frames frames, Person.Staff me, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var form = WordForm.of(sent);
        try {
            wording.add(form, me);
        } catch (Refusal refusal) {
            return again(frames, Optional.empty(), form, refusal);
        }
        FlashNotice.leave(redirect, "“%s”已加入词表，现在就用于检查。".formatted(form.word().strip()));
        return "redirect:" + LIST;
    }

    @Needs(Act.MANAGE_WORDING)
    @GetMapping(LIST + "/{id}")
    ModelAndView show(Frames frames, @PathVariable long id) {
        var entry = wording.get(id);
        return Show.page("textcheck/word", form(frames, Optional.of(entry), WordForm.of(entry.rule()), new Problems()));
    }

    @Needs(Act.MANAGE_WORDING)
    @PostMapping(LIST + "/{id}")
    Object change(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        var entry = wording.get(id);
        var form = WordForm.of(sent);
        try {
            wording.change(id, form, me);
        } catch (Refusal refusal) {
            return again(frames, Optional.of(entry), form, refusal);
        }
        FlashNotice.leave(redirect, "词条已修改，现在就用于检查。");
        return "redirect:" + LIST;
    }

    @Needs(Act.MANAGE_WORDING)
    @PostMapping(LIST + "/{id}/end")
    String end(Person.Staff me, @PathVariable long id, RedirectAttributes redirect) {
        wording.end(id, me);
        FlashNotice.leave(redirect, "词条已停用，不再用于检查。再次保存即可恢复使用。");
        return "redirect:" + LIST;
    }

    private static ModelAndView again(Frames frames, Optional<WordEntry> entry, WordForm form, Refusal refusal) {
        if (refusal.problems().isEmpty()) {
            throw refusal;
        }
        return Show.again("textcheck/word", form(frames, entry, form, Problems.from(refusal.problems())));
    }

    private static WordPage form(Frames frames, Optional<WordEntry> entry, WordForm form, Problems problems) {
        String title = entry.isPresent() ? "修改词条" : "添加词条";
        String path = entry.map(each -> LIST + "/" + each.id()).orElse(NEW);
        boolean used = entry.map(WordEntry::isUsed).orElse(true);
        return new WordPage(
                frames.console(title, Crumb.of(TITLE, LIST), Crumb.here(title)),
                path,
                entry.isPresent() && used ? path + "/end" : "",
                used,
                Arrays.stream(WordKind.values())
                        .map(kind -> new Choice(kind.name(), kind.label()))
                        .toList(),
                List.of(
                        new Choice(Severity.MUST_MEND.name(), "须改正", "不改正不能发布"),
                        new Choice(Severity.MUST_ANSWER.name(), "须说明", "写明理由后可以发布")),
                new WordPage.Typed(
                        form.word(), form.kind(), form.instead(), form.within(), form.severity(), form.note()),
                problems);
    }
}
