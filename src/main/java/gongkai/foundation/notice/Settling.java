package gongkai.foundation.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes what became of a try, and tells the room whose subject it was, in one transaction.
@Component
class Settling {
    private final DeliveryStore deliveries;
    private final NoticeSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settling(DeliveryStore deliveries, NoticeSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.deliveries = deliveries;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void settle(List<DeliveryStore.Taken> sent, String address, Channel.Answer answer) {
        sent.forEach(each -> settle(each, address, answer));
    }

    private void settle(DeliveryStore.Taken sent, String address, Channel.Answer answer) {
        Instant now = clock.instant();
        String masked = address.isEmpty() ? "" : ContactForm.masked(sent.channel(), address);
        switch (answer) {
            case Channel.Answer.Accepted accepted -> {
                note(sent, DeliveryAction.ACCEPT, now, accepted.receipt(), masked);
                events.publishEvent(
                        new NoticeAccepted(sent.about(), sent.kind(), sent.channel(), now, accepted.receipt()));
            }
            case Channel.Answer.Refused refused -> giveUp(sent, now, refused.reason(), masked);
            case Channel.Answer.Failed failed -> {
                if (sent.tries() > settings.retryWaits().size()) {
                    giveUp(sent, now, failed.reason(), masked);
                } else {
                    note(sent, DeliveryAction.FAIL, now.plus(waitAfter(sent.tries(), failed)), failed.reason(), masked);
                }
            }
        }
    }

    /// As long as our own table says, longer where the other side asks for it.
    private Duration waitAfter(int tries, Channel.Answer.Failed failed) {
        Duration own = settings.retryWaits().get(Math.max(1, tries) - 1);
        return failed.pause().filter(asked -> asked.compareTo(own) > 0).orElse(own);
    }

    private void giveUp(DeliveryStore.Taken sent, Instant now, String reason, String masked) {
        note(sent, DeliveryAction.GIVE_UP, now, reason, masked);
        events.publishEvent(new NoticeUndeliverable(sent.about(), sent.kind(), sent.channel(), now, reason));
    }

    private void note(DeliveryStore.Taken sent, DeliveryAction action, Instant due, String answer, String masked) {
        DeliveryState state = sent.state().after(action);
        var settled = state == DeliveryState.RETRY ? Optional.<Instant>empty() : Optional.of(clock.instant());
        deliveries.settle(sent.id(), new DeliveryStore.Outcome(state, due, answer, masked, settled));
    }
}
