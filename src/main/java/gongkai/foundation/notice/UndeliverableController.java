package gongkai.foundation.notice;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.notice.page.UndeliverablePage;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Pages;
import gongkai.foundation.web.Show;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What could not be delivered: why, and what to do about it.
@Controller
class UndeliverableController {
    static final String LIST = "/console/notices/undeliverable";

    private static final String TITLE = "没有发出的通知";

    private final Undeliverables undeliverables;
    private final NoticeKinds kinds;

    UndeliverableController(Undeliverables undeliverables, NoticeKinds kinds) {
        this.undeliverables = undeliverables;
        this.kinds = kinds;
    }

    @Needs(Act.MANAGE_NOTICES)
    @GetMapping(LIST)
    ModelAndView list(
            Frames frames,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "1") String page) {
        return Show.page("notice/undeliverable", page(frames, cause, Pages.parse(page), new Problems()));
    }

    private UndeliverablePage page(Frames frames, String cause, int page, Problems problems) {
        var causes = undeliverables.listCauses();
        var wanted = Optional.of(cause).filter(text -> !text.isEmpty());
        long total = undeliverables.slice(wanted, 1).total();
        var slice = undeliverables.slice(wanted, Pages.within(page, total, Undeliverables.PAGE_SIZE));
        return new UndeliverablePage(
                frames.console(TITLE, Crumb.here(TITLE)),
                chips(causes, cause),
                cause,
                slice.map(this::row),
                path(cause),
                problems);
    }

    private static List<Chip> chips(List<UndeliverableStore.Cause> causes, String chosen) {
        var chips = new ArrayList<Chip>();
        if (!causes.isEmpty()) {
            chips.add(new Chip(
                    "全部",
                    LIST,
                    causes.stream().mapToLong(UndeliverableStore.Cause::count).sum(),
                    chosen.isEmpty()));
        }
        causes.forEach(each -> chips.add(new Chip(
                each.answer(), path(each.answer()), each.count(), each.answer().equals(chosen))));
        return chips;
    }

    private static String path(String cause) {
        return cause.isEmpty() ? LIST : LIST + "?cause=" + URLEncoder.encode(cause, StandardCharsets.UTF_8);
    }

    private UndeliverablePage.Row row(UndeliverableStore.Row row) {
        return new UndeliverablePage.Row(
                row.id(),
                kinds.find(row.kind()).map(NoticeKind::label).orElse(row.kind()),
                row.channel().label(),
                row.about(),
                row.masked().isEmpty() ? "没有联系方式" : row.masked(),
                row.tries(),
                row.answer(),
                NoticePages.time(row.at()));
    }

    @Needs(Act.MANAGE_NOTICES)
    @PostMapping(LIST + "/{id}/resend")
    String resend(Person.Staff me, @PathVariable long id, RedirectAttributes redirect) {
        undeliverables.resend(id, me);
        FlashNotice.leave(redirect, "已重新排入发送。");
        return "redirect:" + LIST;
    }

    @Needs(Act.MANAGE_NOTICES)
    @PostMapping(LIST + "/resend")
    String resendAll(Person.Staff me, @RequestParam(defaultValue = "") String cause, RedirectAttributes redirect) {
        int count = undeliverables.resendAll(cause, me);
        FlashNotice.leave(redirect, "%d 条通知已重新排入发送。".formatted(count));
        return "redirect:" + LIST;
    }

    @Needs(Act.MANAGE_NOTICES)
    @PostMapping(LIST + "/{id}/discard")
    Object discard(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        try {
            undeliverables.discard(id, why, me);
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            var problems = new Problems();
            refusal.problems().forEach(each -> problems.when(true, "why-" + id, each.sentence()));
            return Show.again("notice/undeliverable", page(frames, "", 1, problems));
        }
        FlashNotice.leave(redirect, "这条通知不再发送，理由已记入审计记录。");
        return "redirect:" + LIST;
    }
}
