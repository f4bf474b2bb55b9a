package gongkai.foundation.attachment;

import gongkai.foundation.attachment.page.UnreadablePage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Pages;
import gongkai.foundation.web.Show;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Files that are not found by their text, because it could not be read.
@Controller
class UnreadableController {
    private static final String LIST = "/console/files";
    private static final String TITLE = "读不出文字的附件";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final int MOST_PLACES = 3;

    private final Unreadables unreadables;

    UnreadableController(Unreadables unreadables) {
        this.unreadables = unreadables;
    }

    @Bean
    static ConsoleDoor unreadableFilesDoor() {
        return new ConsoleDoor(LIST, TITLE, "平台管理", Act.MANAGE_FILES.name(), 945);
    }

    @Needs(Act.MANAGE_FILES)
    @GetMapping(LIST)
    ModelAndView list(Frames frames, @RequestParam(defaultValue = "1") String page) {
        var figures = unreadables.figures();
        var slice = unreadables.slice(Pages.within(Pages.parse(page), figures.unreadable(), Unreadables.PAGE_SIZE));
        var places = unreadables.places(slice.items());
        return Show.page(
                "attachment/unreadable",
                new UnreadablePage(
                        frames.console(TITLE, Crumb.here(TITLE)),
                        facts(figures),
                        slice.map(entry -> row(entry, places)),
                        LIST));
    }

    private static List<Fact> facts(UnreadableStore.Figures figures) {
        return List.of(
                Fact.of("等待读取", number(figures.waiting())),
                Fact.of("已读出", number(figures.read())),
                Fact.of("没有读出", number(figures.unreadable())),
                Fact.of("近 %d 日未收下".formatted(Unreadables.DAYS), number(figures.turnedAway())),
                Fact.of("其中病毒检查未通过", number(figures.viruses())));
    }

    private static String number(long count) {
        return "%,d".formatted(count);
    }

    private static UnreadablePage.Row row(Unreadables.Entry entry, Map<AttachmentId, AttachmentHolder.Place> places) {
        var first = entry.carriers().stream().findFirst();
        var where = entry.carriers().stream()
                .flatMap(carrier -> Stream.ofNullable(places.get(carrier.id())))
                .distinct()
                .limit(MOST_PLACES)
                .map(place -> new UnreadablePage.Place(place.label(), place.path(), place.download()))
                .toList();
        return new UnreadablePage.Row(
                first.map(UnreadableStore.Carrier::name).orElse("名称已不可查"),
                entry.unreadable().type().label(),
                first.map(carrier -> Attachment.sizeText(carrier.size())).orElse(""),
                entry.unreadable().reason(),
                entry.unreadable()
                        .at()
                        .map(at -> TIME.format(at.atZone(ReplayClock.ZONE)))
                        .orElse(""),
                LIST + "/" + entry.unreadable().sha256() + "/reading",
                where);
    }

    @Needs(Act.MANAGE_FILES)
    @PostMapping(LIST + "/{content}/reading")
    String readAgain(Person.Staff me, @PathVariable String content, RedirectAttributes redirect) {
        unreadables.readAgain(content, me);
        FlashNotice.leave(redirect, "已排入读取，稍后刷新本页查看结果。");
        return "redirect:" + LIST;
    }

    @Needs(Act.MANAGE_FILES)
    @PostMapping(LIST + "/reading")
    String readAllAgain(Person.Staff me, RedirectAttributes redirect) {
        int count = unreadables.readAllAgain(me);
        FlashNotice.leave(redirect, count == 0 ? "没有需要重新读取的附件。" : "%,d 个附件已排入读取，稍后刷新本页查看结果。".formatted(count));
        return "redirect:" + LIST;
    }
}
