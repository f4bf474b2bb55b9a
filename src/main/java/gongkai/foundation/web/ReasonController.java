package gongkai.foundation.web;

import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.web.page.ReasonPage;
import gongkai.foundation.web.page.ReasonsPage;
import java.util.Comparator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Where the `type` of a problem leads: what the reason means and how a program goes on.
@Controller
class ReasonController {
    private static final String LIST = "/errors";
    private static final String TITLE = "接口错误代码";

    private final Reasons reasons;

    ReasonController(Reasons reasons) {
        this.reasons = reasons;
    }

    @Open
    @GetMapping(LIST)
    ModelAndView list(Frames frames) {
        var rows = reasons.list().stream()
                .map(code -> new ReasonsPage.Row(
                        code.slug(), WebRefusal.statusOf(code).value(), code.message()))
                .sorted(Comparator.comparing(ReasonsPage.Row::status).thenComparing(ReasonsPage.Row::slug))
                .toList();
        return Show.page("web/reasons", new ReasonsPage(frames.portal(TITLE, Crumb.here(TITLE)), rows));
    }

    @Open
    @GetMapping(LIST + "/{slug}")
    ModelAndView show(Frames frames, @PathVariable String slug) {
        ErrorCode code = reasons.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var status = WebRefusal.statusOf(code);
        return Show.page(
                "web/reason",
                new ReasonPage(
                        frames.portal(slug, Crumb.of(TITLE, LIST), Crumb.here(slug)),
                        slug,
                        status.value(),
                        code.message(),
                        advice(status)));
    }

    private static String advice(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "在请求头 Authorization 中写明“Bearer ”和接口令牌。令牌由本平台的安全管理员发给，到期或者收回后不再有效。";
            case FORBIDDEN -> "令牌的范围不包括这项操作，或者不包括这个机关。需要扩大范围的，请联系发给令牌的安全管理员。";
            case NOT_FOUND -> "核对地址和编号。内容撤下后，原来的地址也是这个答复。";
            case GONE -> "内容已经撤下，不再提供。请删除存下的副本，不必再读取这个地址。";
            case METHOD_NOT_ALLOWED -> "答复头 Allow 列出这个地址接受的请求方法。";
            case CONFLICT -> "事项现在的状态不允许这样办理。先读取事项的现状，再决定下一步；原样重发仍是同样的答复。";
            case TOO_MANY_REQUESTS -> "等候答复头 Retry-After 给出的秒数再发。长期不够用的，请联系安全管理员。";
            case INTERNAL_SERVER_ERROR, SERVICE_UNAVAILABLE -> "过几分钟再试；仍不能答复的，请把答复中的编号告诉平台管理员。";
            default -> "按接口说明改正后再发。答复的 fields 逐项列出不对的地方。";
        };
    }
}
