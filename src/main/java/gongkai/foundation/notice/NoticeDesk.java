package gongkai.foundation.notice;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.notice.page.BoxPage;
import gongkai.foundation.notice.page.NoticePage;
import gongkai.foundation.notice.page.SubscriptionsPage;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Pages;
import gongkai.foundation.web.Show;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of one's own notices; the public and staff have the same, at addresses of their own.
@Component
class NoticeDesk {
    private static final int PAGE_SIZE = 20;
    private static final String TITLE = "通知";

    private final BoxStore box;
    private final NoticeKinds kinds;
    private final Subscriptions subscriptions;
    private final Choices choices;
    private final AddressBook addresses;
    private final ChoicesForm form;
    private final Clock clock;

    NoticeDesk(
            BoxStore box,
            NoticeKinds kinds,
            Subscriptions subscriptions,
            Choices choices,
            AddressBook addresses,
            ChoicesForm form,
            Clock clock) {
        this.box = box;
        this.kinds = kinds;
        this.subscriptions = subscriptions;
        this.choices = choices;
        this.addresses = addresses;
        this.form = form;
        this.clock = clock;
    }

    /// Who came, with the frame of the page.
    record Visit(Person person, Frames frames) {
        boolean console() {
            return person instanceof Person.Staff;
        }

        Frame frame(String title, Crumb... crumbs) {
            return console() ? frames.console(title, crumbs) : frames.portal(title, crumbs);
        }

        String home() {
            return NoticeDesk.home(person);
        }
    }

    static String home(Person person) {
        return person instanceof Person.Staff ? "/console/notices" : "/my/notices";
    }

    static String subscriptions(Person person) {
        return person instanceof Person.Staff ? "/console/notices/subscriptions" : "/my/subscriptions";
    }

    ModelAndView list(Visit visit, String page) {
        String key = visit.person().key();
        long total = box.count(key);
        int shown = Pages.within(Pages.parse(page), total, PAGE_SIZE);
        var rows = new Slice<>(box.list(key, shown, PAGE_SIZE), shown, PAGE_SIZE, total)
                .map(item -> new BoxPage.Row(
                        visit.home() + "/" + item.id(),
                        item.title(),
                        label(item.kind()),
                        NoticePages.time(item.at()),
                        !item.read()));
        return Show.page(
                "notice/box",
                new BoxPage(
                        visit.frame(TITLE, Crumb.here(TITLE)),
                        visit.console(),
                        visit.home(),
                        subscriptions(visit.person()),
                        box.countUnread(key),
                        rows));
    }

    private String label(String kind) {
        return kinds.find(kind).map(NoticeKind::label).orElse("通知");
    }

    /// Opening a notice marks it as read.
    ModelAndView open(Visit visit, long id) {
        String key = visit.person().key();
        var item = box.find(key, id).orElseThrow(() -> Refusal.of(NoticeRefusal.UNKNOWN_NOTICE));
        box.read(key, id, clock.instant());
        return Show.page(
                "notice/notice",
                new NoticePage(
                        visit.frame(item.title(), Crumb.of(TITLE, visit.home()), Crumb.here(label(item.kind()))),
                        visit.console(),
                        visit.home(),
                        label(item.kind()),
                        NoticePages.time(item.at()),
                        NoticePages.lines(item.body()),
                        item.path()));
    }

    String readAll(Visit visit, RedirectAttributes redirect) {
        box.readAll(visit.person().key(), clock.instant());
        FlashNotice.leave(redirect, "全部通知已标为已读。");
        return "redirect:" + visit.home();
    }

    ModelAndView choices(Visit visit) {
        return Show.page("notice/choices", form.page(visit, form.kept(visit.person()), new Problems()));
    }

    Object choose(Visit visit, Map<String, String> typed, RedirectAttributes redirect) {
        return changed(visit, typed, redirect, "接收方式已保存。", () -> choices.choose(visit.person(), typed));
    }

    Object enterAddress(Visit visit, NoticeChannel channel, Map<String, String> typed, RedirectAttributes redirect) {
        return changed(
                visit,
                form.kept(visit.person(), typed),
                redirect,
                "验证码已发出，30 分钟内有效。",
                () -> addresses.enter(visit.person(), channel, typed.getOrDefault("address-" + channel, "")));
    }

    Object confirmAddress(Visit visit, NoticeChannel channel, Map<String, String> typed, RedirectAttributes redirect) {
        return changed(
                visit,
                form.kept(visit.person(), typed),
                redirect,
                "联系方式已验证，以后的通知发到这里。",
                () -> addresses.confirm(visit.person(), channel, typed.getOrDefault("code-" + channel, "")));
    }

    String removeAddress(Visit visit, NoticeChannel channel, RedirectAttributes redirect) {
        addresses.remove(visit.person(), channel);
        FlashNotice.leave(redirect, "联系方式已删除。");
        return "redirect:" + visit.home() + "/choices";
    }

    private Object changed(
            Visit visit, Map<String, String> typed, RedirectAttributes redirect, String done, Runnable change) {
        try {
            change.run();
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again("notice/choices", form.page(visit, typed, Problems.from(refusal.problems())));
        }
        FlashNotice.leave(redirect, done);
        return "redirect:" + visit.home() + "/choices";
    }

    ModelAndView listSubscriptions(Visit visit) {
        String title = "我的订阅";
        String base = subscriptions(visit.person());
        var rows = subscriptions.listOf(visit.person()).stream()
                .map(row -> new SubscriptionsPage.Row(
                        subscriptions.label(row.topic()),
                        row.title(),
                        row.path(),
                        NoticePages.time(row.madeAt()),
                        base + "/" + row.id() + "/end"))
                .toList();
        return Show.page(
                "notice/subscriptions",
                new SubscriptionsPage(
                        visit.frame(title, Crumb.of(TITLE, visit.home()), Crumb.here(title)),
                        visit.console(),
                        visit.home(),
                        rows));
    }

    String endSubscription(Visit visit, long id, RedirectAttributes redirect) {
        subscriptions.end(id, visit.person());
        FlashNotice.leave(redirect, "订阅已结束，需要时可以再订阅。");
        return "redirect:" + subscriptions(visit.person());
    }
}
