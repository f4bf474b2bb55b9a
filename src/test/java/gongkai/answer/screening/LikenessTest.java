package gongkai.answer.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {
    @Test
    void punctuationBlanksAndCourtesyDoNotCount() {
        assertThat(Likeness.of("申请公开《2025年高龄津贴发放办法》。", "2025年 高龄津贴发放办法")).isEqualTo(1.0);
    }

    @Test
    void theSameThingInOtherWordsIsNear() {
        assertThat(Likeness.of("2025年高龄津贴发放办法", "高龄津贴2025年的发放办法")).isGreaterThan(Likeness.NEAR);
    }

    @Test
    void anotherYearIsNotTheSame() {
        assertThat(Likeness.of("2025年高龄津贴发放办法", "2023年高龄津贴发放标准及名单")).isLessThan(Likeness.SAME);
    }

    @Test
    void otherThingsAreNotNear() {
        assertThat(Likeness.of("2025年高龄津贴发放办法", "后湖片区控制性详细规划图纸")).isLessThan(0.2);
        assertThat(Likeness.of("", "")).isZero();
    }
}
