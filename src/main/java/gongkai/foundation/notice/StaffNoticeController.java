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

/// Staff's own notices.
@Controller
class StaffNoticeController {
    private static final String BOX = "/console/notices";
    private static final String SUBSCRIPTIONS = "/console/notices/subscriptions";

    private final NoticeDesk desk;

    StaffNoticeController(NoticeDesk desk) {
        this.desk = desk;
    }

    @Needs(Act.ENTER_CONSOLE)
    @GetMapping(BOX)
    ModelAndView list(Frames frames, Person.Staff me, @RequestParam(defaultValue = "1") String page) {
        return desk.list(new NoticeDesk.Visit(me, frames), page);
    }

    @Needs(Act.ENTER_CONSOLE)
    @GetMapping(BOX + "/{id}")
    ModelAndView open(Frames frames, Person.Staff me, @PathVariable long id) {
        return desk.open(new NoticeDesk.Visit(me, frames), id);
    }

    @Needs(Act.ENTER_CONSOLE)
    @PostMapping(BOX + "/read")
    String readAll(Frames frames, Person.Staff me, RedirectAttributes redirect) {
        return desk.readAll(new NoticeDesk.Visit(me, frames), redirect);
    }

    @Needs(Act.ENTER_CONSOLE)
    @GetMapping(BOX + "/choices")
    ModelAndView choices(Frames frames, Person.Staff me) {
        return desk.choices(new NoticeDesk.Visit(me, frames));
    }

    @Needs(Act.ENTER_CONSOLE)
    @PostMapping(BOX + "/choices")
    Object choose(
            Frames frames, Person.Staff me, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        return desk.choose(new NoticeDesk.Visit(me, frames), typed, redirect);
    }

    @Needs(Act.ENTER_CONSOLE)
    @PostMapping(BOX + "/addresses/{channel}")
    Object enter(
            Frames frames,
            Person.Staff me,
            @PathVariable String channel,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return desk.enterAddress(new NoticeDesk.Visit(me, frames), channel(channel), typed, redirect);
    }

    @Needs(Act.ENTER_CONSOLE)
    @PostMapping(BOX + "/addresses/{channel}/code")
    Object confirm(
            Frames frames,
            Person.Staff me,
            @PathVariable String channel,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return desk.confirmAddress(new NoticeDesk.Visit(me, frames), channel(channel), typed, redirect);
    }

    @Needs(Act.ENTER_CONSOLE)
    @PostMapping(BOX + "/addresses/{channel}/removal")
    String remove(Frames frames, Person.Staff me, @PathVariable String channel, RedirectAttributes redirect) {
        return desk.removeAddress(new NoticeDesk.Visit(me, frames), channel(channel), redirect);
    }

    @Needs(Act.ENTER_CONSOLE)
    @GetMapping(SUBSCRIPTIONS)
    ModelAndView subscriptions(Frames frames, Person.Staff me) {
        return desk.listSubscriptions(new NoticeDesk.Visit(me, frames));
    }

    @Needs(Act.ENTER_CONSOLE)
    @PostMapping(SUBSCRIPTIONS + "/{id}/end")
    String end(Frames frames, Person.Staff me, @PathVariable long id, RedirectAttributes redirect) {
        return desk.endSubscription(new NoticeDesk.Visit(me, frames), id, redirect);
    }

    private static NoticeChannel channel(String name) {
        return Arrays.stream(NoticeChannel.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(NoticeRefusal.CHANNEL_NOT_OFFERED));
    }
}
