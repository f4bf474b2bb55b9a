package gongkai.foundation.notice;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// By which ways a recipient is reached with a kind of notice: what the house offers, where the recipient is, what they
/// chose.
@Component
class Reach {
    private final Channels channels;
    private final Contacts contacts;
    private final ChoiceStore choices;
    private final StopStore stops;

    Reach(Channels channels, Contacts contacts, ChoiceStore choices, StopStore stops) {
        this.channels = channels;
        this.contacts = contacts;
        this.choices = choices;
        this.stops = stops;
    }

    /// The ways, and when.
    record Plan(Set<NoticeChannel> ways, Manner manner) {}

    Plan plan(NoticeKind kind, String key) {
        var wishes = wishes(key);
        if (channels.offered().isEmpty()) {
            return new Plan(wishes.ways(kind, Set.of(), Optional.empty()), wishes.manner());
        }
        var contact = contacts.of(key);
        var reachable = EnumSet.noneOf(NoticeChannel.class);
        reachable.addAll(contact.addresses().keySet());
        reachable.retainAll(channels.offered());
        return new Plan(wishes.ways(kind, reachable, contact.own()), wishes.manner());
    }

    Wishes wishes(String key) {
        return new Wishes(
                choices.list(key),
                stops.list(StopStore.of(key)),
                choices.findManner(key).orElse(Manner.DEFAULT));
    }

    /// The channel of a bare address, unless it is not offered or its owner wants no more news.
    Optional<NoticeChannel> wayTo(NoticeKind kind, String address) {
        return ContactForm.channelOf(address)
                .filter(channels.offered()::contains)
                .filter(channel -> kind.weight() != NoticeKind.Weight.NEWS
                        || !stops.list(stops.ofAddress(ContactForm.normal(channel, address)))
                                .contains(channel));
    }
}
