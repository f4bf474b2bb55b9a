package gongkai.foundation.worklist;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 待办: what is open, and claiming several at once.
@Controller
class InboxController {
    private static final int MOST_AT_ONCE = 100;

    private final InboxPages pages;
    private final WorkHolding holding;
    private final Policy policy;

    InboxController(InboxPages pages, WorkHolding holding, Policy policy) {
        this.pages = pages;
        this.holding = holding;
        this.policy = policy;
    }

    @Bean
    static ConsoleDoor worklistDoor() {
        return new ConsoleDoor(InboxAddress.PATH, "待办", "", Act.SEE_WORKLIST.name(), 0);
    }

    /// Whoever has no part in the matters, an administrator, is led to the first room of their own.
    @Needs(Act.ENTER_CONSOLE)
    @GetMapping(InboxAddress.PATH)
    Object inbox(Frames frames, Person.Staff me, @RequestParam Map<String, String> parameters) {
        if (!policy.may(me, Act.SEE_WORKLIST)) {
            var doors = frames.console("").visitor().doors();
            return "redirect:" + (doors.isEmpty() ? "/" : doors.getFirst().path());
        }
        var behind = InboxPlace.parse(parameters.getOrDefault("behind", ""));
        return Show.page("worklist/inbox", pages.page(frames, me, InboxAddress.of(parameters), behind));
    }

    /// Each is claimed for itself: what a colleague has claimed meanwhile does not hinder the rest.
    @Needs(Act.TAKE_WORK)
    @PostMapping("/console/work/claim")
    String claim(
            Person.Staff me,
            @RequestParam(defaultValue = "") List<String> item,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes redirect) {
        var named = item.stream()
                .filter(each -> each.matches("[a-z]{1,40}:[0-9]{1,18}"))
                .distinct()
                .limit(MOST_AT_ONCE)
                .toList();
        if (named.isEmpty()) {
            FlashNotice.leave(redirect, WorkRefusal.NOTHING_CHOSEN.message());
            return "redirect:" + InboxAddress.back(back);
        }
        int claimed = 0;
        for (String each : named) {
            claimed += claimed(each, me) ? 1 : 0;
        }
        int left = named.size() - claimed;
        FlashNotice.leave(
                redirect,
                (claimed > 0 ? "已认领 " + claimed + " 件。" : "")
                        + (left > 0 ? left + " 件没有认领成：已由同事认领、已经办结，或者您没有办理的权限。" : ""));
        return "redirect:" + InboxAddress.back(back);
    }

    private boolean claimed(String item, Person.Staff me) {
        int colon = item.indexOf(':');
        try {
            holding.claim(item.substring(0, colon), Long.parseLong(item.substring(colon + 1)), me);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
