package gongkai.foundation.worklist;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The deadlines of a member of staff for their calendar program, under an address only they know. A program cannot
/// sign in, so the address is the key: kept as a digest, renewed or withdrawn at will, dead with the account.
@Service
class Feeds {
    private static final int SECRET_BYTES = 32;

    private final FeedStore store;
    private final WorklistStore items;
    private final Staffing staffing;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Feeds(
            FeedStore store,
            WorklistStore items,
            Staffing staffing,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.items = items;
        this.staffing = staffing;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    Optional<FeedStore.Feed> find(Person.Staff who) {
        return store.find(who.id());
    }

    /// Makes a new secret; the one before opens nothing any more.
    @Transactional
    public String make(FeedScope scope, Person.Staff who) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        store.put(new FeedStore.Feed(who.id(), scope, clock.instant()), digest(token));
        record(who, "生成日历订阅地址", scope.label());
        return token;
    }

    @Transactional
    public void withdraw(Person.Staff who) {
        if (store.delete(who.id())) {
            record(who, "停用日历订阅地址", "原地址不再可用。");
        }
    }

    /// The deadlines behind an address; refuses when it opens nothing.
    @Transactional(readOnly = true)
    public List<ItemRow> open(String token) {
        var feed = store.find(digest(token)).orElseThrow(() -> Refusal.of(WorkRefusal.UNKNOWN_FEED));
        var row = staffing.get(feed.staff());
        var staff = row.staff();
        if (row.disabled().isPresent() || !policy.may(staff, Act.SEE_WORKLIST)) {
            throw Refusal.of(WorkRefusal.UNKNOWN_FEED);
        }
        var places = policy.where(staff, Act.SEE_WORKLIST);
        var organs = switch (feed.scope()) {
            case MINE -> places;
            case ORGAN -> places.contains(staff.organ()) ? Set.of(staff.organ()) : places;
        };
        return items.listRunning(organs, feed.scope() == FeedScope.MINE ? Optional.of(staff.key()) : Optional.empty());
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void record(Person.Staff who, String action, String detail) {
        events.publishEvent(new FeedChanged(
                clock.instant(), who.actor(), action, who.key(), who.organ().value(), detail));
    }

    /// An address was made or withdrawn.
    record FeedChanged(Instant at, String actor, String action, String subject, String organ, String detail)
            implements Audited {
        @Override
        public AuditEntry auditEntry() {
            return new AuditEntry(at, actor, action, subject, organ, detail);
        }
    }
}
