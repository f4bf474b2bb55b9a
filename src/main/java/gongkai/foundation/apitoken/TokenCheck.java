package gongkai.foundation.apitoken;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.ProgramSource;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Looks at the token a program shows, in the database each time: what was revoked is refused with the next call.
@Service
class TokenCheck implements ProgramSource {
    /// How exactly the last use is kept; a call must not always write.
    private static final Duration EXACT = Duration.ofMinutes(1);

    private final TokenStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TokenCheck(TokenStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Person.Program> find(String shown, String address) {
        return Secret.parse(shown)
                .flatMap(store::find)
                .filter(found -> found.key().isGood(clock.instant()))
                .filter(found -> found.token().isFor(address))
                .map(found -> {
                    note(found, new Token.Use(clock.instant(), address));
                    return found.token().program();
                });
    }

    private void note(TokenStore.Found found, Token.Use use) {
        boolean known = found.key()
                .used()
                .filter(last -> last.from().equals(use.from()))
                .filter(last -> last.at().plus(EXACT).isAfter(use.at()))
                .isPresent();
        if (known) {
            return;
        }
        store.used(found.key().id(), use);
        var token = found.token();
        if (store.insertOrigin(token.id(), use)) {
            events.publishEvent(new TokenChanged(new AuditEntry(
                    use.at(),
                    token.program().actor(),
                    "接口令牌首次从这个地址使用",
                    token.subject(),
                    token.organ().value(),
                    "地址：%s；尾号 %s".formatted(use.from(), found.key().tail()))));
        }
    }
}
