package gongkai.foundation.signin;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Sessions;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.signin.page.AccountPage;
import gongkai.foundation.signin.page.PasswordPage;
import gongkai.foundation.signin.page.SecondFactorPage;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.QrCode;
import gongkai.foundation.web.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Draws the pages on which people look after their own account; the same for staff and for the public.
@Component
class AccountPages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final String TITLE = "账号与安全";
    private static final int GROUP = 4;

    private final Passwords passwords;
    private final SecondFactors factors;
    private final ArrivalStore arrivals;
    private final ObjectProvider<KeyRing> rings;
    private final Sessions sessions;
    private final Site site;
    private final Clock clock;

    AccountPages(
            Passwords passwords,
            SecondFactors factors,
            ArrivalStore arrivals,
            ObjectProvider<KeyRing> rings,
            Sessions sessions,
            Site site,
            Clock clock) {
        this.passwords = passwords;
        this.factors = factors;
        this.arrivals = arrivals;
        this.rings = rings;
        this.sessions = sessions;
        this.site = site;
        this.clock = clock;
    }

    AccountPage overview(Frames frames, Person person, HttpServletRequest request) {
        var audience = Audience.of(person);
        return new AccountPage(
                frame(frames, audience, TITLE),
                audience.isStaff(),
                audience.account(),
                facts(person),
                passwords.has(person),
                second(person),
                rings.orderedStream()
                        .map(ring -> new AccountPage.Ring(
                                ring.label(),
                                ring.addPath(audience),
                                ring.listOf(person).stream()
                                        .map(key -> new AccountPage.Key(key.name(), key.words(), key.removal()))
                                        .toList()))
                        .toList(),
                visits(person, request));
    }

    PasswordPage password(Frames frames, Person person, Problems problems) {
        var audience = Audience.of(person);
        return new PasswordPage(
                frame(frames, audience, "修改密码"),
                audience.isStaff(),
                audience.account() + "/password",
                passwords.mustChange(person)
                        ? Optional.of("您现在用的是初始密码或者已经到期的密码，请先改成自己的密码。改好之前不能打开其他页面。")
                        : Optional.empty(),
                PasswordRules.hint(audience),
                problems);
    }

    /// @param secret the secret that is proposed, while none is set up
    /// @param codes the recovery codes, the one time they are shown
    SecondFactorPage secondFactor(
            Frames frames, Person person, Optional<String> secret, List<String> codes, Problems problems) {
        var audience = Audience.of(person);
        return new SecondFactorPage(
                frame(frames, audience, "动态口令"),
                audience.isStaff(),
                audience.account() + "/second-factor",
                factors.mustEnrol(person) ? Optional.of("您的岗位必须使用动态口令，请先设置。设置好之前不能打开其他页面。") : Optional.empty(),
                secret.map(known -> proposal(person, known)),
                codes,
                factors.codesLeft(person),
                !factors.isRequired(person),
                problems);
    }

    private static Frame frame(Frames frames, Audience audience, String title) {
        var crumbs = new ArrayList<Crumb>();
        if (!audience.isStaff()) {
            crumbs.add(Crumb.of("我的申请", audience.home()));
        }
        if (!title.equals(TITLE)) {
            crumbs.add(Crumb.of(TITLE, audience.account()));
        }
        crumbs.add(Crumb.here(title));
        Crumb[] way = crumbs.toArray(Crumb[]::new);
        return audience.isStaff() ? frames.console(title, way) : frames.portal(title, way);
    }

    private List<Fact> facts(Person person) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("账号", Passwords.account(person)));
        if (person instanceof Person.Enterprise enterprise) {
            facts.add(Fact.of("企业或组织", enterprise.name()));
            facts.add(Fact.of("统一社会信用代码", enterprise.code().value()));
            facts.add(Fact.of("经办人", enterprise.handler()));
        } else {
            facts.add(Fact.of("姓名", person.name()));
        }
        arrivals.find(person.key())
                .ifPresent(last -> facts.add(
                        Fact.of("本次登录", "%s，%s，来自 %s".formatted(time(last.at()), last.method(), last.address()))));
        return facts;
    }

    private AccountPage.Second second(Person person) {
        if (factors.has(person)) {
            return new AccountPage.Second(true, "已启用，还有 %d 个恢复码没有用过。".formatted(factors.codesLeft(person)));
        }
        return new AccountPage.Second(false, "登录时除密码外，再输入手机验证器显示的 6 位口令。密码泄露时，别人也登录不了。");
    }

    private List<AccountPage.Visit> visits(Person person, HttpServletRequest request) {
        long here = sessions.number(request).orElse(0L);
        return sessions.listOf(person).stream()
                .map(open -> new AccountPage.Visit(
                        open.id(),
                        Browser.of(open.agent()),
                        "%s登录，最近使用 %s；方式：%s；地址：%s"
                                .formatted(time(open.begunAt()), time(open.seenAt()), open.method(), open.address()),
                        open.id() == here))
                .toList();
    }

    private SecondFactorPage.Proposal proposal(Person person, String secret) {
        // The issuer once: written before the account too, it would make the square much denser.
        var code = QrCode.of("otpauth://totp/%s?secret=%s&issuer=%s"
                .formatted(encode(Passwords.account(person)), secret, encode(site.wordmark())));
        String spaced = secret.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
        return new SecondFactorPage.Proposal(spaced, code.size(), code.path());
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
