package gongkai.foundation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PeriodsTest {
    @Test
    void everyPeriodHasItsKeyItsWordsAndItsBasis() {
        assertThat(Arrays.stream(StatutoryPeriod.values())
                        .map(StatutoryPeriod::key)
                        .collect(Collectors.toSet()))
                .hasSize(StatutoryPeriod.values().length)
                .contains("publish.proactive", "request.reply", "consult.thirdParty", "media.update");
        assertThat(StatutoryPeriod.values())
                .allSatisfy(period -> assertThat(period.basis() + period.clockStart() + period.onLapse())
                        .isNotBlank());
    }

    @Test
    void aHouseMayPromiseLessThanTheStatuteAllows() {
        var periods = new Periods(set("gongkai.calendar.periods.request.reply", "15"));
        assertThat(periods.length(StatutoryPeriod.REQUEST_REPLY)).isEqualTo(15);
        assertThat(periods.text(StatutoryPeriod.REQUEST_REPLY)).isEqualTo("15个工作日");
        assertThat(periods.isChanged(StatutoryPeriod.REQUEST_REPLY)).isTrue();
        assertThat(periods.isChanged(StatutoryPeriod.REQUEST_EXTENSION)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "request.correctionByApplicant, 10",
        "request.correction-by-applicant, 10",
        "request.correctionbyapplicant, 10"
    })
    void aKeyIsKnownInEveryWriting(String key, String days) {
        var periods = new Periods(set("gongkai.calendar.periods." + key, days));
        assertThat(periods.length(StatutoryPeriod.REQUEST_CORRECTION_BY_APPLICANT))
                .isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "request.reply, 25, 不得长于20个工作日（条例第三十三条第二款）",
        "decision.consultation, 20, 不得短于30日",
        "request.reply, 0, 至少1个工作日",
        "request.reply, zwanzig, 请写整数",
        "request.reply, -3, 请写整数",
        "request.replay, 20, 没有这个期限"
    })
    void aWrongLengthIsRefusedInWords(String key, String length, String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PeriodSettings(Map.of(key, length)))
                .withMessageContaining("gongkai.calendar.periods." + key)
                .withMessageContaining(words);
    }

    @Test
    void aPeriodOfMonthsOrDaysRollsOffARestDay() {
        var calendar = WorkCalendar.standard();
        var periods = Periods.standard();
        assertThat(periods.dueOn(StatutoryPeriod.REQUEST_REPLY, LocalDate.of(2026, 2, 10), calendar))
                .isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(periods.dueOn(StatutoryPeriod.BUDGET_OPEN, LocalDate.of(2026, 1, 30), calendar))
                .isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(periods.dueOn(StatutoryPeriod.REPORT_DEPARTMENT, LocalDate.of(2024, 12, 31), calendar))
                .isEqualTo(LocalDate.of(2025, 1, 31));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> periods.dueOn(StatutoryPeriod.HOTLINE_ANSWER, LocalDate.of(2026, 1, 1), calendar));
    }

    private static PeriodSettings set(String name, String value) {
        return new Binder(new MapConfigurationPropertySource(Map.of(name, value)))
                .bind("gongkai.calendar", PeriodSettings.class)
                .get();
    }
}
