package gongkai.foundation.notice;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Site;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Subscribing to an organ, a column, a search, a document or one's own matter, and ending it.
@Service
public class Subscriptions {
    private static final Duration CONFIRM_WITHIN = Duration.ofDays(7);
    private static final int MOST_UNCONFIRMED = 5;
    private static final int LONGEST_KEY = 300;

    private final SubscriptionStore store;
    private final DeliveryStore deliveries;
    private final Map<String, TopicKind> kinds;
    private final Channels channels;
    private final UnsubscribeTokens tokens;
    private final Site site;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Subscriptions(
            SubscriptionStore store,
            DeliveryStore deliveries,
            List<TopicKind> kinds,
            Channels channels,
            UnsubscribeTokens tokens,
            Site site,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.kinds = kinds.stream().collect(Collectors.toMap(TopicKind::id, Function.identity()));
        this.channels = channels;
        this.tokens = tokens;
        this.site = site;
        this.events = events;
        this.clock = clock;
    }

    /// Subscribes somebody with an account; a second time changes nothing.
    @Transactional
    public void subscribe(Person person, Topic topic) {
        follow(person.key(), topic, get(topic, person), person.actor());
    }

    /// Subscribes an account from the start, as its own matter is; the room vouches that the topic is theirs.
    @Transactional
    public void follow(String key, Topic topic, TopicKind.Named named, String actor) {
        store.insert(key, topic, named, clock.instant())
                .ifPresent(id -> record(actor, "订阅", id, label(topic) + "：" + named.title()));
    }

    /// What the topic is called, for somebody who may see it; refuses otherwise.
    TopicKind.Named get(Topic topic, Person person) {
        return Optional.ofNullable(kinds.get(topic.kind()))
                .filter(kind -> !topic.isAnyFitting() && topic.key().length() <= LONGEST_KEY)
                .flatMap(kind -> kind.find(topic.key(), person))
                .orElseThrow(() -> Refusal.of(NoticeRefusal.UNKNOWN_TOPIC));
    }

    String label(Topic topic) {
        return Optional.ofNullable(kinds.get(topic.kind()))
                .map(TopicKind::label)
                .orElse(topic.kind());
    }

    boolean takesAddresses() {
        return channels.offered().contains(NoticeChannel.EMAIL);
    }

    /// Subscribes an e-mail address once its owner confirms by the link sent there. Whether the address is known to us
    /// already is told to nobody but its owner.
    @Transactional
    void ask(String typed, Topic topic) {
        if (!takesAddresses()) {
            throw Refusal.of(NoticeRefusal.CHANNEL_NOT_OFFERED);
        }
        var named = get(topic, new Person.Guest());
        String address = ContactForm.normal(NoticeChannel.EMAIL, typed);
        new Problems()
                .when(
                        !ContactForm.fits(NoticeChannel.EMAIL, address),
                        "email",
                        ContactForm.problem(NoticeChannel.EMAIL))
                .refuseIfAny(NoticeRefusal.ADDRESS_INCOMPLETE);
        var now = clock.instant();
        if (store.countUnconfirmed(address, now.minus(Duration.ofDays(1))) >= MOST_UNCONFIRMED) {
            return;
        }
        store.insertOfAddress(address, topic, named, now)
                .ifPresent(id -> events.publishEvent(new NoticeNews(List.of(new Notice(
                        NoticeConfiguration.SUBSCRIBE,
                        new Audience.Address(address),
                        Map.of("topic", named.title(), "site", site.wordmark()),
                        SubscribeController.CONFIRM + tokens.ofConfirmation(id),
                        "subscription:" + id)))));
    }

    /// The subscription a confirmation link names, while it can be confirmed.
    SubscriptionStore.Row toConfirm(String token) {
        if (!(tokens.read(token).orElse(null) instanceof UnsubscribeTokens.Meaning.Confirmation named)) {
            throw Refusal.of(NoticeRefusal.LINK_NOT_OURS);
        }
        var row = store.find(named.id()).orElseThrow(() -> Refusal.of(NoticeRefusal.UNKNOWN_SUBSCRIPTION));
        if (!row.confirmed() && row.madeAt().plus(CONFIRM_WITHIN).isBefore(clock.instant())) {
            throw Refusal.of(NoticeRefusal.LINK_TOO_OLD);
        }
        return row;
    }

    @Transactional
    SubscriptionStore.Row confirm(String token) {
        var row = toConfirm(token);
        store.confirm(row.id(), clock.instant());
        record("guest", "确认订阅", row.id(), label(row.topic()) + "：" + row.title());
        return row;
    }

    List<SubscriptionStore.Row> listOf(Person person) {
        return store.listOf(person.key());
    }

    SubscriptionStore.Row get(long id) {
        return store.find(id).orElseThrow(() -> Refusal.of(NoticeRefusal.UNKNOWN_SUBSCRIPTION));
    }

    /// Ends one of one's own; refuses another's.
    @Transactional
    void end(long id, Person person) {
        if (get(id).person().filter(person.key()::equals).isEmpty()) {
            throw Refusal.of(NoticeRefusal.UNKNOWN_SUBSCRIPTION);
        }
        end(id, person.actor());
    }

    /// Ends a subscription; what was held for it goes out no more.
    @Transactional
    void end(long id, String actor) {
        if (store.end(id, clock.instant())) {
            deliveries.discardHeld(id, clock.instant());
            record(actor, "结束订阅", id, get(id).title());
        }
    }

    @Transactional
    void resume(long id, String actor) {
        if (store.resume(id)) {
            record(actor, "恢复订阅", id, get(id).title());
        }
    }

    private void record(String actor, String action, long id, String detail) {
        events.publishEvent(new NoticeChanged(clock.instant(), actor, action, "subscription:" + id, detail));
    }
}
