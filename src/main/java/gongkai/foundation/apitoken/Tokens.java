package gongkai.foundation.apitoken;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.ReplayClock;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Issues, renews and revokes tokens. A secret leaves this class once, to the administrator who asked for it.
@Service
class Tokens {
    /// How long the old secret goes on while a system is changed over to the new one.
    static final Duration CHANGE = Duration.ofDays(14);

    private static final int LONGEST_WHY = 200;

    private final TokenStore store;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(TokenStore store, Policy policy, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /// A token and the secret just made for it.
    record Issued(Token token, Secret secret) {}

    @Transactional(readOnly = true)
    public List<Token> list(Person.Staff who) {
        return store.list(policy.where(who, Act.MANAGE_TOKENS));
    }

    /// Refuses when there is no such token within this person's reach.
    @Transactional(readOnly = true)
    public Token get(long id, Person.Staff who) {
        return within(store.find(id), who);
    }

    @Transactional
    public Issued issue(TokenOrder order, Person.Staff by) {
        var organ = order.organ().id();
        policy.require(by, Act.MANAGE_TOKENS, organ);
        new Problems()
                .when(store.isNameTaken(order.name(), organ), "name", "这个单位已有同名的令牌。请换一个名称，或者在原令牌上换发。")
                .refuseIfAny(TokenRefusal.TOKEN_INCOMPLETE);
        var now = clock.instant();
        var token = new Token(
                0, order.name(), organ, order.purpose(), order.scopes(), order.networks(), now, by.actor(), List.of());
        long id = store.insert(token);
        var secret = Secret.make(random);
        store.insertKey(id, secret, now, endOf(order.lastDay()));
        var kept = store.find(id).orElseThrow();
        record(
                kept,
                "发给接口令牌",
                "%s；范围：%s；有效期至%s；尾号 %s"
                        .formatted(
                                kept.name(),
                                kept.listScopes().stream().map(Scope::label).collect(Collectors.joining("、")),
                                DateText.full(order.lastDay()),
                                secret.tail()),
                by);
        return new Issued(kept, secret);
    }

    /// Why a token cannot be renewed now.
    Optional<ErrorCode> whyNotRenew(Token token) {
        if (token.isRevoked()) {
            return Optional.of(TokenRefusal.TOKEN_REVOKED);
        }
        return token.goodKeys(clock.instant()).size() > 1
                ? Optional.of(TokenRefusal.TOKEN_BEING_CHANGED)
                : Optional.empty();
    }

    /// Makes a new secret; the old one goes on for two weeks, so that the system can be changed over in peace.
    @Transactional
    public Issued renew(long id, LocalDate lastDay, Person.Staff by) {
        var token = within(store.findForChange(id), by);
        whyNotRenew(token).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        var now = clock.instant();
        token.goodKeys(now).forEach(key -> store.endKey(key.id(), now.plus(CHANGE)));
        var secret = Secret.make(random);
        store.insertKey(id, secret, now, endOf(lastDay));
        record(token, "换发接口令牌", "有效期至%s；尾号 %s".formatted(DateText.full(lastDay), secret.tail()), by);
        return new Issued(store.find(id).orElseThrow(), secret);
    }

    /// Ends all secrets of a token. The next call with one is refused, whichever server it comes to.
    @Transactional
    public void revoke(long id, String why, Person.Staff by) {
        var token = within(store.findForChange(id), by);
        if (token.isRevoked()) {
            throw Refusal.of(TokenRefusal.TOKEN_REVOKED);
        }
        String reason = why.strip();
        new Problems()
                .when(reason.isEmpty(), "why", "请写明收回的理由。")
                .when(reason.length() > LONGEST_WHY, "why", "理由不超过 200 个字。")
                .refuseIfAny(TokenRefusal.TOKEN_INCOMPLETE);
        token.keys().forEach(key -> store.revokeKey(key.id(), clock.instant()));
        record(token, "收回接口令牌", "理由：" + reason, by);
    }

    /// Ends one of two secrets, when the system has been changed over.
    @Transactional
    public void revokeKey(long id, long key, Person.Staff by) {
        var token = within(store.findForChange(id), by);
        var ended = token.keys().stream()
                .filter(each -> each.id() == key)
                .findFirst()
                .orElseThrow(() -> Refusal.of(TokenRefusal.UNKNOWN_TOKEN));
        if (ended.revokedAt().isEmpty()) {
            store.revokeKey(key, clock.instant());
            record(token, "停用接口令牌的密钥", "尾号 " + ended.tail(), by);
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    /// A day is valid to its end.
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ReplayClock.ZONE).toInstant();
    }

    private Token within(Optional<Token> token, Person.Staff who) {
        return token.filter(each -> policy.may(who, Act.MANAGE_TOKENS, each.organ()))
                .orElseThrow(() -> Refusal.of(TokenRefusal.UNKNOWN_TOKEN));
    }

    private void record(Token token, String action, String detail, Person.Staff by) {
        events.publishEvent(new TokenChanged(new AuditEntry(
                clock.instant(),
                policy.actor(by, Act.MANAGE_TOKENS, token.organ()),
                action,
                token.subject(),
                token.organ().value(),
                detail)));
    }
}
