package gongkai.foundation.worklist;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.foundation.worklist.page.WorklistPage;
import java.util.ArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class WorklistController {
    private final Worklist worklist;
    private final Policy policy;
    private final Organs organs;

    WorklistController(Worklist worklist, Policy policy, Organs organs) {
        this.worklist = worklist;
        this.policy = policy;
        this.organs = organs;
    }

    @Bean
    static ConsoleDoor worklistDoor() {
        return new ConsoleDoor("/console", "待办", "", Act.SEE_WORKLIST.name(), 0);
    }

    /// Whoever has no part in the matters, an administrator, is led to the first room of their own.
    @Needs(Act.ENTER_CONSOLE)
    @GetMapping("/console")
    Object inbox(Frames frames, Person.Staff me, @RequestParam(defaultValue = "") String light) {
        if (!policy.may(me, Act.SEE_WORKLIST)) {
            var doors = frames.console("").visitor().doors();
            return "redirect:" + (doors.isEmpty() ? "/" : doors.getFirst().path());
        }
        return page(frames, me, light);
    }

    private ModelAndView page(Frames frames, Person.Staff me, String light) {
        var all = worklist.listOpen(policy.where(me, Act.SEE_WORKLIST));
        var chips = new ArrayList<Chip>();
        chips.add(new Chip("全部", "/console", all.size(), light.isEmpty()));
        for (Light each : Light.values()) {
            long count = all.stream().filter(item -> item.light() == each).count();
            chips.add(new Chip(each.label(), "/console?light=" + each.shape(), count, light.equals(each.shape())));
        }
        var rows = all.stream()
                .filter(item -> light.isEmpty() || item.light().shape().equals(light))
                .map(this::row)
                .toList();
        return Show.page("worklist/inbox", new WorklistPage(frames.console("待办", Crumb.here("待办")), chips, rows));
    }

    private WorklistPage.Row row(WorkItem item) {
        var state = item.state();
        return new WorklistPage.Row(
                item.light().shape(),
                item.light().label(),
                state.number(),
                state.title(),
                state.path(),
                organs.find(state.organ())
                        .map(Organ::shortName)
                        .orElse(state.organ().value()),
                state.stage(),
                state.dueOn().map(DateText::full).orElse("—"),
                item.remaining());
    }
}
