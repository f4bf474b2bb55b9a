package gongkai.foundation.notice;

import gongkai.foundation.identity.Delegations;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Staffing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who an audience is at the moment it is told.
@Component
class Recipients {
    private final Staffing staffing;
    private final Delegations delegations;
    private final SubscriptionStore subscriptions;
    private final Map<String, TopicKind> kinds;

    Recipients(
            Staffing staffing, Delegations delegations, SubscriptionStore subscriptions, List<TopicKind> topicKinds) {
        this.staffing = staffing;
        this.delegations = delegations;
        this.subscriptions = subscriptions;
        this.kinds = topicKinds.stream().collect(Collectors.toMap(TopicKind::id, Function.identity()));
    }

    /// Each person once, however many roles or topics name them.
    List<Recipient> of(Audience audience, String about) {
        return switch (audience) {
            case Audience.Account account -> List.of(new Recipient.Account(account.key(), Optional.empty()));
            case Audience.Address address -> List.of(new Recipient.Address(address.address(), Optional.empty()));
            case Audience.Holders holders -> holders(holders);
            case Audience.Subscribers subscribers -> subscriptions.listRecipients(topics(subscribers, about));
        };
    }

    private List<Recipient> holders(Audience.Holders holders) {
        return Stream.concat(
                        staffing.list(holders.role(), holders.organ()).stream(),
                        delegations.listStandIns(holders.role(), holders.organ()).stream())
                .map(Person::key)
                .distinct()
                .<Recipient>map(key -> new Recipient.Account(key, Optional.empty()))
                .toList();
    }

    /// Topics that are questions stand for whichever of them the subject fits.
    private Set<Topic> topics(Audience.Subscribers subscribers, String about) {
        var topics = new LinkedHashSet<Topic>();
        for (Topic topic : subscribers.topics()) {
            if (topic.isAnyFitting()) {
                topics.addAll(fitting(topic.kind(), about));
            } else {
                topics.add(topic);
            }
        }
        return topics;
    }

    private List<Topic> fitting(String kind, String about) {
        var room = Optional.ofNullable(kinds.get(kind));
        var keys = subscriptions.listKeys(kind);
        if (room.isEmpty() || keys.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Topic>();
        new TreeSet<>(room.get().fitting(about, keys)).forEach(key -> found.add(new Topic(kind, key)));
        return found;
    }
}
