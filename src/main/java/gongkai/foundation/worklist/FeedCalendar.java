package gongkai.foundation.worklist;

import gongkai.foundation.kernel.DateText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// Deadlines as iCalendar (RFC 5545): an all-day event on the last day, with an alarm two days before. A deadline that
/// moves keeps its UID, so the calendar program moves it too. It names the matter, never an applicant.
final class FeedCalendar {
    private static final int LONGEST_TITLE = 24;
    /// Nine in the morning, two days before: an all-day event begins at midnight.
    private static final Duration ALARM = Duration.ofHours(-39);

    private FeedCalendar() {}

    /// @param address the address of the platform, for the links
    static String write(List<ItemRow> rows, WorkKinds kinds, String address) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//gongkai//worklist//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", "办理期限"));
        rows.forEach(row -> calendar.add(event(row, kinds, address)));
        var text = new StringWriter();
        try {
            // An empty calendar is no calendar to the validator, but it is one to the person who has nothing to do.
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static VEvent event(ItemRow row, WorkKinds kinds, String address) {
        var state = row.state();
        var due = state.dueOn().orElseThrow();
        String kind = kinds.get(state.kind()).label();
        var event = new VEvent(due, "最迟办结 %s %s".formatted(state.number(), shortened(state.title())));
        event.getDateStamp().ifPresent(event::remove);
        event.add(new DtStamp(row.changedAt()));
        event.add(new Uid(state.kind() + "-" + state.matter() + "@gongkai"));
        event.add(new Description("%s，%s，最迟%s办结。承办：%s。"
                .formatted(kind, state.stage(), DateText.full(due), row.holder().label())));
        event.add(new Url(URI.create(address + state.path())));
        event.add(ImmutableTransp.TRANSPARENT);
        var alarm = new VAlarm(ALARM);
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description("%s %s 后天到期".formatted(kind, state.number())));
        event.add(alarm);
        return event;
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
