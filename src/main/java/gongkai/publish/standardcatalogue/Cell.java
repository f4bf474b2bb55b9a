package gongkai.publish.standardcatalogue;

import gongkai.publish.sitecolumn.ColumnContents.Content;
import java.time.LocalDate;
import java.util.Optional;

/// What an organ has published of a matter, as it stands on a day.
///
/// @param dueOn the day by which something new must be open; empty where it is opened as it arises
record Cell(Field field, Matter matter, Content content, State state, Optional<LocalDate> dueOn) {

    /// How a cell stands.
    enum State {
        OPEN("已公开", "ok"),
        OVERDUE("到期未公开", "late"),
        /// Nothing yet, and the term is running.
        AWAITED("待公开", "warn"),
        /// Nothing yet of what is opened as it arises.
        BLANK("暂无内容", ""),
        ON_REQUEST("依申请公开", "info");

        private final String label;
        private final String tone;

        State(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        String label() {
            return label;
        }

        String tone() {
            return tone;
        }
    }

    /// @param since the day from which the organ is expected to have opened something
    static Cell of(Field field, Matter matter, Content content, LocalDate since, LocalDate today) {
        if (!matter.isProactive()) {
            return new Cell(field, matter, content, State.ON_REQUEST, Optional.empty());
        }
        if (matter.days() == 0) {
            return new Cell(field, matter, content, content.count() > 0 ? State.OPEN : State.BLANK, Optional.empty());
        }
        LocalDate due = content.newest().orElse(since).plusDays(matter.days());
        State kept = content.count() > 0 ? State.OPEN : State.AWAITED;
        return new Cell(field, matter, content, today.isAfter(due) ? State.OVERDUE : kept, Optional.of(due));
    }

    /// Whether something is missing: not opened in its term, or not at all.
    boolean isGap() {
        return switch (state) {
            case OVERDUE, AWAITED, BLANK -> true;
            case OPEN, ON_REQUEST -> false;
        };
    }
}
