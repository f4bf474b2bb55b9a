package gongkai.foundation.notice;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Frames;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The public's own notices.
@Controller
class MemberNoticeController {
    private static final String BOX = "/my/notices";
    private static final String SUBSCRIPTIONS = "/my/subscriptions";

    private final NoticeDesk desk;

    MemberNoticeController(NoticeDesk desk) {
        this.desk = desk;
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @GetMapping(BOX)
    ModelAndView list(Frames frames, Person.Member me, @RequestParam(defaultValue = "1") String page) {
        return desk.list(new NoticeDesk.Visit(me, frames), page);
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @GetMapping(BOX + "/{id}")
    ModelAndView open(Frames frames, Person.Member me, @PathVariable long id) {
        return desk.open(new NoticeDesk.Visit(me, frames), id);
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @PostMapping(BOX + "/read")
    String readAll(Frames frames, Person.Member me, RedirectAttributes redirect) {
        return desk.readAll(new NoticeDesk.Visit(me, frames), redirect);
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @GetMapping(BOX + "/choices")
    ModelAndView choices(Frames frames, Person.Member me) {
        return desk.choices(new NoticeDesk.Visit(me, frames));
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @PostMapping(BOX + "/choices")
    Object choose(
            Frames frames, Person.Member me, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        return desk.choose(new NoticeDesk.Visit(me, frames), typed, redirect);
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @PostMapping(BOX + "/addresses/{channel}")
    Object enter(
            Frames frames,
            Person.Member me,
            @PathVariable String channel,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return desk.enterAddress(new NoticeDesk.Visit(me, frames), channel(channel), typed, redirect);
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @PostMapping(BOX + "/addresses/{channel}/code")
    Object confirm(
            Frames frames,
            Person.Member me,
            @PathVariable String channel,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return desk.confirmAddress(new NoticeDesk.Visit(me, frames), channel(channel), typed, redirect);
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @PostMapping(BOX + "/addresses/{channel}/removal")
    String remove(Frames frames, Person.Member me, @PathVariable String channel, RedirectAttributes redirect) {
        return desk.removeAddress(new NoticeDesk.Visit(me, frames), channel(channel), redirect);
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @GetMapping(SUBSCRIPTIONS)
    ModelAndView subscriptions(Frames frames, Person.Member me) {
        return desk.listSubscriptions(new NoticeDesk.Visit(me, frames));
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @PostMapping(SUBSCRIPTIONS + "/{id}/end")
    String end(Frames frames, Person.Member me, @PathVariable long id, RedirectAttributes redirect) {
        return desk.endSubscription(new NoticeDesk.Visit(me, frames), id, redirect);
    }

    private static NoticeChannel channel(String name) {
        return Arrays.stream(NoticeChannel.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(NoticeRefusal.CHANNEL_NOT_OFFERED));
    }
}
