package gongkai.foundation.apitoken;

import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.notice.Audience;
import gongkai.foundation.notice.Notice;
import gongkai.foundation.notice.NoticeKind;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells the security administrators two weeks ahead which tokens will end, once for each: a system that stops on a
/// Sunday because nobody thought of its token helps nobody.
@Service
class EndingPass {
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final String KIND = "apitoken.ending";

    private final TokenStore store;
    private final Organs organs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndingPass(TokenStore store, Organs organs, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.organs = organs;
        this.events = events;
        this.clock = clock;
    }

    @Bean
    static NoticeKind tokenEnding() {
        return new NoticeKind(
                KIND,
                "接口令牌即将到期",
                NoticeKind.Weight.TASK,
                "接口令牌“{name}”将于{until}到期",
                "{organ}的“{name}”使用的接口令牌将于{until}到期，到期后这个系统不能再读取数据。仍需使用的，请换发；不再使用的，请收回。",
                Set.of("name", "organ", "until"));
    }

    /// Answers how many tokens were told of. Safe on several servers at once: each tells what it marked.
    @Transactional
    public int run() {
        var now = clock.instant();
        var notices = new ArrayList<Notice>();
        var ending = store.markEnding(now, now.plus(AHEAD));
        for (long id : ending) {
            store.find(id).ifPresent(token -> notices.addAll(notices(token)));
        }
        if (!notices.isEmpty()) {
            events.publishEvent(new TokensEnding(notices));
        }
        return ending.size();
    }

    /// To whoever guards the organ, or an organ above it.
    private List<Notice> notices(Token token) {
        var notices = new ArrayList<Notice>();
        Optional<OrganId> organ = Optional.of(token.organ());
        while (organ.isPresent()) {
            notices.add(new Notice(
                    KIND,
                    new Audience.Holders(Role.SECURITY_ADMINISTRATOR, organ.get()),
                    Map.of(
                            "name",
                            token.name(),
                            "organ",
                            organs.find(token.organ()).map(Organ::name).orElse(""),
                            "until",
                            until(token)),
                    TokenController.LIST + "/" + token.id(),
                    token.subject()));
            organ = organs.find(organ.get()).flatMap(Organ::parent);
        }
        return notices;
    }

    private String until(Token token) {
        return token.goodKeys(clock.instant()).stream()
                .map(Token.Key::expiresAt)
                .max(Instant::compareTo)
                .map(end -> DateText.full(
                        end.minusSeconds(1).atZone(ReplayClock.ZONE).toLocalDate()))
                .orElse("");
    }
}
