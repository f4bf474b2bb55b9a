package gongkai.foundation.notice;

import gongkai.foundation.operations.ReplayClock;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes of each entry one delivery per recipient and channel. What belongs in the inbox stands in it at once.
@Component
class Expansion {
    private static final Logger LOG = LoggerFactory.getLogger(Expansion.class);
    private static final String IN_THE_BOX = "已放入站内通知";

    private final EntryStore entries;
    private final DeliveryStore deliveries;
    private final Recipients recipients;
    private final Reach reach;
    private final NoticeKinds kinds;
    private final TextStore texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Expansion(
            EntryStore entries,
            DeliveryStore deliveries,
            Recipients recipients,
            Reach reach,
            NoticeKinds kinds,
            TextStore texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.reach = reach;
        this.kinds = kinds;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /// Expands some of the entries that wait; several servers take different ones.
    ///
    /// @return how many
    @Transactional
    int expand(int size) {
        var waiting = entries.lockWaiting(size);
        if (!waiting.isEmpty()) {
            var book = TextBook.of(texts.listCurrent());
            waiting.forEach(entry -> expand(entry, book));
        }
        return waiting.size();
    }

    /// The numbers of entries that wait.
    List<Long> listWaiting(int size) {
        return entries.listWaiting(size);
    }

    /// Expands one entry, unless somebody else does.
    @Transactional
    void expandOne(long id) {
        entries.lockWaiting(id).ifPresent(entry -> expand(entry, TextBook.of(texts.listCurrent())));
    }

    private void expand(EntryStore.Entry entry, TextBook book) {
        var kind = kinds.find(entry.kind());
        if (kind.isEmpty()) {
            LOG.warn("通知 {} 的种类 {} 已经没有了，不再发送。", entry.id(), entry.kind());
            entries.expanded(entry.id(), entry.content(), clock.instant());
            return;
        }
        var told =
                book.text(kind.get(), NoticeChannel.IN_APP).fill(entry.content().words());
        entries.expanded(entry.id(), entry.content().told(told.title(), told.body()), clock.instant());
        var inBox = new ArrayList<DeliveryStore.Boxed>();
        var outgoing = new ArrayList<DeliveryStore.Fresh>();
        for (Recipient recipient : recipients.of(entry.audience(), entry.about())) {
            switch (recipient) {
                case Recipient.Account account -> toAccount(entry, kind.get(), account, inBox, outgoing);
                case Recipient.Address address ->
                    toAddress(entry, kind.get(), address).ifPresent(outgoing::add);
            }
        }
        deliveries.insertBoxed(entry.id(), inBox, entry.at(), IN_THE_BOX);
        outgoing.forEach(deliveries::insert);
        inBox.forEach(boxed -> events.publishEvent(
                new NoticeAccepted(entry.about(), entry.kind(), NoticeChannel.IN_APP, clock.instant(), IN_THE_BOX)));
    }

    private void toAccount(
            EntryStore.Entry entry,
            NoticeKind kind,
            Recipient.Account account,
            List<DeliveryStore.Boxed> inBox,
            List<DeliveryStore.Fresh> outgoing) {
        var plan = reach.plan(kind, account.key());
        for (NoticeChannel channel : plan.ways()) {
            if (channel == NoticeChannel.IN_APP) {
                inBox.add(new DeliveryStore.Boxed(account.key(), account.subscription()));
            } else if (!entry.replayed()) {
                var slot = plan.manner().slot(kind.weight(), now());
                outgoing.add(new DeliveryStore.Fresh(
                        entry.id(), Optional.of(account.key()), "", account.subscription(), channel, slot));
            }
        }
    }

    /// Somebody without an account has no choices: what they asked for comes at once, outside the night.
    private Optional<DeliveryStore.Fresh> toAddress(
            EntryStore.Entry entry, NoticeKind kind, Recipient.Address address) {
        return reach.wayTo(kind, address.value())
                .filter(channel -> !entry.replayed())
                .map(channel -> new DeliveryStore.Fresh(
                        entry.id(),
                        Optional.empty(),
                        ContactForm.normal(channel, address.value()),
                        address.subscription(),
                        channel,
                        Manner.DEFAULT.slot(kind.weight(), now())));
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ReplayClock.ZONE);
    }
}
