package gongkai.foundation.notice;

import gongkai.foundation.notice.page.LinkPage;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Ending news by the link in a message. Opening the link only asks; a mail program that unsubscribes by itself sends
/// the form (RFC 8058), so these forms need no token of ours but the one in the address.
@Controller
class UnsubscribeController {
    static final String PATH = "/notices/unsubscribe/";

    private static final String TITLE = "退订";

    private final Unsubscribing unsubscribing;

    UnsubscribeController(Unsubscribing unsubscribing) {
        this.unsubscribing = unsubscribing;
    }

    @Open
    @GetMapping(PATH + "{token}")
    ModelAndView ask(Frames frames, @PathVariable String token) {
        return page(
                frames,
                TITLE,
                "将结束%s。".formatted(unsubscribing.what(token)),
                "依法应当告知您的事项不受影响。",
                new LinkPage.Button(PATH + token, "确认退订", true));
    }

    @Open
    @PostMapping(PATH + "{token}")
    ModelAndView end(Frames frames, @PathVariable String token) {
        unsubscribing.end(token);
        return page(
                frames,
                "已退订",
                "已结束%s，不再发送。".formatted(unsubscribing.what(token)),
                "点错了的，可以在这里恢复；有账号的，登录后在“我的订阅”和“接收方式”里也可以改。",
                new LinkPage.Button(PATH + token + "/undo", "恢复接收", false));
    }

    @Open
    @PostMapping(PATH + "{token}/undo")
    ModelAndView resume(Frames frames, @PathVariable String token) {
        unsubscribing.resume(token);
        return page(
                frames,
                "已恢复",
                "已恢复%s。".formatted(unsubscribing.what(token)),
                "不想再收到时，随时可以退订。",
                new LinkPage.Button(PATH + token, "再次退订", false));
    }

    private static ModelAndView page(
            Frames frames, String title, String sentence, String more, LinkPage.Button button) {
        return Show.page(
                "notice/link",
                new LinkPage(frames.portal(title, Crumb.here(TITLE)), List.of(sentence, more), Optional.of(button)));
    }
}
