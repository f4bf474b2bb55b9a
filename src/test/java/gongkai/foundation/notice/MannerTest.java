package gongkai.foundation.notice;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.operations.ReplayClock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// When and by which way a person is told.
class MannerTest {
    private static final NoticeKind NEWS = kind(NoticeKind.Weight.NEWS);
    private static final NoticeKind TASK = kind(NoticeKind.Weight.TASK);
    private static final NoticeKind LAW = kind(NoticeKind.Weight.STATUTORY);

    @Test
    void atNightAMessageWaitsForTheMorning() {
        var slot = Manner.DEFAULT.slot(NoticeKind.Weight.TASK, at("2026-03-02T23:10"));

        assertThat(slot).isEqualTo(new Manner.Slot(DeliveryState.HELD, at("2026-03-03T07:00"), false));
        assertThat(Manner.DEFAULT
                        .slot(NoticeKind.Weight.NEWS, at("2026-03-03T06:59"))
                        .at())
                .isEqualTo(at("2026-03-03T07:00"));
        assertThat(Manner.DEFAULT
                        .slot(NoticeKind.Weight.NEWS, at("2026-03-03T07:00"))
                        .state())
                .isEqualTo(DeliveryState.WAITING);
    }

    @Test
    void whatTheLawWantsToldWaitsForNothing() {
        var weekly = new Manner(Manner.DEFAULT.quiet(), Manner.Digest.WEEKLY, 8);

        assertThat(weekly.slot(NoticeKind.Weight.STATUTORY, at("2026-03-02T23:10")))
                .isEqualTo(new Manner.Slot(DeliveryState.WAITING, at("2026-03-02T23:10"), false));
    }

    @Test
    void newsAreGatheredWhereAskedFor() {
        var daily = new Manner(Optional.empty(), Manner.Digest.DAILY, 8);
        var weekly = new Manner(Optional.empty(), Manner.Digest.WEEKLY, 8);

        assertThat(daily.slot(NoticeKind.Weight.NEWS, at("2026-03-03T07:00")).at())
                .isEqualTo(at("2026-03-03T08:00"));
        assertThat(daily.slot(NoticeKind.Weight.NEWS, at("2026-03-03T08:00")).at())
                .isEqualTo(at("2026-03-04T08:00"));
        assertThat(weekly.slot(NoticeKind.Weight.NEWS, at("2026-03-03T07:00")))
                .isEqualTo(new Manner.Slot(DeliveryState.HELD, at("2026-03-09T08:00"), true));
        assertThat(weekly.slot(NoticeKind.Weight.NEWS, at("2026-03-09T07:00")).at())
                .isEqualTo(at("2026-03-09T08:00"));
        assertThat(daily.slot(NoticeKind.Weight.TASK, at("2026-03-03T09:00")).state())
                .isEqualTo(DeliveryState.WAITING);
    }

    @Test
    void quietHoursMayLieWithinADay() {
        var noon = new Manner(
                Optional.of(new Manner.Quiet(LocalTime.of(12, 0), LocalTime.of(14, 0))), Manner.Digest.AT_ONCE, 8);

        assertThat(noon.slot(NoticeKind.Weight.TASK, at("2026-03-03T13:00")).at())
                .isEqualTo(at("2026-03-03T14:00"));
        assertThat(noon.slot(NoticeKind.Weight.TASK, at("2026-03-03T23:00")).state())
                .isEqualTo(DeliveryState.WAITING);
    }

    @Test
    void whatTheLawWantsToldCannotBeSwitchedOff() {
        var nothing = new Wishes(
                Map.of(
                        pick(LAW, NoticeChannel.IN_APP), false,
                        pick(LAW, NoticeChannel.SMS), false,
                        pick(LAW, NoticeChannel.EMAIL), false,
                        pick(TASK, NoticeChannel.IN_APP), false,
                        pick(NEWS, NoticeChannel.IN_APP), false),
                Set.of(NoticeChannel.SMS),
                Manner.DEFAULT);
        var reachable = Set.of(NoticeChannel.SMS, NoticeChannel.EMAIL);

        assertThat(nothing.ways(LAW, reachable, Optional.of(NoticeChannel.SMS)))
                .containsExactly(NoticeChannel.IN_APP, NoticeChannel.SMS);
        assertThat(nothing.ways(TASK, Set.of(), Optional.empty())).containsExactly(NoticeChannel.IN_APP);
        assertThat(nothing.ways(NEWS, Set.of(), Optional.empty())).isEmpty();
    }

    @Test
    void aStoppedChannelBringsNoNewsButAllElse() {
        var stopped = new Wishes(Map.of(), Set.of(NoticeChannel.EMAIL), Manner.DEFAULT);
        var reachable = Set.of(NoticeChannel.EMAIL);

        assertThat(stopped.ways(NEWS, reachable, Optional.of(NoticeChannel.EMAIL)))
                .containsExactly(NoticeChannel.IN_APP);
        assertThat(stopped.ways(TASK, reachable, Optional.of(NoticeChannel.EMAIL)))
                .containsExactly(NoticeChannel.IN_APP, NoticeChannel.EMAIL);
        assertThat(Wishes.DEFAULT.ways(NEWS, Set.of(NoticeChannel.SMS), Optional.empty()))
                .containsExactly(NoticeChannel.IN_APP);
    }

    @Test
    void aMinuteHasNoMoreThanItsMessages() {
        var pace = new Pace(30);
        var begun = at("2026-03-02T09:00").toInstant();

        assertThat(pace.take(20, begun)).isEqualTo(20);
        assertThat(pace.take(20, begun.plusSeconds(59))).isEqualTo(10);
        assertThat(pace.take(20, begun.plusSeconds(59))).isZero();
        pace.giveBack(4);
        assertThat(pace.take(20, begun.plusSeconds(59))).isEqualTo(4);
        assertThat(pace.take(20, begun.plusSeconds(60))).isEqualTo(20);
    }

    private static Wishes.Pick pick(NoticeKind kind, NoticeChannel channel) {
        return new Wishes.Pick(kind.id(), channel);
    }

    private static NoticeKind kind(NoticeKind.Weight weight) {
        return new NoticeKind("test." + weight, "试", weight, "题", "文", Set.of());
    }

    private static ZonedDateTime at(String time) {
        return LocalDateTime.parse(time).atZone(ReplayClock.ZONE);
    }
}
