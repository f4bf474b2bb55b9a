package gongkai.foundation.notice;

import gongkai.foundation.kernel.Refusal;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ending news by the link in a message, without signing in (RFC 8058), and taking it back.
@Service
class Unsubscribing {
    private static final String ACTOR = "guest";

    private final UnsubscribeTokens tokens;
    private final Subscriptions subscriptions;
    private final StopStore stops;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Unsubscribing(
            UnsubscribeTokens tokens,
            Subscriptions subscriptions,
            StopStore stops,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tokens = tokens;
        this.subscriptions = subscriptions;
        this.stops = stops;
        this.events = events;
        this.clock = clock;
    }

    /// What the link ends, in words.
    String what(String token) {
        return switch (read(token)) {
            case UnsubscribeTokens.Meaning.OneSubscription one -> {
                var row = subscriptions.get(one.id());
                yield "对%s“%s”的订阅".formatted(subscriptions.label(row.topic()), row.title());
            }
            case UnsubscribeTokens.Meaning.AllNews all ->
                "通过%s接收的全部订阅信息".formatted(all.channel().label());
            case UnsubscribeTokens.Meaning.Confirmation confirmation -> throw Refusal.of(NoticeRefusal.LINK_NOT_OURS);
        };
    }

    /// Ends it; a second time changes nothing.
    @Transactional
    public void end(String token) {
        switch (read(token)) {
            case UnsubscribeTokens.Meaning.OneSubscription one -> subscriptions.end(one.id(), ACTOR);
            case UnsubscribeTokens.Meaning.AllNews all -> {
                if (stops.stop(all.recipient(), all.channel(), clock.instant())) {
                    record("退订全部订阅信息", all);
                }
            }
            case UnsubscribeTokens.Meaning.Confirmation confirmation -> throw Refusal.of(NoticeRefusal.LINK_NOT_OURS);
        }
    }

    /// Takes it back.
    @Transactional
    public void resume(String token) {
        switch (read(token)) {
            case UnsubscribeTokens.Meaning.OneSubscription one -> subscriptions.resume(one.id(), ACTOR);
            case UnsubscribeTokens.Meaning.AllNews all -> {
                if (stops.resume(all.recipient(), all.channel())) {
                    record("恢复接收订阅信息", all);
                }
            }
            case UnsubscribeTokens.Meaning.Confirmation confirmation -> throw Refusal.of(NoticeRefusal.LINK_NOT_OURS);
        }
    }

    private UnsubscribeTokens.Meaning read(String token) {
        return tokens.read(token).orElseThrow(() -> Refusal.of(NoticeRefusal.LINK_NOT_OURS));
    }

    private void record(String action, UnsubscribeTokens.Meaning.AllNews all) {
        events.publishEvent(new NoticeChanged(
                clock.instant(), ACTOR, action, all.recipient(), all.channel().label()));
    }
}
