package gongkai.foundation.calendar;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.IdentityRefusal;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 更正日历: shows what a change would do, and does it. The days, every open deadline in all rooms, the list of what
/// moved and the record are one transaction; one correction is made after another.
@Service
class CalendarCorrecting {
    static final int FIRST_YEAR = 1949;
    static final int LAST_YEAR = 2199;
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 200;

    private final CalendarStore store;
    private final CorrectionStore corrections;
    private final WorkCalendars calendars;
    private final List<OpenDeadlines> rooms;
    private final Policy policy;
    private final Organs organs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarCorrecting(
            CalendarStore store,
            CorrectionStore corrections,
            WorkCalendars calendars,
            List<OpenDeadlines> rooms,
            Policy policy,
            Organs organs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.corrections = corrections;
        this.calendars = calendars;
        this.rooms = List.copyOf(rooms);
        this.policy = policy;
        this.organs = organs;
        this.events = events;
        this.clock = clock;
    }

    /// The calendar holds for the whole house: only who looks after all of it may change it.
    private void mayEdit(Person.Staff who) {
        var places = policy.where(who, Act.EDIT_CALENDAR);
        boolean everywhere = organs.listActive().stream()
                .filter(organ -> organ.parent().isEmpty())
                .map(Organ::id)
                .allMatch(places::contains);
        if (!everywhere) {
            throw Refusal.of(IdentityRefusal.NOT_YOURS);
        }
    }

    /// What the change would do. Nothing is written.
    @Transactional(readOnly = true)
    public CorrectionPreview preview(CalendarChange change, Person.Staff who) {
        mayEdit(who);
        check(change).refuseIfAny(CalendarRefusal.CHANGE_INCOMPLETE);
        var now = inForce();
        var tally = new MoveTally((room, move) -> {});
        var seen = draft(now, change, store.edition(), tally);
        rooms.forEach(room -> room.preview(seen.draft().corrected(), tally.of(room.label())));
        return preview(now, seen, tally);
    }

    /// Makes the change that was previewed. When the calendar or the open matters are no longer what the preview
    /// showed, refuses and changes nothing.
    ///
    /// @param digest the preview's
    /// @return the number of the correction
    @Transactional
    public long confirm(CalendarChange change, String digest, String reason, Person.Staff who) {
        mayEdit(who);
        checkReason(check(change), reason).refuseIfAny(CalendarRefusal.CHANGE_INCOMPLETE);
        long edition = store.lockEdition();
        var now = inForce();
        var writer = new MoveWriter(corrections);
        var tally = new MoveTally(writer::add);
        var draft = draft(now, change, edition, tally).draft();
        String words = draft.words(now);
        Instant at = clock.instant();
        long id = corrections.insert(change.year(), words, reason.strip(), at, who.actor(), draft.changes());
        writer.begin(id, false);
        write(draft, who.actor(), at);
        var cause = new OpenDeadlines.Cause(words, who.actor());
        for (OpenDeadlines room : rooms) {
            room.move(draft.corrected(), cause, tally.of(room.label()));
            writer.flush();
        }
        if (!tally.seal().equals(digest)) {
            throw Refusal.of(CalendarRefusal.PREVIEW_OUTDATED);
        }
        long moves =
                tally.rooms().stream().mapToLong(MoveTally.RoomMoves::count).sum();
        events.publishEvent(new CalendarChanged(
                at, who.actor(), who.organ().value(), id, sentence(words, draft, moves, reason.strip())));
        events.publishEvent(new CalendarCorrected(change.year(), draft.corrected()));
        return id;
    }

    private static String sentence(String words, CalendarDraft draft, long moves, String reason) {
        return "%s，%d天有变化，重新计算后%d件在办事项的期限变动。理由：%s。"
                .formatted(words, draft.changes().size(), moves, reason);
    }

    private void write(CalendarDraft draft, String actor, Instant at) {
        store.replaceDays(draft.years(), draft.entered());
        if (draft.change() instanceof CalendarChange.Notice notice) {
            store.publish(notice, actor, at);
        }
        store.nextEdition();
        calendars.forgetAfterCommit();
    }

