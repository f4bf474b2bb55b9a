package gongkai.foundation.notice;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.notice.page.LinkPage;
import gongkai.foundation.notice.page.SubscribePage;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Subscribing: with an account at once, without one by an e-mail address whose owner confirms it.
@Controller
class SubscribeController {
    static final String CONFIRM = "/subscriptions/confirm/";

    private static final String FORM = "/subscriptions/new";
    private static final String TITLE = "订阅";

    private final Subscriptions subscriptions;

    SubscribeController(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Open
    @GetMapping(FORM)
    ModelAndView form(
            Frames frames,
            Person me,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String key) {
        return Show.page("notice/subscribe", page(frames, me, new Topic(kind, key), "", new Problems()));
    }

    @Open
    @PostMapping(FORM)
    Object subscribe(
            Frames frames,
            Person me,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String email,
            RedirectAttributes redirect) {
        var topic = new Topic(kind, key);
        if (!(me instanceof Person.Guest)) {
            subscriptions.subscribe(me, topic);
            FlashNotice.leave(redirect, "已订阅，有新信息时通知您。可以随时在这里结束订阅。");
            return "redirect:" + NoticeDesk.subscriptions(me);
        }
        try {
            subscriptions.ask(email, topic);
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again("notice/subscribe", page(frames, me, topic, email, Problems.from(refusal.problems())));
        }
        return Show.page(
                "notice/link",
                new LinkPage(
                        frames.portal("请查收邮件", Crumb.here(TITLE)),
                        List.of("确认邮件已发往您填写的邮箱。请在七日内打开邮件里的链接确认，确认之后才会开始发送。"),
                        Optional.empty()));
    }

    private SubscribePage page(Frames frames, Person me, Topic topic, String email, Problems problems) {
        var named = subscriptions.get(topic, me);
        String here = "%s?kind=%s&key=%s".formatted(FORM, encoded(topic.kind()), encoded(topic.key()));
        return new SubscribePage(
                frames.portal(TITLE, Crumb.here(TITLE)),
                subscriptions.label(topic),
                named.title(),
                named.path(),
                topic.kind(),
                topic.key(),
                "/login?back=" + encoded(here),
                subscriptions.takesAddresses(),
                email,
                problems);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Open
    @GetMapping(CONFIRM + "{token}")
    ModelAndView confirmForm(Frames frames, @PathVariable String token) {
        var row = subscriptions.toConfirm(token);
        return Show.page(
                "notice/link",
                new LinkPage(
                        frames.portal("确认订阅", Crumb.here(TITLE)),
                        List.of("订阅“%s”，有新信息时发送到您的邮箱。".formatted(row.title())),
                        Optional.of(new LinkPage.Button(CONFIRM + token, "确认订阅", true))));
    }

    @Open
    @PostMapping(CONFIRM + "{token}")
    ModelAndView confirm(Frames frames, @PathVariable String token) {
        var row = subscriptions.confirm(token);
        return Show.page(
                "notice/link",
                new LinkPage(
                        frames.portal("订阅已确认", Crumb.here(TITLE)),
                        List.of("已订阅“%s”。每封邮件里都有退订的链接。".formatted(row.title())),
                        Optional.empty()));
    }
}
