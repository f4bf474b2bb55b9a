package gongkai.foundation.styleguide;

import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.styleguide.page.StyleguidePage;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page of all components.
@Controller
class StyleguideController {
    private final WorkCalendars calendars;

    StyleguideController(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    /// Every member of staff may look; who adapts the platform finds it in the rail.
    @Bean
    static ConsoleDoor styleguideDoor() {
        return new ConsoleDoor("/styleguide", "组件样式", "平台管理", Act.MANAGE_TOKENS.name(), 990);
    }

    @Needs(Act.ENTER_CONSOLE)
    @GetMapping("/styleguide")
    ModelAndView show(@RequestParam(defaultValue = "") String form, Frames frames) {
        var chosen = Form.of(form);
        var forms = Arrays.stream(Form.values())
                .map(each -> new StyleguidePage.Look(each.label(), each.path(), each == chosen))
                .toList();
        var frame = chosen.of(frames.console("组件样式", Crumb.here("组件样式")));
        return Show.page("styleguide/guide", new StyleguidePage(frame, forms, Samples.of(calendars.current())));
    }
}
