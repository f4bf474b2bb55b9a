package gongkai.foundation.calendar;

import gongkai.foundation.calendar.page.CorrectionPage;
import gongkai.foundation.calendar.page.CorrectionsPage;
import gongkai.foundation.calendar.page.NoticePage;
import gongkai.foundation.calendar.page.PreviewPage;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Puts corrections of the calendar into the words of pages.
@Component
class CalendarPages {
    private final Organs organs;

    CalendarPages(Organs organs) {
        this.organs = organs;
    }

    String organ(String id) {
        return OrganId.isOne(id) ? organs.find(OrganId.of(id)).map(Organ::name).orElse(id) : id;
    }

    static String minute(Instant at) {
        ZonedDateTime time = at.atZone(ReplayClock.ZONE);
        return "%s %02d:%02d".formatted(DateText.full(time.toLocalDate()), time.getHour(), time.getMinute());
    }

    /// Without the number of the account, which stands in the record.
    static String who(String actor) {
        return actor.replaceFirst("^staff:\\d+ ", "");
    }

    static List<PreviewPage.Day> days(List<DayChange> changes) {
        return changes.stream()
                .map(change -> new PreviewPage.Day(
                        DateText.full(change.day()),
                        DateText.weekday(change.day()),
                        change.beforeText(),
                        change.afterText(),
                        change.movesDeadlines()))
                .toList();
    }

    static List<NoticePage.ReadLine> lines(NoticeReading reading) {
        return reading.lines().stream()
                .map(line -> new NoticePage.ReadLine(line.number(), line.text(), line.read()))
                .toList();
    }

    List<PreviewPage.Room> rooms(CorrectionPreview preview) {
        return preview.rooms().stream().map(this::room).toList();
    }

    private PreviewPage.Room room(MoveTally.RoomMoves room) {
        String words = room.count() == 0
                ? "没有期限变动。"
                : "%,d件变动，其中%,d件提前，%,d件顺延。".formatted(room.count(), room.earlier(), room.count() - room.earlier());
        var counts = room.organs().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(each -> new PreviewPage.OrganCount(organ(each.getKey()), each.getValue()))
                .toList();
        var moves = room.first().stream()
                .map(move -> new PreviewPage.Move(
                        move.number(),
                        organ(move.organ()),
                        DateText.full(move.before()),
                        DateText.full(move.after()),
                        move.after().isBefore(move.before())))
                .toList();
        return new PreviewPage.Room(room.label(), words, counts, moves, room.count() - moves.size());
    }

    CorrectionPage.Move move(Correction.Move move) {
        return new CorrectionPage.Move(
                move.room(),
                move.number(),
                organ(move.organ()),
                DateText.full(move.before()),
                DateText.full(move.after()),
                move.after().isBefore(move.before()),
                move.late() ? "补算" : "");
    }

    static CorrectionsPage.Row row(Correction correction) {
        return new CorrectionsPage.Row(
                CorrectionController.LIST + "/" + correction.id(),
                correction.words(),
                minute(correction.at()),
                who(correction.actor()),
                correction.reason(),
                correction.days().size(),
                correction.moves());
    }
}
