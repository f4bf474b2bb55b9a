package gongkai.foundation.worklist;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import gongkai.foundation.worklist.page.FeedPage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// 日历订阅: makes and withdraws the address, and answers calendar programs.
@Controller
class CalendarFeedController {
    private static final String PAGE = "/console/calendar-feed";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final Feeds feeds;
    private final WorkKinds kinds;

    CalendarFeedController(Feeds feeds, WorkKinds kinds) {
        this.feeds = feeds;
        this.kinds = kinds;
    }

    @Bean
    static ConsoleDoor calendarFeedDoor() {
        return new ConsoleDoor(PAGE, "日历订阅", "我的", Act.SEE_WORKLIST.name(), 890);
    }

    @Needs(Act.SEE_WORKLIST)
    @GetMapping(PAGE)
    ModelAndView show(Frames frames, Person.Staff me) {
        return Show.page("worklist/feed", page(frames, me, ""));
    }

    /// The address is shown this once and never again, as it is kept as a digest only; so the answer is a page and no
    /// redirect.
    @Needs(Act.SEE_WORKLIST)
    @PostMapping(PAGE)
    ModelAndView make(Frames frames, Person.Staff me, @RequestParam(defaultValue = "") String scope) {
        var wanted = scope.equals(FeedScope.ORGAN.name()) ? FeedScope.ORGAN : FeedScope.MINE;
        String token = feeds.make(wanted, me);
        String address = base() + "/calendar/feed/" + token + ".ics";
        return Show.page("worklist/feed", page(frames, me, address));
    }

    @Needs(Act.SEE_WORKLIST)
    @PostMapping(PAGE + "/withdrawal")
    String withdraw(Person.Staff me, RedirectAttributes redirect) {
        feeds.withdraw(me);
        FlashNotice.leave(redirect, "日历地址已停用。");
        return "redirect:" + PAGE;
    }

    private FeedPage page(Frames frames, Person.Staff me, String address) {
        return new FeedPage(
                frames.console("日历订阅", Crumb.here("日历订阅")),
                address,
                feeds.find(me)
                        .map(feed -> "%s生成，内容为%s。"
                                .formatted(
                                        DateText.full(feed.madeAt()
                                                .atZone(ReplayClock.ZONE)
                                                .toLocalDate()),
                                        feed.scope().label()))
                        .orElse(""),
                Arrays.stream(FeedScope.values())
                        .map(each -> new Choice(each.name(), each.label()))
                        .toList());
    }

    /// For calendar programs. The same content is not sent twice.
    @Open
    @GetMapping("/calendar/feed/{token}.ics")
    ResponseEntity<String> feed(@PathVariable String token, WebRequest request) {
        String text = FeedCalendar.write(feeds.open(token), kinds, base());
        String tag = "\"" + DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)) + "\"";
        var kept = CacheControl.maxAge(KEPT).cachePrivate();
        return request.checkNotModified(tag)
                ? ResponseEntity.status(304).eTag(tag).cacheControl(kept).build()
                : ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .eTag(tag)
                        .cacheControl(kept)
                        .body(text);
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
