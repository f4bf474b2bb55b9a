package gongkai.publish.sitecolumn;

import gongkai.publish.sitecolumn.ColumnContents.Content;
import java.time.LocalDate;
import java.util.Optional;

/// How a column stands on a day.
///
/// @param content what stands in it and beneath it
/// @param dueOn the day by which something new must stand in it
record ColumnReview(SiteColumn column, Content content, ColumnState state, Optional<LocalDate> dueOn) {

    /// 国办秘函〔2019〕19号, 单项否决 4: 动态、要闻类 two weeks, 通知公告、政策文件类 at the first level
    /// six months, others by their own interval; an empty column is one however long it is to be updated.
    /// An interval laid down for a column goes before the rule of its type.
    static ColumnReview of(SiteColumn column, Content content, ColumnSettings settings, LocalDate today) {
        var limit = limit(column, settings);
        if (content.count() == 0) {
            return empty(column, content, settings, today);
        }
        var due = limit.flatMap(days -> content.newest().map(day -> day.plusDays(days)));
        ColumnState state = due.map(day -> state(day, settings, today)).orElse(ColumnState.FREE);
        return new ColumnReview(column, content, state, due);
    }

    private static ColumnReview empty(SiteColumn column, Content content, ColumnSettings settings, LocalDate today) {
        if (!column.type().mustNotBeEmpty()) {
            return new ColumnReview(column, content, ColumnState.FREE, Optional.empty());
        }
        var due = column.openedOn().plusDays(settings.emptyDays());
        ColumnState state = today.isAfter(due) ? ColumnState.EMPTY : ColumnState.NEW;
        return new ColumnReview(column, content, state, Optional.of(due));
    }

    private static ColumnState state(LocalDate due, ColumnSettings settings, LocalDate today) {
        if (today.isAfter(due)) {
            return ColumnState.STALE;
        }
        return today.isBefore(due.minusDays(settings.remindBefore())) ? ColumnState.GOOD : ColumnState.DUE_SOON;
    }

    /// How often a column is to be updated, in words: by its own interval, else by the rule of its type.
    static String interval(SiteColumn column, ColumnSettings settings) {
        return limit(column, settings).map(days -> "每 " + days + " 天内").orElse("随产生随更新");
    }

    private static Optional<Integer> limit(SiteColumn column, ColumnSettings settings) {
        boolean top = column.parent().isEmpty();
        return column.everyDays().or(() -> switch (column.type()) {
            case NEWS -> Optional.of(settings.newsDays());
            case NOTICE, POLICY -> top ? Optional.of(settings.noticeDays()) : Optional.empty();
            case INTERPRETATION, BASICS, OTHER, GUIDE, SYSTEM, STATUTORY, ITEM, ANNUAL_REPORT, ON_REQUEST ->
                Optional.empty();
        });
    }

    /// Whether the unit is to be told: the column is late or will be in a few days, or it is empty too long.
    boolean isToBeTold() {
        return switch (state) {
            case DUE_SOON, STALE, EMPTY -> true;
            case GOOD, NEW, FREE -> false;
        };
    }

    /// Whether it counts among 动态要闻、通知公告、政策文件 in 单项否决.
    boolean isOfTheFirstThree() {
        return switch (column.type()) {
            case NEWS -> true;
            case NOTICE, POLICY -> column.parent().isEmpty();
            case INTERPRETATION, BASICS, OTHER, GUIDE, SYSTEM, STATUTORY, ITEM, ANNUAL_REPORT, ON_REQUEST -> false;
        };
    }
}
