package gongkai.foundation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CalendarCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theDueDateIsPrintedAloneOnItsLine() {
        assertThat(run("calendar due 2026-02-10 20")).isZero();
        assertThat(out).hasToString("2026-03-16\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theExplanationFollowsDayByDayWithTheSentenceLast() {
        assertThat(run("calendar due 2026-02-10 20 --explain")).isZero();
        assertThat(out.toString().lines())
                .hasSize(1 + 35 + 1)
                .startsWith("2026-03-16", "2026-02-10 周二 起算日 起算日，当日不计", "2026-02-11 周三 计入 第1个工作日")
                .contains("2026-02-14 周六 班 第4个工作日 春节调休上班", "2026-02-15 周日 节假日 春节")
                .endsWith(
                        "2026-03-16 周一 届满日 第20个工作日 期限届满日",
                        "自2026年2月10日收到之日的次日起算，第20个工作日为2026年3月16日；" + "其间春节放假9天不计，2月14日、2月28日调休上班计入。");
    }

    @Test
    void aProvisionalYearIsWarnedOfInTheExplanation() {
        assertThat(run("calendar due --explain 2026-12-21 20")).isZero();
        assertThat(out.toString()).endsWith("2027年放假安排尚未公布，日期可能调整。\n");
    }

    @ParameterizedTest
    @CsvSource({"calendar due 2026-02-30 20", "calendar due 10.2.2026 20", "calendar due 0001-01-01 20"})
    void aWrongDateIsRefusedInOneSentence(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("日期“").endsWith("的日期。\n").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-5", "1.5", "99999999999", "10000"})
    void aWrongNumberIsRefusedInOneSentence(String number) {
        assertThat(run("calendar due 2026-02-10 " + number)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err).hasToString("工作日数“" + number + "”无法识别，请填写0至9999之间的整数。\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"calendar due", "calendar due 2026-02-10", "calendar due 2026-02-10 20 30", "calendar due --x"})
    void missingOrSurplusWordsAreRefusedInOneSentence(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("请写明起算日期和工作日数").hasLineCount(1);
    }

    @Test
    void withoutAQuestionTheCommandShowsHowToAsk() {
        assertThat(run("calendar")).isEqualTo(2);
        assertThat(err.toString()).contains("due");
    }

    @Test
    void programsGetTheAnswerOfTheInterface() {
        assertThat(run("calendar due 2026-02-10 20 --json")).isZero();
        assertThat(out.toString())
                .startsWith("{")
                .endsWith("}\n")
                .contains("\"due\":\"2026-03-16\"", "\"kind\":\"MAKE_UP\"", "\"provisional\":false");
    }

    @Test
    void aYearIsListedWithItsHolidays() {
        assertThat(run("calendar year 2026")).isZero();
        assertThat(out.toString())
                .startsWith("2026年放假安排已公布，全年248个工作日\n元旦：1月1日至3日，3天；1月4日（周日）上班\n")
                .contains("国庆节：10月1日至7日，7天；9月20日（周日）、10月10日（周六）上班\n");
        assertThat(run("calendar year 26")).isEqualTo(2);
    }

    private int run(String line) {
        return new CommandLine(new Root())
                .addSubcommand(new CalendarCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute((line.equals("calendar") ? line : line + " --built-in").split(" ", -1));
    }

    /// Stands in for the program's own root command.
    @Command(name = "gongkai")
    static final class Root {}
}
