package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// One wording for every result of the statutory table.
class ReplyTextTest {
    private static final FoiSettings SETTINGS =
            new FoiSettings("上一级人民政府", "有管辖权的人民法院", 7, 60, 20, Duration.ZERO, true, "第十三条、第三十六条第六项");

    @Test
    void everyResultHasItsOwnFindingWithItsArticleAndNamesItsFacts() {
        var decisions = Decision.listForReply();

        assertThat(decisions.stream().map(ReplyTextTest::finding)).doesNotHaveDuplicates();
        for (Decision decision : decisions) {
            assertThat(finding(decision))
                    .as("%s", decision)
                    .startsWith("经")
                    .contains(SETTINGS.article(decision), "《中华人民共和国政府信息公开条例》")
                    .endsWith("。")
                    .doesNotContain("。。", "“", "%");
            assertThat(ReplyText.facts(decision)).isNotBlank();
            assertThat(decision.mustName()).isNotBlank();
        }
    }

    @Test
    void theArticleOfAReconfirmationIsTheCitysOwn() {
        assertThat(finding(Decision.NOT_PROCESSED_RECONFIRM)).contains("第十三条、第三十六条第六项");
        assertThat(SETTINGS.article(Decision.NOT_PROCESSED_REPEAT)).isEqualTo("第三十六条第六项");
    }

    private static String finding(Decision decision) {
        var withheld = decision == Decision.PARTLY_DISCLOSED
                ? Optional.of(Decision.REFUSED_PROCESS_INFO)
                : Optional.<Decision>empty();
        return ReplyText.finding(
                new FoiReply.Ruling(decision, withheld, "理由。", List.of()), "您", SETTINGS.article(decision));
    }
}
