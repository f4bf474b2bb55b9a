package gongkai.foundation.notice;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// By which channels a person wants to be told what.
///
/// @param chosen what was ticked and unticked; what is not here follows the defaults
/// @param stopped the channels by which no more news are wanted
record Wishes(Map<Pick, Boolean> chosen, Set<NoticeChannel> stopped, Manner manner) {
    static final Wishes DEFAULT = new Wishes(Map.of(), Set.of(), Manner.DEFAULT);

    Wishes {
        chosen = Map.copyOf(chosen);
        stopped = Set.copyOf(stopped);
    }

    /// One box to tick.
    record Pick(String kind, NoticeChannel channel) {}

    /// The ways this kind of notice goes.
    ///
    /// @param reachable the channels that are offered and by which the person can be reached
    /// @param own the channel of the account itself, which for what the law wants told is always used
    Set<NoticeChannel> ways(NoticeKind kind, Set<NoticeChannel> reachable, Optional<NoticeChannel> own) {
        var ways = EnumSet.noneOf(NoticeChannel.class);
        for (NoticeChannel channel : NoticeChannel.values()) {
            boolean possible = channel == NoticeChannel.IN_APP || reachable.contains(channel);
            if (possible && wants(kind, channel, own)) {
                ways.add(channel);
            }
        }
        return ways;
    }

    boolean wants(NoticeKind kind, NoticeChannel channel, Optional<NoticeChannel> own) {
        if (isFixed(kind.weight(), channel, own)) {
            return true;
        }
        if (kind.weight() == NoticeKind.Weight.NEWS && stopped.contains(channel)) {
            return false;
        }
        return Optional.ofNullable(chosen.get(new Pick(kind.id(), channel)))
                .orElse(channel == NoticeChannel.IN_APP || channel == NoticeChannel.EMAIL);
    }

    /// What cannot be unticked: the inbox for all that is not news, the account's own address for what the law wants
    /// told.
    static boolean isFixed(NoticeKind.Weight weight, NoticeChannel channel, Optional<NoticeChannel> own) {
        return switch (weight) {
            case STATUTORY ->
                channel == NoticeChannel.IN_APP || own.filter(channel::equals).isPresent();
            case TASK -> channel == NoticeChannel.IN_APP;
            case NEWS -> false;
        };
    }
}
