package gongkai.foundation.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends what is due. Takes a few deliveries on a lease, sends them without holding the database, and notes each answer
/// in a transaction of its own.
@Component
class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int BATCH = 20;
    private static final Duration LEASE = Duration.ofMinutes(15);

    private final DeliveryStore deliveries;
    private final Contacts contacts;
    private final Channels channels;
    private final Composer composer;
    private final TextStore texts;
    private final Settling settling;
    private final Clock clock;
    private final Map<NoticeChannel, Pace> paces = new EnumMap<>(NoticeChannel.class);

    Sending(
            DeliveryStore deliveries,
            Contacts contacts,
            Channels channels,
            Composer composer,
            TextStore texts,
            Settling settling,
            Clock clock) {
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.channels = channels;
        this.composer = composer;
        this.texts = texts;
        this.settling = settling;
        this.clock = clock;
        channels.offered()
                .forEach(each -> paces.put(
                        each, new Pace(channels.find(each).orElseThrow().perMinute())));
    }

    /// Sends all that is due and that the pace allows.
    ///
    /// @return how many were tried
    int sendDue() {
        int tried = 0;
        for (NoticeChannel channel : channels.offered()) {
            Channel way = channels.find(channel).orElseThrow();
            Pace pace = paces.computeIfAbsent(channel, each -> new Pace(way.perMinute()));
            int sent = sendBatch(way, pace);
            while (sent > 0) {
                tried += sent;
                sent = sendBatch(way, pace);
            }
            while (sendDigest(way, pace)) {
                tried++;
            }
        }
        return tried;
    }

    private int sendBatch(Channel way, Pace pace) {
        Instant now = clock.instant();
        int granted = pace.take(BATCH, now);
        if (granted == 0) {
            return 0;
        }
        var taken = deliveries.take(way.which(), granted, now, now.plus(LEASE));
        pace.giveBack(granted - taken.size());
        if (!taken.isEmpty()) {
            send(way, taken);
        }
        return taken.size();
    }

    private void send(Channel way, List<DeliveryStore.Taken> taken) {
        var book = TextBook.of(texts.listCurrent());
        var ready = new ArrayList<DeliveryStore.Taken>();
        var messages = new ArrayList<Channel.Message>();
        for (DeliveryStore.Taken each : taken) {
            var address = addressOf(each);
            if (address.isEmpty()) {
                settling.settle(List.of(each), "", new Channel.Answer.Refused("收件人没有这个渠道的联系方式"));
                continue;
            }
            composed(each, address.get(), book).ifPresent(message -> {
                ready.add(each);
                messages.add(message);
            });
        }
        var answers = messages.isEmpty() ? List.<Channel.Answer>of() : way.send(messages);
        for (int i = 0; i < answers.size(); i++) {
            note(List.of(ready.get(i)), messages.get(i).address(), answers.get(i));
        }
    }

    /// A kind that is no more is given up. What cannot be composed, for example because an enclosure cannot be read, is
    /// tried again later.
    private Optional<Channel.Message> composed(DeliveryStore.Taken each, String address, TextBook book) {
        try {
            var message = composer.message(each, address, book);
            if (message.isEmpty()) {
                settling.settle(List.of(each), address, new Channel.Answer.Refused("这类通知已经不再发送"));
            }
            return message;
        } catch (RuntimeException failed) {
            LOG.error("通知 {} 没有写成，过一会儿再试", each.id(), failed);
            settling.settle(List.of(each), address, new Channel.Answer.Failed("附件或者正文暂时读不出"));
            return Optional.empty();
        }
    }

    private boolean sendDigest(Channel way, Pace pace) {
        Instant now = clock.instant();
        if (pace.take(1, now) == 0) {
            return false;
        }
        var gathered = deliveries.takeDigest(way.which(), now, now.plus(LEASE));
        if (gathered.isEmpty()) {
            pace.giveBack(1);
            return false;
        }
        var address = addressOf(gathered.getFirst());
        var answer = address.map(
                        to -> way.send(List.of(composer.digest(gathered, to))).getFirst())
                .orElseGet(() -> new Channel.Answer.Refused("收件人没有这个渠道的联系方式"));
        note(gathered, address.orElse(""), answer);
        return true;
    }

    private Optional<String> addressOf(DeliveryStore.Taken taken) {
        return taken.person()
                .map(key -> Optional.ofNullable(contacts.of(key).addresses().get(taken.channel())))
                .orElseGet(() -> Optional.of(taken.address()))
                .filter(address -> !address.isEmpty());
    }

    /// A room that fails when it hears of it must not keep the others from being noted: the lease ends, and it is tried
    /// again.
    private void note(List<DeliveryStore.Taken> sent, String address, Channel.Answer answer) {
        try {
            settling.settle(sent, address, answer);
        } catch (RuntimeException failed) {
            LOG.error("通知 {} 的结果没有记下，过一会儿再试", sent.getFirst().id(), failed);
        }
    }
}
