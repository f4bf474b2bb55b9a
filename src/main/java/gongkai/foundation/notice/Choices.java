package gongkai.foundation.notice;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a person chooses: by which channel which kind, when it is quiet, whether news are gathered.
@Service
class Choices {
    private static final int LAST_HOUR = 23;

    private final ChoiceStore store;
    private final StopStore stops;
    private final NoticeKinds kinds;
    private final Channels channels;
    private final Contacts contacts;
    private final Reach reach;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Choices(
            ChoiceStore store,
            StopStore stops,
            NoticeKinds kinds,
            Channels channels,
            Contacts contacts,
            Reach reach,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.stops = stops;
        this.kinds = kinds;
        this.channels = channels;
        this.contacts = contacts;
        this.reach = reach;
        this.events = events;
        this.clock = clock;
    }

    /// The inbox and the channels that are offered.
    Set<NoticeChannel> channels() {
        var all = EnumSet.of(NoticeChannel.IN_APP);
        all.addAll(channels.offered());
        return all;
    }

    Wishes wishes(Person person) {
        return reach.wishes(person.key());
    }

    /// What the form says, box by box; a box that cannot be unticked is left as it is.
    @Transactional
    void choose(Person person, Map<String, String> typed) {
        var manner = manner(typed);
        var own = contacts.ownOf(person);
        for (NoticeKind kind : kinds.listChoosable()) {
            for (NoticeChannel channel : channels()) {
                var pick = new Wishes.Pick(kind.id(), channel);
                if (!Wishes.isFixed(kind.weight(), channel, own)) {
                    store.put(person.key(), pick, typed.containsKey(field(pick)));
                }
            }
        }
        channels.offered().forEach(channel -> {
            if (typed.containsKey("stop-" + channel)) {
                stops.stop(StopStore.of(person.key()), channel, clock.instant());
            } else {
                stops.resume(StopStore.of(person.key()), channel);
            }
        });
        store.putManner(person.key(), manner);
        events.publishEvent(new NoticeChanged(clock.instant(), person.actor(), "修改通知的接收方式", person.key(), ""));
    }

    /// The name of a box in the form.
    static String field(Wishes.Pick pick) {
        return pick.kind() + "-" + pick.channel();
    }

    private static Manner manner(Map<String, String> typed) {
        boolean quiet = typed.containsKey("quiet");
        var from = time(typed.getOrDefault("quietFrom", ""));
        var to = time(typed.getOrDefault("quietTo", ""));
        var digest = Arrays.stream(Manner.Digest.values())
                .filter(each -> each.name().equals(typed.getOrDefault("digest", "")))
                .findFirst();
        String hour = typed.getOrDefault("hour", "");
        boolean hourRead = hour.matches("[0-9]{1,2}") && Integer.parseInt(hour) <= LAST_HOUR;
        new Problems()
                .when(quiet && from.isEmpty(), "quietFrom", "请选择免打扰从几点开始。")
                .when(quiet && to.isEmpty(), "quietTo", "请选择免打扰到几点结束。")
                .when(quiet && from.isPresent() && from.equals(to), "quietTo", "开始和结束不能是同一个时间。")
                .when(digest.isEmpty(), "digest", "请选择订阅信息怎样发送。")
                .when(!hourRead, "hour", "请选择汇总发送的时间。")
                .refuseIfAny(NoticeRefusal.CHOICE_INCOMPLETE);
        return new Manner(
                quiet ? Optional.of(new Manner.Quiet(from.orElseThrow(), to.orElseThrow())) : Optional.empty(),
                digest.orElseThrow(),
                Integer.parseInt(hour));
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
