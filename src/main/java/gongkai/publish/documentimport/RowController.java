package gongkai.publish.documentimport;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.publish.disclosure.BodyText;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.documentimport.page.RowPage;
import gongkai.publish.textcheck.LinkCheck;
import gongkai.publish.textcheck.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One file of a run: what was read, what was found, and the verbs on it.
@Controller
class RowController {
    private static final String ROW = ImportController.LIST + "/{run}/rows/{number}";
    private static final String ANSWER = "answer.";
    private static final List<Choice> KINDS = Arrays.stream(DocumentKind.values())
            .map(kind -> new Choice(kind.label(), kind.label()))
            .toList();

    private final ImportDesk desk;
    private final RunStore runs;
    private final LinkCheck links;
    private final Attachments attachments;

    RowController(ImportDesk desk, RunStore runs, LinkCheck links, Attachments attachments) {
        this.desk = desk;
        this.runs = runs;
        this.links = links;
        this.attachments = attachments;
    }

    @Needs(Act.IMPORT_DOCUMENTS)
    @GetMapping(ROW)
    ModelAndView show(Frames frames, Person.Staff me, @PathVariable long run, @PathVariable int number) {
        return Show.page("documentimport/row", page(frames, desk.look(run, number, me), List.of()));
    }

    /// Tries the links of the text: takes some seconds.
    @Needs(Act.IMPORT_DOCUMENTS)
    @PostMapping(ROW + "/links")
    ModelAndView links(Frames frames, Person.Staff me, @PathVariable long run, @PathVariable int number) {
        var looked = desk.look(run, number, me);
        var dead = links.check(RowCheck.asChecked(looked.row(), looked.run().organ())).stream()
                .map(RowFinding::of)
                .toList();
        return Show.page("documentimport/row", page(frames, looked, dead));
    }

    @Needs(Act.IMPORT_DOCUMENTS)
    @PostMapping(ROW)
    Object correct(
            Frames frames,
            Person.Staff me,
            @PathVariable long run,
            @PathVariable int number,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        var words = new EnumMap<ImportField, String>(ImportField.class);
        var answers = new HashMap<String, String>();
        sent.forEach((name, value) -> {
            ImportField.parse(name).ifPresent(field -> words.put(field, value));
            if (name.startsWith(ANSWER)) {
                answers.put(name.substring(ANSWER.length()), value);
            }
        });
        var looked = desk.correct(run, number, words, sent.getOrDefault("body", ""), answers, me);
        if (!looked.verdict().isReady()) {
            return Show.again("documentimport/row", page(frames, looked, List.of()));
        }
        FlashNotice.leave(redirect, "“%s”可以导入了。".formatted(looked.row().file()));
        return "redirect:" + ImportController.path(run);
    }

    @Needs(Act.IMPORT_DOCUMENTS)
    @PostMapping(ROW + "/leave-out")
    String leaveOut(Person.Staff me, @PathVariable long run, @PathVariable int number, RedirectAttributes redirect) {
        desk.leaveOut(run, number, me);
        FlashNotice.leave(redirect, "第 %d 行不导入，留存备查。".formatted(number));
        return "redirect:" + ImportController.path(run);
    }

    @Needs(Act.IMPORT_DOCUMENTS)
    @PostMapping(ROW + "/take-back")
    String takeBack(Person.Staff me, @PathVariable long run, @PathVariable int number, RedirectAttributes redirect) {
        desk.takeBack(run, number, me);
        FlashNotice.leave(redirect, "第 %d 行已恢复。".formatted(number));
        return "redirect:" + ImportController.path(run, number);
    }

    private RowPage page(Frames frames, ImportDesk.Looked looked, List<RowFinding> dead) {
        var row = looked.row();
        var verdict = looked.verdict();
        var typed = new HashMap<String, String>();
        row.cells().forEach((field, value) -> typed.put(field.name(), value));
        typed.putIfAbsent(ImportField.KIND.name(), DocumentKind.OTHER_DOCS.label());
        boolean editable = row.state() == RowState.READ || row.state() == RowState.UNREADABLE;
        var findings = new ArrayList<RowPage.Finding>();
        if (row.state() == RowState.READ) {
            Stream.concat(dead.stream(), verdict.findings().stream())
                    .forEach(each -> findings.add(shown(each, verdict.answers())));
        }
        String title = row.cell(ImportField.TITLE).isEmpty() ? row.file() : row.cell(ImportField.TITLE);
        return new RowPage(
                frames.console(
                        "核对：" + title,
                        Crumb.of(ImportController.TITLE, ImportController.LIST),
                        Crumb.of("第 %d 批导入".formatted(row.run()), ImportController.path(row.run())),
                        Crumb.here("第 %d 行".formatted(row.number()))),
                ImportController.path(row.run(), row.number()),
                ImportController.path(row.run()),
                RunController.stage(row.judged(verdict.toMend(), verdict.toAnswer())),
                row.state() == RowState.READ && verdict.isReady(),
                editable,
                row.state() == RowState.LEFT_OUT || row.state() == RowState.UNREADABLE,
                row.state() == RowState.UNREADABLE ? row.reason() : "",
                row.outcome().map(Outcome::path).orElse(""),
                Map.copyOf(typed),
                KINDS,
                written(row.body()),
                Stream.concat(row.original().stream(), row.enclosures().stream())
                        .flatMap(id -> attachments.find(id).stream())
                        .map(Attachment::name)
                        .toList(),
                findings,
                next(row),
                row.state() == RowState.READ ? verdict.problems() : new Problems());
    }

    private static RowPage.Finding shown(RowFinding each, Map<String, String> answers) {
        return new RowPage.Finding(
                each.key(),
                each.kind(),
                each.mustMend(),
                each.where(),
                each.before(),
                each.passage(),
                each.after(),
                each.sentence(),
                answers.getOrDefault(each.key(), ""));
    }

    /// Plain paragraphs are shown as lines; what has headings, tables or links as the marked-up text it is.
    private static String written(String body) {
        String clean = BodyText.clean(body);
        boolean plain = Jsoup.parseBodyFragment(clean)
                .body()
                .select(":not(body):not(p)")
                .isEmpty();
        return plain ? PlainText.of(clean) : clean;
    }

    private String next(ImportRow row) {
        return Stream.of(RunStore.Filter.TO_MEND, RunStore.Filter.TO_ANSWER)
                .flatMap(filter -> runs.list(row.run(), filter, 0, 2).stream())
                .filter(other -> other.number() != row.number())
                .findFirst()
                .map(other -> ImportController.path(other.run(), other.number()))
                .orElse("");
    }
}
