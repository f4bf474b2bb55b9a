package gongkai.publish.gazette;

import gongkai.foundation.organ.OrganId;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkChanged;
import gongkai.foundation.worklist.WorkState;
import java.time.LocalDate;
import java.util.Optional;

/// The next issue is due, or was printed: whoever compiles the gazette finds it in the worklist.
public record IssueReminder(WorkState workState) implements WorkChanged {
    static final String KIND = "gazette";

    static IssueReminder due(OrganId organ, IssueStore.Reminder reminder) {
        return of(organ, reminder, "待编辑出版", Turn.OURS, Optional.empty());
    }

    static IssueReminder done(OrganId organ, IssueStore.Reminder reminder, LocalDate today) {
        return of(organ, reminder, "已出版", Turn.DONE, Optional.of(today));
    }

    private static IssueReminder of(
            OrganId organ, IssueStore.Reminder reminder, String stage, Turn turn, Optional<LocalDate> closed) {
        return new IssueReminder(new WorkState(
                KIND,
                reminder.total(),
                "公报-" + reminder.total(),
                "编辑出版政府公报总第%d期".formatted(reminder.total()),
                organ,
                stage,
                turn,
                reminder.since(),
                reminder.since(),
                Optional.of(reminder.dueOn()),
                closed,
                GazetteDeskController.LIST));
    }
}
