package gongkai.foundation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.calendar.NoticeFinding.Weight;
import gongkai.foundation.kernel.DateText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The notices here are written by us in the manner of the State Council's; the days are those of the real ones.
class NoticeParserTest {
    @ParameterizedTest
    @MethodSource("notices")
    void aNoticeOfEachYearIsReadDayByDay(NoticeTable table) {
        var reading = NoticeParser.parse(table.year(), text(table, NoticeParserTest::plainRange));

        assertThat(reading.findings()).isEmpty();
        assertThat(days(reading, false)).isEqualTo(table.daysOff());
        assertThat(days(reading, true)).isEqualTo(table.makeUps());
    }

    @ParameterizedTest
    @MethodSource("notices")
    void aNoticeInFullWidthFiguresWithWeekdaysIsReadTheSame(NoticeTable table) {
        String wide = text(table, NoticeParserTest::weekdayRange)
                .chars()
                .mapToObj(c -> String.valueOf((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)))
                .collect(Collectors.joining())
                .replace("月", " 月 ");
        var reading = NoticeParser.parse(table.year(), wide);

        assertThat(reading.findings()).isEmpty();
        assertThat(days(reading, false)).isEqualTo(table.daysOff());
        assertThat(days(reading, true)).isEqualTo(table.makeUps());
    }

