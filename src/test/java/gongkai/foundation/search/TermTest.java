package gongkai.foundation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermTest {
    private static final Thesaurus WORDS =
            Thesaurus.of(List.of(List.of("住房公积金", "公积金"), List.of("老年人", "老人"), List.of("OFD", "版式文件")));

    @Test
    void whatOnlyAsksIsNotLookedFor() {
        assertThat(pieces("高龄津贴怎么领")).containsExactly("高龄", "津贴");
        assertThat(pieces("如何办理不动产登记")).contains("登记").doesNotContain("如何", "办理");
        assertThat(pieces("怎么办理")).containsExactly("怎么办理");
    }

    @Test
    void whatStoodTogetherIsKnown() {
        assertThat(Term.of("高龄津贴怎么领", Thesaurus.NONE).stretches()).containsExactly("高龄津贴");
    }

    @Test
    void wordsThatMeanTheSameAreLookedForTooButNotAcrossWords() {
        assertThat(Terms.of("公积金提取", WORDS).alike()).containsExactly("住房公积金");
        assertThat(Terms.of("住房公积金", WORDS).alike()).containsExactly("公积金");
        assertThat(Terms.of("ofd", WORDS).alike()).containsExactly("版式文件");
        assertThat(Terms.of("养老人员", WORDS).alike()).isEmpty();
    }

    @Test
    void anOfficialNumberIsOneEvenTypedWithSpaces() {
        assertThat(Terms.of("云政发 〔2020〕 12号").number().map(NumberForm::key)).contains("云政发(2020)12");
        assertThat(Term.of("云政发〔2020〕12号", Thesaurus.NONE).pieces()).hasSize(1);
    }

    @Test
    void signsAreNoWords() {
        assertThat(Terms.of("？ ，、 “”").isEmpty()).isTrue();
        assertThat(Terms.of("低保，标准？").each()).containsExactly("低保", "标准");
    }

    private static List<String> pieces(String typed) {
        return Term.of(typed, Thesaurus.NONE).pieces().stream()
                .map(Term.Piece::word)
                .toList();
    }
}
