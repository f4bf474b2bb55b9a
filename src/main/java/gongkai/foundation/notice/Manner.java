package gongkai.foundation.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// When a person wants to be told by the channels that leave the house.
///
/// @param quiet hours in which nothing is sent but what the law wants told; Beijing time
/// @param digest whether news come one by one
/// @param hour at which a digest comes
record Manner(Optional<Quiet> quiet, Digest digest, int hour) {
    /// Nobody wants a message at night who did not ask for it.
    static final Manner DEFAULT =
            new Manner(Optional.of(new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0))), Digest.AT_ONCE, 8);

    /// From one hour to another, over midnight where `from` is later.
    record Quiet(LocalTime from, LocalTime to) {
        boolean holds(LocalTime time) {
            return from.isBefore(to)
                    ? !time.isBefore(from) && time.isBefore(to)
                    : !time.isBefore(from) || time.isBefore(to);
        }

        ZonedDateTime end(ZonedDateTime now) {
            var today = now.with(to);
            return today.isAfter(now) ? today : today.plusDays(1);
        }
    }

    /// How news are gathered.
    enum Digest {
        AT_ONCE("随时，一条一条发"),
        DAILY("每天汇总一次"),
        WEEKLY("每周一汇总一次");

        private final String label;

        Digest(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /// When a notice goes out that is made now.
    record Slot(DeliveryState state, ZonedDateTime at, boolean digest) {}

    /// What the law wants told waits for nothing; news are gathered where the person wants that; all else rests while
    /// it is quiet.
    Slot slot(NoticeKind.Weight weight, ZonedDateTime now) {
        return switch (weight) {
            case STATUTORY -> new Slot(DeliveryState.WAITING, now, false);
            case TASK -> rested(now);
            case NEWS -> digest == Digest.AT_ONCE ? rested(now) : new Slot(DeliveryState.HELD, nextDigest(now), true);
        };
    }

    private Slot rested(ZonedDateTime now) {
        return quiet.filter(hours -> hours.holds(now.toLocalTime()))
                .map(hours -> new Slot(DeliveryState.WAITING.after(DeliveryAction.HOLD), hours.end(now), false))
                .orElseGet(() -> new Slot(DeliveryState.WAITING, now, false));
    }

    private ZonedDateTime nextDigest(ZonedDateTime now) {
        LocalDate day = now.toLocalDate();
        if (digest == Digest.WEEKLY) {
            day = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        }
        var at = day.atTime(hour, 0).atZone(now.getZone());
        return at.isAfter(now) ? at : at.plusDays(digest == Digest.WEEKLY ? 7 : 1);
    }
}
