package gongkai.publish.gazette;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.publish.disclosure.DocumentId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The desk on which issues are compiled.
@Controller
class GazetteDeskController {
    static final String LIST = "/console/gazette";

    private final Issues issues;
    private final Compiling compiling;
    private final GazetteDeskPages pages;
    private final GazetteFile file;
    private final Policy policy;

    GazetteDeskController(Issues issues, Compiling compiling, GazetteDeskPages pages, GazetteFile file, Policy policy) {
        this.issues = issues;
        this.compiling = compiling;
        this.pages = pages;
        this.file = file;
        this.policy = policy;
    }

    @Needs(Act.COMPILE_GAZETTE)
    @GetMapping(LIST)
    ModelAndView list(Frames frames, @RequestParam(defaultValue = "1") String page) {
        return Show.page("gazette/issues", pages.list(frames, page));
    }

    @Needs(Act.COMPILE_GAZETTE)
    @GetMapping(LIST + "/new")
    ModelAndView begin(Frames frames, Person.Staff me) {
        return Show.page("gazette/new", pages.next(frames, me));
    }

    @Needs(Act.COMPILE_GAZETTE)
    @PostMapping(LIST + "/new")
    Object begin(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String total,
            @RequestParam(defaultValue = "") String dated,
            RedirectAttributes redirect) {
        var day = day(dated);
        var problems = new Problems()
                .when(!OrganId.isOne(organ), "organ", "请选择哪个机关的公报。")
                .when(!year.matches("[12][0-9]{3}"), "year", "年份填写四位数字，例如 2026。")
                .when(!number.matches("[0-9]{1,3}"), "number", "期号填写 1 到 999 的数字。")
                .when(!total.matches("[0-9]{1,6}"), "total", "总期号填写数字。")
                .when(day.isEmpty(), "dated", "请填写出版日期。");
        return act(
                () -> {
                    problems.refuseIfAny(GazetteRefusal.ISSUE_INCOMPLETE);
                    var id = compiling.begin(
                            OrganId.of(organ),
                            Integer.parseInt(year),
                            Integer.parseInt(number),
                            Integer.parseInt(total),
                            day.orElseThrow(),
                            me);
                    FlashNotice.leave(redirect, "新的一期已经建立，请选入文件。");
                    return "redirect:" + LIST + "/" + id;
                },
                wrong -> Show.again(
                        "gazette/new", pages.typed(frames, me, organ, List.of(year, number, total, dated), wrong)));
    }

    @Needs(Act.COMPILE_GAZETTE)
    @GetMapping(LIST + "/{id}")
    ModelAndView show(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        var issue = get(id, me);
        return Show.page("gazette/desk", pages.desk(frames, issue, day(from), day(to), new Problems()));
    }

    @Needs(Act.COMPILE_GAZETTE)
    @PostMapping(LIST + "/{id}")
    Object redate(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String dated,
            RedirectAttributes redirect) {
        var issue = get(id, me);
        return change(frames, issue, redirect, "出版日期已经改定。", () -> {
            var day = day(dated);
            new Problems().when(day.isEmpty(), "dated", "请填写出版日期。").refuseIfAny(GazetteRefusal.ISSUE_INCOMPLETE);
            compiling.redate(issue.id(), day.orElseThrow(), me);
        });
    }

    @Needs(Act.COMPILE_GAZETTE)
    @PostMapping(LIST + "/{id}/entries")
    Object add(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> document,
            RedirectAttributes redirect) {
        var issue = get(id, me);
        return change(frames, issue, redirect, "文件已经选入。", () -> {
            var chosen = document.stream()
                    .flatMap(each -> DocumentId.parse(each).stream())
                    .toList();
            new Problems()
                    .when(chosen.isEmpty(), "document", "请先勾选要选入的文件。")
                    .refuseIfAny(GazetteRefusal.NO_SUCH_DOCUMENT);
            compiling.add(issue.id(), chosen, me);
        });
    }

    /// 上移、下移、移出、换栏目.
    @Needs(Act.COMPILE_GAZETTE)
    @PostMapping(LIST + "/{id}/entries/{document}")
    Object arrange(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @PathVariable String document,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "") String section,
            RedirectAttributes redirect) {
        var issue = get(id, me);
        var its = DocumentId.parse(document).orElseThrow(() -> Refusal.of(GazetteRefusal.UNKNOWN_ENTRY));
        return change(frames, issue, redirect, "目录已经调整。", () -> {
            switch (move) {
                case "up", "down" -> compiling.shift(issue.id(), its, move.equals("up"), me);
                case "out" -> compiling.remove(issue.id(), its, me);
                default ->
                    compiling.assign(
                            issue.id(),
                            its,
                            GazetteSection.parse(section).orElseThrow(() -> Refusal.of(GazetteRefusal.NO_SUCH_SECTION)),
                            me);
            }
        });
    }

    @Needs(Act.COMPILE_GAZETTE)
    @GetMapping(LIST + "/{id}/proof.pdf")
    ResponseEntity<byte[]> proof(Person.Staff me, @PathVariable String id) {
        var issue = get(id, me);
        return issue.status() == IssueStatus.IN_PRINT
                ? GazetteController.pdf(file.of(issue), issue.title() + issue.called())
                : GazetteController.pdf(file.proof(issue), issue.title() + issue.called() + "校样");
    }

    @Needs(Act.COMPILE_GAZETTE)
    @PostMapping(LIST + "/{id}/publish")
    Object publish(Frames frames, Person.Staff me, @PathVariable String id, RedirectAttributes redirect) {
        var issue = get(id, me);
        return change(frames, issue, redirect, "这一期已经出版，目录、全文和 PDF 已经公开。", () -> compiling.publish(issue.id(), me));
    }

    @Needs(Act.COMPILE_GAZETTE)
    @PostMapping(LIST + "/{id}/discard")
    Object discard(Frames frames, Person.Staff me, @PathVariable String id, RedirectAttributes redirect) {
        var issue = get(id, me);
        return change(frames, issue, redirect, "这一期不再出版，期号可以重新使用。", () -> compiling.discard(issue.id(), me));
    }

    private Object change(Frames frames, Issue issue, RedirectAttributes redirect, String done, Runnable verb) {
        return act(
                () -> {
                    verb.run();
                    FlashNotice.leave(redirect, done);
                    return "redirect:" + issue.deskPath();
                },
                wrong -> Show.again(
                        "gazette/desk", pages.desk(frames, issue, Optional.empty(), Optional.empty(), wrong)));
    }

    private static Object act(Supplier<Object> verb, java.util.function.Function<Problems, ModelAndView> again) {
        try {
            return verb.get();
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return again.apply(Problems.from(refusal.problems()));
        }
    }

    private Issue get(String id, Person.Staff me) {
        var issue = issues.get(id);
        policy.require(me, Act.COMPILE_GAZETTE, issue.organ());
        return issue;
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }
}
