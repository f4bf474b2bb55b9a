package gongkai.publish.cleanup;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.publish.disclosure.DocumentId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The desk of who runs clean-ups.
@Controller
class CleanupController {
    static final String LIST = "/console/cleanups";

    private static final String ONE = LIST + "/{id}";

    private final CleanupPages pages;
    private final CleanupPicking picking;
    private final Cleanups cleanups;
    private final CleanupConclusion conclusion;

    CleanupController(CleanupPages pages, CleanupPicking picking, Cleanups cleanups, CleanupConclusion conclusion) {
        this.pages = pages;
        this.picking = picking;
        this.cleanups = cleanups;
        this.conclusion = conclusion;
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(LIST)
    ModelAndView list(Frames frames, Person.Staff me) {
        return Show.page("cleanup/list", pages.list(frames, me));
    }

    @Needs(Act.RUN_CLEANUP)
    @GetMapping(LIST + "/new")
    ModelAndView form(Frames frames, Person.Staff me) {
        return Show.page("cleanup/new", pages.form(frames, me, Map.of(), new Problems()));
    }

    @Needs(Act.RUN_CLEANUP)
    @PostMapping(LIST + "/new")
    Object plan(Frames frames, Person.Staff me, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        var problems = new Problems();
        String organ = typed.getOrDefault("organ", "");
        var due = date(typed.getOrDefault("dueOn", ""));
        problems.when(!OrganId.isOne(organ), "organ", "请选择组织清理的机关。")
                .when(due.isEmpty(), "dueOn", "请填写各机关提出意见的期限，例如 2026-06-30。")
                .when(typed.getOrDefault("title", "").isBlank(), "title", "请填写清理的名称，例如：2026年行政规范性文件清理。")
                .when(typed.getOrDefault("basis", "").isBlank(), "basis", "请写明清理的依据。");
        if (problems.isEmpty()) {
            try {
                var campaign = cleanups.plan(
                        OrganId.of(organ),
                        typed.getOrDefault("title", ""),
                        typed.getOrDefault("basis", ""),
                        due.get(),
                        me);
                FlashNotice.leave(redirect, "清理已经拟定，下面选定文件。");
                return "redirect:" + campaign.path();
            } catch (Refusal refusal) {
                said(refusal, problems);
            }
        }
        return Show.again("cleanup/new", pages.form(frames, me, typed, problems));
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(ONE)
    ModelAndView show(Frames frames, Person.Staff me, @PathVariable long id) {
        return Show.page("cleanup/campaign", pages.campaign(frames, me, id, Map.of(), new Problems()));
    }

    @Needs(Act.RUN_CLEANUP)
    @PostMapping(ONE + "/pick")
    Object pick(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        return attempt(
                problems -> {
                    var found = picking.find(typed, me, problems);
                    problems.refuseIfAny(CleanupRefusal.PICK_INCOMPLETE);
                    int added = cleanups.pick(id, found, me);
                    return added == 0 ? "没有新的文件符合条件。" : "增加了 %,d 件文件。".formatted(added);
                },
                new Place(frames, me, id, typed.toSingleValueMap(), redirect));
    }

    @Needs(Act.RUN_CLEANUP)
    @PostMapping(ONE + "/drop")
    Object drop(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return attempt(
                problems -> {
                    DocumentId.parse(typed.getOrDefault("document", ""))
                            .ifPresent(document -> cleanups.drop(id, document, me));
                    return "已经减去。";
                },
                new Place(frames, me, id, typed, redirect));
    }

    @Needs(Act.RUN_CLEANUP)
    @PostMapping(ONE + "/start")
    Object start(Frames frames, Person.Staff me, @PathVariable long id, RedirectAttributes redirect) {
        return attempt(
                problems -> {
                    cleanups.start(id, me);
                    return "清理已经开始，各机关的待办里有这一项。";
                },
                new Place(frames, me, id, Map.of(), redirect));
    }

    @Needs(Act.RUN_CLEANUP)
    @PostMapping(ONE + "/postpone")
    Object postpone(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return attempt(
                problems -> {
                    var due = date(typed.getOrDefault("dueOn", ""));
                    problems.when(due.isEmpty(), "dueOn", "请填写日期，例如 2026-06-30。")
                            .refuseIfAny(CleanupRefusal.CLEANUP_INCOMPLETE);
                    cleanups.postpone(id, due.orElseThrow(), me);
                    return "期限已经改定。";
                },
                new Place(frames, me, id, typed, redirect));
    }

    @Needs(Act.RUN_CLEANUP)
    @PostMapping(ONE + "/remind")
    Object remind(Frames frames, Person.Staff me, @PathVariable long id, RedirectAttributes redirect) {
        return attempt(
                problems -> {
                    int told = cleanups.remind(id, me);
                    return told == 0 ? "没有机关还欠意见。" : "已经提醒 %d 个机关。".formatted(told);
                },
                new Place(frames, me, id, Map.of(), redirect));
    }

    @Needs(Act.RUN_CLEANUP)
    @PostMapping(ONE + "/cancel")
    Object cancel(Frames frames, Person.Staff me, @PathVariable long id, RedirectAttributes redirect) {
        return attempt(
                problems -> {
                    cleanups.cancel(id, me);
                    return "清理已经取消。";
                },
                new Place(frames, me, id, Map.of(), redirect));
    }

    @Needs(Act.RUN_CLEANUP)
    @PostMapping(ONE + "/conclude")
    Object conclude(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return attempt(
                problems -> {
                    conclusion.draft(id, typed.getOrDefault("title", ""), typed.getOrDefault("number", ""), me);
                    return "清理结果已经起草，核对后请送审；发布时，废止和失效的文件同时标明。";
                },
                new Place(frames, me, id, typed, redirect));
    }

    private record Place(
            Frames frames, Person.Staff me, long id, Map<String, String> typed, RedirectAttributes redirect) {}

    private Object attempt(Function<Problems, String> verb, Place at) {
        String sentence;
        try {
            sentence = verb.apply(new Problems());
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again(
                    "cleanup/campaign",
                    pages.campaign(at.frames(), at.me(), at.id(), at.typed(), Problems.from(refusal.problems())));
        }
        FlashNotice.leave(at.redirect(), sentence);
        return "redirect:" + LIST + "/" + at.id();
    }

    private static void said(Refusal refusal, Problems problems) {
        if (refusal.problems().isEmpty()) {
            throw refusal;
        }
        refusal.problems().forEach(each -> problems.when(true, each.field(), each.sentence()));
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip())).filter(day -> day.getYear() < 3000);
        } catch (DateTimeParseException notDate) {
            return Optional.empty();
        }
    }
}
