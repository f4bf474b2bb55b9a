package gongkai.publish.sitecolumn;

import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.publish.sitecolumn.ColumnContents.Content;
import gongkai.publish.sitecolumn.ReminderStore.Reminder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks which columns are not kept up, and tells their units through the worklist. What is published closes
/// the matter in its own transaction.
@Service
public class ColumnWatch {
    private final Columns columns;
    private final ReminderStore reminders;
    private final ColumnContents contents;
    private final ColumnSettings settings;
    private final Organs organs;
    private final WorkCalendars calendars;
    private final ApplicationEventPublisher events;
    private final Round round;

    ColumnWatch(
            Columns columns,
            ReminderStore reminders,
            ColumnContents contents,
            ColumnSettings settings,
            Organs organs,
            WorkCalendars calendars,
            ApplicationEventPublisher events,
            Round round) {
        this.columns = columns;
        this.reminders = reminders;
        this.contents = contents;
        this.settings = settings;
        this.organs = organs;
        this.calendars = calendars;
        this.events = events;
        this.round = round;
    }

    /// The clock, and the transactions of the daily round.
    @Service
    static final class Round {
        private final TransactionTemplate transaction;
        private final Clock clock;

        Round(PlatformTransactionManager transactions, Clock clock) {
            this.transaction = new TransactionTemplate(transactions);
            this.clock = clock;
        }

        LocalDate today() {
            return LocalDate.now(clock);
        }

        boolean step(BooleanSupplier work) {
            return Boolean.TRUE.equals(transaction.execute(status -> work.getAsBoolean()));
        }
    }

    /// Every home once a day, each in a transaction of its own; several servers share the work.
    void run() {
        boolean more = true;
        while (more) {
            more = round.step(this::lookAtNext);
        }
    }

    private boolean lookAtNext() {
        LocalDate today = round.today();
        var organ = reminders.takeUnlooked(today);
        organ.ifPresent(each -> {
            look(each);
            reminders.looked(each, today);
        });
        return organ.isPresent();
    }

    /// Something was published or withdrawn there: whoever was told to update a column need not, or must again.
    @Transactional
    public void contentChanged(OrganId organ) {
        if (reminders.hasAny(organ)) {
            look(organ);
        }
    }

    /// Looks at the columns of an organ now.
    @Transactional
    public void look(OrganId organ) {
        var told = new HashMap<ColumnId, Reminder>();
        reminders.list(organ).forEach(each -> told.put(each.column(), each));
        boolean active = organs.find(organ).filter(Organ::isActive).isPresent();
        for (ColumnReview review : active ? reviews(organ) : List.<ColumnReview>of()) {
            if (review.isToBeTold()) {
                tell(organ, review, told);
                told.remove(review.column().id());
            }
        }
        told.values().forEach(each -> end(organ, each));
    }

    /// How often a column is to be updated, in words.
    String interval(SiteColumn column) {
        return ColumnReview.interval(column, settings);
    }

    /// How every open column of the organ stands, in the order of the tree.
    List<ColumnReview> reviews(OrganId organ) {
        var tree = columns.tree(organ);
        var open = tree.listOpen().stream().map(ColumnTree.Placed::column).toList();
        var own = contents.of(open.stream().map(tree::scopeOf).toList());
        LocalDate today = round.today();
        return open.stream()
                .map(column -> ColumnReview.of(column, whole(tree, column, own), settings, today))
                .toList();
    }

    /// What stands in the column and beneath it.
    private static Content whole(ColumnTree tree, SiteColumn column, Map<ColumnId, Content> own) {
        var all = own.getOrDefault(column.id(), Content.NOTHING);
        for (SiteColumn child : tree.children(column.id())) {
            all = all.and(whole(tree, child, own));
        }
        return all;
    }

    private void tell(OrganId organ, ColumnReview review, Map<ColumnId, Reminder> told) {
        var column = review.column();
        var keeper = organs.heirOf(column.keeper().organ()).id();
        String stage = review.state() == ColumnState.EMPTY ? "待发布第一条" : "待更新";
        var before = told.get(column.id());
        var reminder = before == null
                ? new Reminder(column.id(), keeper, stage, round.today(), due(review))
                : new Reminder(column.id(), keeper, stage, before.since(), before.dueOn());
        if (!reminder.equals(before)) {
            reminders.put(organ, reminder);
            events.publishEvent(
                    ColumnReminder.of(column, keeper, place(organ), stage, reminder.since(), reminder.dueOn()));
        }
    }

    /// Nobody is late the moment they are told.
    private LocalDate due(ColumnReview review) {
        LocalDate least = calendars.current().addWorkingDays(round.today(), settings.remindDays());
        return review.dueOn().filter(day -> day.isAfter(least)).orElse(least);
    }

    private void end(OrganId organ, Reminder reminder) {
        reminders.delete(reminder.column());
        columns.find(reminder.column())
                .ifPresent(column -> events.publishEvent(
                        ColumnReminder.done(column, reminder.toldTo(), place(organ), reminder.since(), round.today())));
    }

    private String place(OrganId organ) {
        return organs.get(organ).shortName();
    }
}
