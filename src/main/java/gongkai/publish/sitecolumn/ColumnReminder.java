package gongkai.publish.sitecolumn;

import gongkai.foundation.organ.OrganId;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkChanged;
import gongkai.foundation.worklist.WorkState;
import java.time.LocalDate;
import java.util.Optional;

/// A column is to be updated soon, is late, or was updated: its unit finds that in the worklist.
public record ColumnReminder(WorkState workState) implements WorkChanged {
    static final String KIND = "column";

    static ColumnReminder of(
            SiteColumn column, OrganId organ, String place, String stage, LocalDate since, LocalDate due) {
        return new ColumnReminder(
                state(column, organ, place, stage, Turn.OURS, since, Optional.of(due), Optional.empty()));
    }

    static ColumnReminder done(SiteColumn column, OrganId organ, String place, LocalDate since, LocalDate today) {
        return new ColumnReminder(
                state(column, organ, place, "栏目已更新", Turn.DONE, since, Optional.empty(), Optional.of(today)));
    }

    private static WorkState state(
            SiteColumn column,
            OrganId organ,
            String place,
            String stage,
            Turn turn,
            LocalDate since,
            Optional<LocalDate> due,
            Optional<LocalDate> closed) {
        return new WorkState(
                KIND,
                column.id().value(),
                "栏目-" + column.id(),
                "更新栏目“%s”（%s）".formatted(column.name(), place),
                organ,
                stage,
                turn,
                since,
                since,
                due,
                closed,
                ColumnDeskController.LIST + "/" + column.id());
    }
}