    @Test
    void theFormOfTheYear2026IsReadWithItsNamesAndItsFrame() {
        var reading = NoticeParser.parse(2026, NoticeSamples.YEAR_2026);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.isSound()).isTrue();
        assertThat(reading.days())
                .contains(
                        new OverrideDay(day("2026-01-04"), true, "元旦调休上班"),
                        new OverrideDay(day("2026-10-10"), true, "国庆节调休上班"),
                        new OverrideDay(day("2026-09-25"), false, "中秋节"));
        assertThat(reading.lines()).extracting(NoticeReading.Line::read).contains("正文，没有放假或者上班的日期");
        assertThat(reading.lines().stream().map(NoticeReading.Line::text).collect(Collectors.joining()))
                .isEqualTo(NoticeSamples.YEAR_2026.replace("\n", ""));
    }

    @Test
    void aTextWithoutHeadingsIsReadToo() {
        var reading = NoticeParser.parse(2026, "10月1日（周四）至7日放假调休，共7天。9月20日、10月10日上班");

        assertThat(days(reading, false)).hasSize(7).contains(day("2026-10-07"));
        assertThat(days(reading, true)).containsExactly(day("2026-09-20"), day("2026-10-10"));
        assertThat(reading.days()).extracting(OverrideDay::name).contains("国庆节", "国庆节调休上班");
        assertThat(reading.findings()).allMatch(finding -> finding.line() == 0);
        assertThat(stops(reading)).hasSize(6).allMatch(sentence -> sentence.contains("法定节假日"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019|元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。|2018-12-30|2019-01-01|2018-12-29",
                "2019|元旦：2018年12月30日至次年1月1日放假调休，共3天。12月29日（星期六）上班。|2018-12-30|2019-01-01|2018-12-29",
                "2023|元旦：2022年12月31日（周六）～2023年1月2日（周一）放假调休，共3天。|2022-12-31|2023-01-02|",
                "2027|元旦：12月30日至次年1月1日放假，共3天。|2027-12-30|2028-01-01|",
                "2026|春节：2月28日至3月2日放假调休，共3天|2026-02-28|2026-03-02|",
                "2026|国庆：10月1日-7日放假7天；9月20日（日）和10月10日（六）上班|2026-10-01|2026-10-07|2026-09-20",
                "2026|国庆节：10月1—7日放假|2026-10-01|2026-10-07|"
            })
    void rangesGoOverMonthsAndYears(int year, String text, LocalDate first, LocalDate last, String work) {
        var reading = NoticeParser.parse(year, text);

        assertThat(days(reading, false))
                .isEqualTo(first.datesUntil(last.plusDays(1)).collect(Collectors.toSet()));
        if (work != null) {
            assertThat(days(reading, true)).contains(day(work));
        }
        assertThat(stops(reading)).allMatch(sentence -> sentence.contains("法定节假日"));
    }

    @Test
    void aRangeBackwardsWithoutAYearIsTheTurnIntoTheNoticesYear() {
        var reading = NoticeParser.parse(2026, "元旦：12月31日至1月2日放假调休，共3天。");

        assertThat(days(reading, false)).containsExactly(day("2025-12-31"), day("2026-01-01"), day("2026-01-02"));
        assertThat(reading.findings())
                .anyMatch(finding ->
                        finding.weight() == Weight.CHECK && finding.sentence().contains("跨年"));
    }

    @Test
    void aHolidayBesideTheWeekendNamesOnlyItsOwnDay() {
        var reading = NoticeParser.parse(2016, "一、元旦：1月1日放假，与周末连休。\n四、劳动节：5月1日放假，5月2日（星期一）补休。");

        assertThat(days(reading, false)).containsExactly(day("2016-01-01"), day("2016-05-01"), day("2016-05-02"));
    }

    @Test
    void daysCountedTogetherWithTheWeekendAreAccepted() {
        assertThat(stops(NoticeParser.parse(2016, "元旦：1月1日放假，与周末连休，共3天。")))
                .allMatch(sentence -> sentence.contains("法定节假日"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "国庆节：10月1日至7日放假调休，共8天。|是7天，这里写的是8天",
                "国庆节：10月1日（周五）至7日放假调休。|2026年10月1日是周四，这里写的是周五",
                "国庆节：10月1日至7日放假调休。10月12日上班。|2026年10月12日是周一，本来就是工作日",
                "国庆节：10月1日至7日放假调休。10月4日上班。|既写了放假，又写了上班",
                "国庆节：10月1日至37日放假调休。|没有“37日”这一天",
                "国庆节：2月30日放假。|没有“2月30日”这一天",
                "国庆节：10月1日至11月7日放假。|超过15天",
                "国庆节：10月7日至1日放假。|结束早于开始",
                "国庆节：10月1日至7日。|没有写明是放假还是上班",
                "国庆节：放假调休，共7天。|“放假”前面没有读到日期",
                "国庆节：1日至7日放假调休。|没有写月份",
                "国庆节：10月1日至7日放假调休，第8日另行通知。|没有写月份",
                "国庆节：10月1日至7日放假调休，12月休2天。|没有读懂",
                "关于2025年部分节假日安排的通知|这里写的是2025年"
            })
    void damagedTextIsNamedWithItsLine(String text, String words) {
        var reading = NoticeParser.parse(2026, "\n" + text);

        assertThat(reading.findings()).anySatisfy(finding -> {
            assertThat(finding.weight()).isEqualTo(Weight.STOP);
            assertThat(finding.sentence()).contains(words);
            assertThat(finding.place()).isEqualTo("第2行");
        });
        assertThat(reading.isSound()).isFalse();
    }

    @Test
    void aForgottenHolidayIsMissed() {
        var reading = NoticeParser.parse(
                2026, NoticeSamples.YEAR_2026.replace("劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。", ""));

        assertThat(stops(reading)).containsExactly("2026年5月1日至2日是法定节假日（劳动节），通知里没有列为放假。请核对是否漏贴了这一项。");
    }

    @Test
    void wordsBesideTheDaysAreShownAndNotDropped() {
        var reading = NoticeParser.parse(2026, "国庆节：10月1日至7日放假调休，高速公路免费通行。");

        assertThat(reading.findings())
                .anyMatch(finding ->
                        finding.weight() == Weight.CHECK && finding.sentence().contains("高速公路免费通行"));
    }

    @Test
    void aTextBrokenByAPdfIsPutTogether() {
        var reading = NoticeParser.parse(2026, "四、国庆节、中秋节：10月1日（周\n四）至7日放假调\n休，共7天。9月20日（周日）、\n10月10日（周六）上班。");

        assertThat(days(reading, false)).hasSize(7);
        assertThat(days(reading, true)).hasSize(2);
        assertThat(reading.lines()).hasSize(1);
        assertThat(reading.days()).first().extracting(OverrideDay::name).isEqualTo("国庆节、中秋节调休上班");
    }

    @Test
    void aTextThatIsNoNoticeSaysSo() {
        assertThat(stops(NoticeParser.parse(2026, "今天天气很好。")))
                .singleElement()
                .asString()
                .contains("没有读到");
        assertThat(NoticeParser.parse(2026, "").isSound()).isFalse();
    }

    private static List<String> stops(NoticeReading reading) {
        return reading.findings().stream()
                .filter(finding -> finding.weight() == Weight.STOP)
                .map(NoticeFinding::sentence)
                .toList();
    }

    private static Set<LocalDate> days(NoticeReading reading, boolean working) {
        return reading.days().stream()
                .filter(day -> day.working() == working)
                .map(OverrideDay::day)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<NoticeTable> notices() {
        return NoticeTable.all();
    }

    static String plainText(NoticeTable table) {
        return text(table, NoticeParserTest::plainRange);
    }

    /// A notice as it may have stood: one item for each stretch of days off, with the make-up days nearest to it.
    private static String text(NoticeTable table, java.util.function.Function<List<LocalDate>, String> range) {
        var blocks = DayRanges.of(table.daysOff());
        var items = new ArrayList<String>();
        for (var block : blocks) {
            var makeUps = table.makeUps().stream()
                    .filter(day -> nearest(blocks, day) == block)
                    .map(day -> DateText.brief(day) + "（" + DateText.weekday(day) + "）")
                    .collect(Collectors.joining("、"));
            items.add("%s、%s放假调休，共%d天。%s"
                    .formatted(
                            "一二三四五六七八九十".charAt(items.size()),
                            name(block) + range.apply(block),
                            block.size(),
                            makeUps.isEmpty() ? "" : makeUps + "上班。"));
        }
        return "各单位：\n现将%d年元旦、春节等放假调休日期的具体安排通知如下。\n%s\n节假日期间，请安排好值班。\n云州市人民政府办公室\n%d年11月4日"
                .formatted(table.year(), String.join("\n", items), table.year() - 1);
    }

    private static String name(List<LocalDate> block) {
        return block.stream()
                        .map(day -> Holidays.statutory(day.getYear()).getOrDefault(day, ""))
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse("元旦")
                + "：";
    }

    private static String plainRange(List<LocalDate> block) {
        return block.size() == 1
                ? DateText.brief(block.getFirst())
                : DateText.brief(block.getFirst()) + "至" + DateText.brief(block.getLast());
    }

    private static String weekdayRange(List<LocalDate> block) {
        var first = block.getFirst();
        var last = block.getLast();
        String end = last.getMonthValue() == first.getMonthValue() ? last.getDayOfMonth() + "日" : DateText.brief(last);
        return block.size() == 1
                ? DateText.brief(first) + "（星期" + DateText.weekday(first).substring(1) + "）"
                : "%s（%s）—%s（农历，%s）"
                        .formatted(DateText.brief(first), DateText.weekday(first), end, DateText.weekday(last));
    }

    private static List<LocalDate> nearest(List<List<LocalDate>> blocks, LocalDate day) {
        return blocks.stream()
                .min(java.util.Comparator.comparingLong(
                        block -> Math.abs(block.getFirst().toEpochDay() - day.toEpochDay())))
                .orElseThrow();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
