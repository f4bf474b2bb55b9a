package gongkai.foundation.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/// Texts with open words.
class WordingTest {
    private static final Set<String> WORDS = Set.of("number", "organ");

    @Test
    void openWordsAreFilledIn() {
        var wording = Wording.parse("您的申请 {number} 由{organ}办理", WORDS).orElseThrow();

        assertThat(wording.fill(Map.of("number", "2026-000001", "organ", "云州市教育局")))
                .isEqualTo("您的申请 2026-000001 由云州市教育局办理");
    }

    @Test
    void aTextThatCannotBeReadSaysWhereAndWhy() {
        assertThat(sentence("申请 {name} 已受理")).isEqualTo("第 4 个字：没有“{name}”这个词，可以用的有{number}、{organ}。");
        assertThat(sentence("申请 {number 已受理")).startsWith("第 4 个字：“{”后面没有配对");
        assertThat(sentence("申请 number} 已受理")).startsWith("第 10 个字：“}”前面没有配对");
        assertThat(sentence("{{number}}")).startsWith("第 1 个字");
        assertThat(sentence("{number + 1}")).contains("没有“{number + 1}”这个词");
        assertThat(sentence("{}")).startsWith("第 1 个字");
    }

    @Property
    void textWithoutBracesStaysAsItIs(@ForAll String text) {
        String plain = text.replaceAll("[{}]", "");

        assertThat(Wording.parse(plain, WORDS).orElseThrow().fill(Map.of())).isEqualTo(plain);
    }

    /// What an applicant wrote is never read as a text with open words.
    @Property
    void whatIsFilledInIsNotReadAgain(@ForAll @StringLength(max = 40) String value) {
        String braced = "{organ}" + value + "{";

        assertThat(Wording.parse("甲{number}乙", WORDS).orElseThrow().fill(Map.of("number", braced)))
                .isEqualTo("甲" + braced + "乙");
    }

    @Property
    void everyTextIsEitherReadOrRefused(@ForAll String text) {
        boolean good = Wording.parse(text, WORDS) instanceof Wording.Read.Good;

        String rest = text.replace("{number}", "").replace("{organ}", "");
        if (rest.indexOf('{') < 0 && rest.indexOf('}') < 0) {
            assertThat(good).isTrue();
        }
        if (good) {
            assertThat(text.chars().filter(c -> c == '{').count())
                    .isEqualTo(text.chars().filter(c -> c == '}').count());
        }
    }

    private static String sentence(String text) {
        return Wording.parse(text, WORDS) instanceof Wording.Read.Bad bad ? bad.sentence() : "";
    }
}
