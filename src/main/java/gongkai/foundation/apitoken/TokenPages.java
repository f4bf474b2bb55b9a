package gongkai.foundation.apitoken;

import gongkai.foundation.apitoken.page.NewTokenPage;
import gongkai.foundation.apitoken.page.TokenPage;
import gongkai.foundation.apitoken.page.TokensPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Network;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Lays out the pages of tokens.
@Component
class TokenPages {
    private static final String TITLE = "接口令牌";
    private static final String NEW = "发给令牌";
    private static final String NEVER = "还没有使用";
    private static final int OFFERED = 1000;
    private static final Duration SOON = Duration.ofDays(14);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Tokens tokens;
    private final Organs organs;
    private final Policy policy;

    TokenPages(Tokens tokens, Organs organs, Policy policy) {
        this.tokens = tokens;
        this.organs = organs;
        this.policy = policy;
    }

    TokensPage list(Frames frames, Person.Staff me) {
        return new TokensPage(
                frames.console(TITLE, Crumb.here(TITLE)),
                tokens.list(me).stream().map(this::row).toList());
    }

    private TokensPage.Row row(Token token) {
        return new TokensPage.Row(
                TokenController.LIST + "/" + token.id(),
                token.name(),
                nameOf(token),
                token.listScopes().stream().map(Scope::label).collect(Collectors.joining("、")),
                state(token),
                end(token).map(TokenPages::lastDay).orElse("—"),
                token.keys().stream()
                        .flatMap(key -> key.used().stream())
                        .map(Token.Use::at)
                        .max(Instant::compareTo)
                        .map(TokenPages::time)
                        .orElse(NEVER));
    }

    private TokensPage.State state(Token token) {
        var now = tokens.now();
        if (token.isRevoked()) {
            return new TokensPage.State("已收回", "late");
        }
        var good = token.goodKeys(now);
        if (good.isEmpty()) {
            return new TokensPage.State("已到期", "late");
        }
        if (good.size() > 1) {
            return new TokensPage.State("新旧交替", "warn");
        }
        return good.getFirst().expiresAt().isBefore(now.plus(SOON))
                ? new TokensPage.State("即将到期", "warn")
                : new TokensPage.State("在用", "ok");
    }

    private static Optional<Instant> end(Token token) {
        return token.keys().stream()
                .filter(key -> key.revokedAt().isEmpty())
                .map(Token.Key::expiresAt)
                .max(Instant::compareTo);
    }

    /// What stands on the page beside the token itself.
    ///
    /// @param secret shown this once, or empty
    record Shown(String secret, String lastDay, String why, Problems problems) {
        static final Shown NOTHING = new Shown("", "", "", new Problems());

        static Shown secret(Secret made) {
            return new Shown(made.text(), "", "", new Problems());
        }
    }

    TokenPage page(Frames frames, Token token, Shown shown) {
        return new TokenPage(
                frames.console(token.name(), Crumb.of(TITLE, TokenController.LIST), Crumb.here(token.name())),
                TokenController.LIST + "/" + token.id(),
                token.name(),
                state(token),
                shown.secret(),
                facts(token),
                token.keys().stream().map(this::key).toList(),
                token.isRevoked(),
                tokens.whyNotRenew(token).map(reason -> reason.message()).orElse(""),
                shown.lastDay().isEmpty() ? offered() : shown.lastDay(),
                shown.why(),
                shown.problems());
    }

    private List<Fact> facts(Token token) {
        return List.of(
                Fact.of("单位", nameOf(token)),
                Fact.of("范围", token.listScopes().stream().map(Scope::label).collect(Collectors.joining("、"))),
                Fact.of("发给时间", time(token.issuedAt())),
                Fact.of("发给人", token.issuedBy().replaceFirst("^staff:[0-9]+ ", "")),
                Fact.wide("用途", token.purpose()),
                Fact.wide(
                        "可以使用的网络",
                        token.networks().isEmpty()
                                ? "不限"
                                : token.networks().stream()
                                        .map(Network::toString)
                                        .collect(Collectors.joining("、"))));
    }

    private TokenPage.Key key(Token.Key key) {
        boolean good = key.isGood(tokens.now());
        return new TokenPage.Key(
                key.id(),
                key.tail(),
                time(key.issuedAt()),
                lastDay(key.expiresAt()),
                key.used().map(use -> time(use.at()) + "，" + use.from()).orElse(NEVER),
                good ? "有效" : key.revokedAt().map(at -> "已停用").orElse("已到期"),
                good);
    }

    NewTokenPage form(Frames frames, Person.Staff me, TokenOrder.Typed typed, Problems problems) {
        var places = policy.where(me, Act.MANAGE_TOKENS);
        return new NewTokenPage(
                frames.console(NEW, Crumb.of(TITLE, TokenController.LIST), Crumb.here(NEW)),
                typed.name(),
                typed.organ(),
                typed.purpose(),
                Arrays.stream(Scope.values())
                        .map(scope -> new NewTokenPage.Choice(
                                scope.name(),
                                scope.label(),
                                scope.hint(),
                                typed.scopes().contains(scope.name())))
                        .toList(),
                typed.networks(),
                typed.lastDay(),
                organs.listActive().stream()
                        .filter(organ -> places.contains(organ.id()))
                        .limit(OFFERED)
                        .map(Organ::name)
                        .toList(),
                problems);
    }

    /// Half a year is offered: long enough not to be a burden, short enough not to be forgotten.
    String offered() {
        LocalDate today = tokens.today();
        return today.plusMonths(6).toString();
    }

    private String nameOf(Token token) {
        return organs.find(token.organ()).map(Organ::name).orElse(token.organ().value());
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(ReplayClock.ZONE));
    }

    private static String lastDay(Instant end) {
        return DateText.full(end.minusSeconds(1).atZone(ReplayClock.ZONE).toLocalDate());
    }
}