    private WorkCalendar inForce() {
        return WorkCalendar.with(store.listOverrideDays(), store.listPublishedYears());
    }

    /// A change as it was read, with the calendar it makes.
    private record Seen(CalendarDraft draft, Optional<NoticeReading> reading) {}

    private static Seen draft(WorkCalendar now, CalendarChange change, long edition, MoveTally tally) {
        Optional<NoticeReading> reading = change instanceof CalendarChange.Notice notice
                ? Optional.of(NoticeParser.parse(notice.year(), notice.text()))
                : Optional.empty();
        reading.flatMap(NoticeReading::firstStop).ifPresent(stop -> {
            throw Refusal.of(
                    CalendarRefusal.CHANGE_INCOMPLETE,
                    new Problems()
                            .when(true, "text", stop.place() + "：" + stop.sentence())
                            .list());
        });
        var draft =
                CalendarDraft.of(now, change, reading.map(NoticeReading::days).orElse(List.of()));
        if (draft.changes().isEmpty() && !draft.publishes(now)) {
            throw Refusal.of(CalendarRefusal.NOTHING_CHANGES);
        }
        tally.add(edition + "|" + change.year() + "|" + draft.publishes(now));
        draft.changes().forEach(day -> tally.add(day.toString()));
        return new Seen(draft, reading);
    }

    private static CorrectionPreview preview(WorkCalendar now, Seen seen, MoveTally tally) {
        var draft = seen.draft();
        return new CorrectionPreview(
                draft, draft.words(now), draft.publishes(now), seen.reading(), tally.rooms(), tally.seal());
    }

    private static Problems check(CalendarChange change) {
        var problems = new Problems();
        boolean known = change.year() >= FIRST_YEAR && change.year() <= LAST_YEAR;
        switch (change) {
            case CalendarChange.Notice notice ->
                problems.when(!known, "year", "年份在1949年至2199年之间。")
                        .when(notice.title().isBlank(), "title", "请填写通知的名称或者文号。")
                        .when(notice.title().length() > LONGEST_TITLE, "title", "通知名称不超过200个字。")
                        .when(notice.text().isBlank(), "text", "请粘贴通知的全文。")
                        .when(notice.text().length() > NoticeParser.LONGEST_TEXT, "text", "全文不超过20,000个字，请只粘贴通知正文。");
            case CalendarChange.OneDay day -> {
                boolean weekend = NoticeItem.isWeekend(day.day());
                problems.when(!known, "day", "日期在1949年至2199年之间。")
                        .when(
                                day.name().isBlank() && day.working() == weekend,
                                "name",
                                weekend ? "周末上班的，请写明为哪个节日调休。" : "工作日放假的，请写明是什么节假日。")
                        .when(day.name().length() > LONGEST_NAME, "name", "名称不超过30个字。");
            }
        }
        return problems;
    }

    private static Problems checkReason(Problems problems, String reason) {
        return problems.when(reason.isBlank(), "reason", "请写明更正的理由，例如通知的文号。")
                .when(reason.length() > LONGEST_REASON, "reason", "理由不超过200个字。");
    }

    /// Counts once more what was made while a correction was under way, on this server or another: who had read the
    /// calendar before may have written a date after its matter was passed. Each correction is followed once.
    ///
    /// @param madeBefore the corrections to follow
    /// @return how many dates were still moved
    @Transactional
    public long followUp(Instant madeBefore) {
        var unfollowed = new TreeSet<>(corrections.lockUnfollowed(madeBefore));
        if (unfollowed.isEmpty()) {
            return 0;
        }
        var last = corrections.find(unfollowed.last()).orElseThrow();
        var writer = new MoveWriter(corrections);
        writer.begin(last.id(), true);
        var tally = new MoveTally(writer::add);
        var cause = new OpenDeadlines.Cause(last.words(), last.actor());
        var now = inForce();
        for (OpenDeadlines room : rooms) {
            room.move(now, cause, tally.of(room.label()));
            writer.flush();
        }
        unfollowed.forEach(id -> corrections.noteFollowed(id, clock.instant()));
        return tally.rooms().stream().mapToLong(MoveTally.RoomMoves::count).sum();
    }
}
