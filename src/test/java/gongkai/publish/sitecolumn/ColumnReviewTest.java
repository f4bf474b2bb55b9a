package gongkai.publish.sitecolumn;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.sitecolumn.ColumnContents.Content;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// 国办秘函〔2019〕19号, 单项否决 4.
class ColumnReviewTest {
    private static final LocalDate OPENED = LocalDate.of(2026, 1, 1);
    private static final ColumnSettings SETTINGS = new ColumnSettings(14, 180, 30, 3, 5, Duration.ZERO, 5, 10, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void newsIsStaleOnTheFifteenthDayWithoutAnythingNew() {
        assertThat(state(column(ColumnType.NEWS), TODAY.minusDays(10))).isEqualTo(ColumnState.GOOD);
        assertThat(state(column(ColumnType.NEWS), TODAY.minusDays(11))).isEqualTo(ColumnState.DUE_SOON);
        assertThat(state(column(ColumnType.NEWS), TODAY.minusDays(14))).isEqualTo(ColumnState.DUE_SOON);
        assertThat(state(column(ColumnType.NEWS), TODAY.minusDays(15))).isEqualTo(ColumnState.STALE);
    }

    @Test
    void noticesAndPoliciesHaveSixMonthsAtTheFirstLevelOnly() {
        var beneath = column(ColumnType.POLICY, Optional.of(ColumnId.of(9)), Optional.empty());

        assertThat(state(column(ColumnType.NOTICE), TODAY.minusDays(181))).isEqualTo(ColumnState.STALE);
        assertThat(state(column(ColumnType.POLICY), TODAY.minusDays(170))).isEqualTo(ColumnState.GOOD);
        assertThat(state(beneath, TODAY.minusDays(400))).isEqualTo(ColumnState.FREE);
    }

    @Test
    void anIntervalLaidDownGoesBeforeTheRuleOfTheType() {
        var weekly = column(ColumnType.OTHER, Optional.empty(), Optional.of(7));

        assertThat(state(weekly, TODAY.minusDays(8))).isEqualTo(ColumnState.STALE);
        assertThat(state(column(ColumnType.OTHER), TODAY.minusDays(800))).isEqualTo(ColumnState.FREE);
    }

    @Test
    void anEmptyColumnIsOneAfterThirtyDays() {
        var column = column(ColumnType.OTHER);

        assertThat(ColumnReview.of(column, Content.NOTHING, SETTINGS, OPENED.plusDays(30))
                        .state())
                .isEqualTo(ColumnState.NEW);
        assertThat(ColumnReview.of(column, Content.NOTHING, SETTINGS, OPENED.plusDays(31))
                        .state())
                .isEqualTo(ColumnState.EMPTY);
        assertThat(ColumnReview.of(column(ColumnType.ANNUAL_REPORT), Content.NOTHING, SETTINGS, TODAY)
                        .state())
                .isEqualTo(ColumnState.FREE);
    }

    @Test
    void twoContentsTogetherHaveTheLaterDay() {
        var older = new Content(2, Optional.of(OPENED));
        var newer = new Content(3, Optional.of(TODAY));

        assertThat(older.and(newer)).isEqualTo(new Content(5, Optional.of(TODAY)));
        assertThat(newer.and(older)).isEqualTo(new Content(5, Optional.of(TODAY)));
        assertThat(older.and(Content.NOTHING)).isEqualTo(older);
        assertThat(Content.NOTHING.and(older)).isEqualTo(older);
    }

    private static ColumnState state(SiteColumn column, LocalDate newest) {
        return ColumnReview.of(column, new Content(1, Optional.of(newest)), SETTINGS, TODAY)
                .state();
    }

    private static SiteColumn column(ColumnType type) {
        return column(type, Optional.empty(), Optional.empty());
    }

    private static SiteColumn column(ColumnType type, Optional<ColumnId> parent, Optional<Integer> everyDays) {
        return new SiteColumn(
                ColumnId.of(1),
                OrganId.of("yunzhou"),
                parent,
                type,
                Optional.empty(),
                "栏目",
                "",
                List.of(),
                new ColumnKeeper(OrganId.of("yunzhou"), "", ""),
                everyDays,
                10,
                false,
                OPENED,
                Optional.empty(),
                1);
    }
}
