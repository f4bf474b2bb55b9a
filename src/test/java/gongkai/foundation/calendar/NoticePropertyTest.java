package gongkai.foundation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Whatever is pasted, the reader answers: no text breaks it, and none of its lines is dropped.
class NoticePropertyTest {
    @Property(tries = 2000)
    void anyMixtureOfItsOwnWordsIsAnswered(
            @ForAll("salad") String text, @ForAll @IntRange(min = 1949, max = 2199) int year) {
        var reading = NoticeParser.parse(year, text);

        assertThat(reading.isSound() && reading.days().isEmpty()).isFalse();
        assertThat(String.join(
                                "",
                                reading.lines().stream()
                                        .map(NoticeReading.Line::text)
                                        .toList())
                        .length())
                .isLessThanOrEqualTo(text.length());
    }

    @Property(tries = 1000)
    void anyTextIsAnswered(@ForAll String text) {
        assertThat(NoticeParser.parse(2026, text).isSound()).isFalse();
    }

    /// A real notice in which one sign was changed either gives the same days, or a finding, or differs by what a
    /// person could not see either; the years of the days stay near the notice's.
    @Property(tries = 1500)
    void aNoticeWithOneSignChangedIsNeverReadFarOff(@ForAll @IntRange(max = 100_000) int seed) {
        var random = new Random(seed);
        var text = new StringBuilder(NoticeSamples.YEAR_2026);
        int at = random.nextInt(text.length());
        text.setCharAt(at, "0123456789月日至，。（）上班放假共天".charAt(random.nextInt(22)));
        var reading = NoticeParser.parse(2026, text.toString());

        assertThat(reading.isSound())
                .isEqualTo(reading.findings().stream().noneMatch(it -> it.weight() == NoticeFinding.Weight.STOP));
        if (reading.isSound()) {
            assertThat(reading.days()).allMatch(day -> Math.abs(day.day().getYear() - 2026) <= 1);
            assertThat(reading.days()).hasSizeBetween(33, 48);
        }
    }

    @Provide
    Arbitrary<String> salad() {
        return Arbitraries.of(List.of(
                        "一、", "国庆节：", "元旦", "10月", "1月", "12月", "1日", "31日", "30日", "（周四）", "（周六、周日）", "至", "、", "和",
                        "放假", "调休", "上班", "共7天", "共0天", "，", "。", "\n", "次年", "2026年", "2025年", "与周末连休", "补休", "99月",
                        "0日", "（", "～"))
                .list()
                .ofMaxSize(30)
                .map(words -> String.join("", words));
    }
}
