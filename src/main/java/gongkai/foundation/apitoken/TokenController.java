package gongkai.foundation.apitoken;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 接口令牌: the security administrator's pages. A secret is shown on the answer itself and not behind a redirect, which
/// would have to lay it down somewhere in between.
@Controller
class TokenController {
    static final String LIST = "/console/tokens";

    private static final String NEW = LIST + "/new";
    private static final String ONE = LIST + "/{id}";

    private final Tokens tokens;
    private final TokenPages pages;
    private final Organs organs;

    TokenController(Tokens tokens, TokenPages pages, Organs organs) {
        this.tokens = tokens;
        this.pages = pages;
        this.organs = organs;
    }

    @Bean
    static ConsoleDoor tokensDoor() {
        return new ConsoleDoor(LIST, "接口令牌", "平台管理", Act.MANAGE_TOKENS.name(), 925);
    }

    @Needs(Act.MANAGE_TOKENS)
    @GetMapping(LIST)
    ModelAndView list(Frames frames, Person.Staff me) {
        return Show.page("apitoken/list", pages.list(frames, me));
    }

    @Needs(Act.MANAGE_TOKENS)
    @GetMapping(NEW)
    ModelAndView form(Frames frames, Person.Staff me) {
        var blank = new TokenOrder.Typed("", "", "", List.of(), "", pages.offered());
        return Show.page("apitoken/new", pages.form(frames, me, blank, new Problems()));
    }

    @Needs(Act.MANAGE_TOKENS)
    @PostMapping(NEW)
    ModelAndView issue(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") List<String> scopes,
            @RequestParam(defaultValue = "") String networks,
            @RequestParam(defaultValue = "") String lastDay) {
        var typed = new TokenOrder.Typed(name, organ, purpose, scopes, networks, lastDay);
        var problems = new Problems();
        var order = TokenOrder.read(typed, organs.findActiveByName(organ.strip()), tokens.today(), problems);
        if (order.isEmpty()) {
            return Show.again("apitoken/new", pages.form(frames, me, typed, problems));
        }
        try {
            var issued = tokens.issue(order.get(), me);
            return shown(frames, issued);
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again("apitoken/new", pages.form(frames, me, typed, Problems.from(refusal.problems())));
        }
    }

    @Needs(Act.MANAGE_TOKENS)
    @GetMapping(ONE)
    ModelAndView show(Frames frames, Person.Staff me, @PathVariable String id) {
        return Show.page("apitoken/token", pages.page(frames, get(id, me), TokenPages.Shown.NOTHING));
    }

    @Needs(Act.MANAGE_TOKENS)
    @PostMapping(ONE + "/renewal")
    ModelAndView renew(
            Frames frames, Person.Staff me, @PathVariable String id, @RequestParam(defaultValue = "") String lastDay) {
        var token = get(id, me);
        var problems = new Problems();
        var day = TokenOrder.lastDay(lastDay, tokens.today(), problems);
        if (!problems.isEmpty()) {
            return Show.again(
                    "apitoken/token", pages.page(frames, token, new TokenPages.Shown("", lastDay, "", problems)));
        }
        return shown(frames, tokens.renew(token.id(), day.orElseThrow(), me));
    }

    private ModelAndView shown(Frames frames, Tokens.Issued issued) {
        return Show.page(
                "apitoken/token", pages.page(frames, issued.token(), TokenPages.Shown.secret(issued.secret())));
    }

    @Needs(Act.MANAGE_TOKENS)
    @PostMapping(ONE + "/revocation")
    Object revoke(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        var token = get(id, me);
        try {
            tokens.revoke(token.id(), why, me);
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            var shown = new TokenPages.Shown("", "", why, Problems.from(refusal.problems()));
            return Show.again("apitoken/token", pages.page(frames, token, shown));
        }
        FlashNotice.leave(redirect, "令牌已收回，从现在起不能再使用。");
        return "redirect:" + LIST + "/" + token.id();
    }

    @Needs(Act.MANAGE_TOKENS)
    @PostMapping(ONE + "/keys/{key}/revocation")
    String revokeKey(Person.Staff me, @PathVariable String id, @PathVariable long key, RedirectAttributes redirect) {
        var token = get(id, me);
        tokens.revokeKey(token.id(), key, me);
        FlashNotice.leave(redirect, "密钥已停用，从现在起不能再使用。");
        return "redirect:" + LIST + "/" + token.id();
    }

    private Token get(String id, Person.Staff me) {
        if (!id.matches("[0-9]{1,18}")) {
            throw Refusal.of(TokenRefusal.UNKNOWN_TOKEN);
        }
        return tokens.get(Long.parseLong(id), me);
    }
}
