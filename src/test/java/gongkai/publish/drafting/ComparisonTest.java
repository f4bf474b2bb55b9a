package gongkai.publish.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void aChangedParagraphIsMarkedWordByWordAndTheOthersStandBesideEachOther() {
        var rows = Comparison.of(
                List.of("第一条 为了规范管理。", "第二条 办理时限为10个工作日。", "第三条 删去的。"), List.of("第一条 为了规范管理。", "第二条 办理时限为5个工作日。"));

        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().same()).isTrue();
        assertThat(rows.get(1).left())
                .filteredOn(Comparison.Piece::changed)
                .extracting(Comparison.Piece::text)
                .containsExactly("10");
        assertThat(rows.get(1).right())
                .filteredOn(Comparison.Piece::changed)
                .extracting(Comparison.Piece::text)
                .containsExactly("5");
        assertThat(rows.get(2).right()).isEmpty();
    }

    @Test
    void listsAndTablesAreComparedItemByItemAndRowByRow() {
        assertThat(
                        Comparison.paragraphs(
                                "<h2>一</h2><ul><li>甲<ul><li>乙</li></ul></li></ul><table><tr><th>社区</th><td>3</td></tr></table>"))
                .containsExactly("一", "· 甲", "· 乙", "社区 ｜ 3");
    }
}
