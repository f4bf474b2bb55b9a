package gongkai.answer.foifee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessingFeeTest {
    @ParameterizedTest
    @CsvSource({
        "10, 0",
        "11, 100",
        "30, 2000",
        "31, 2200",
        "40, 4000",
        "41, 4300",
        "50, 7000",
        "51, 7400",
        "60, 11000",
        "61, 11500",
        "100, 37000"
    })
    void itemsOfOneMonthCostWhatTheRulesSay(int items, int amount) {
        assertThat(ProcessingFee.of(FeeMethod.BY_ITEM, 0, items).amount()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "30, 0",
        "31, 10",
        "68, 380",
        "100, 700",
        "101, 720",
        "150, 1700",
        "200, 2700",
        "201, 2740",
        "250, 4700",
        "500, 14700"
    })
    void pagesOfOneRequestCostWhatTheRulesSay(int pages, int amount) {
        assertThat(ProcessingFee.of(FeeMethod.BY_VOLUME, 0, pages).amount()).isEqualTo(amount);
    }

    @Test
    void theArithmeticIsShownBandByBand() {
        var fee = ProcessingFee.of(FeeMethod.BY_ITEM, 28, 5);

        assertThat(fee.lines())
                .extracting(fee::words)
                .containsExactly("第29件至第30件，2件×100元＝200元", "第31件至第33件，3件×200元＝600元");
        assertThat(fee.amount()).isEqualTo(800);
    }

    @Test
    void pagesOfDifferentRequestsDoNotAddUp() {
        assertThatThrownBy(() -> ProcessingFee.of(FeeMethod.BY_VOLUME, 30, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// However a month's items are spread over requests, together they cost the same, and none is charged twice.
    @Property(tries = 300)
    void itemsCostTheSameHoweverTheyAreSpread(
            @ForAll @IntRange(min = 1, max = 200) int first, @ForAll @IntRange(min = 1, max = 200) int second) {
        int together = ProcessingFee.of(FeeMethod.BY_ITEM, 0, first + second).amount();
        int apart = ProcessingFee.of(FeeMethod.BY_ITEM, 0, first).amount()
                + ProcessingFee.of(FeeMethod.BY_ITEM, first, second).amount();

        assertThat(apart).isEqualTo(together);
        assertThat(ProcessingFee.of(FeeMethod.BY_ITEM, first, second).lines().stream()
                        .mapToInt(ProcessingFee.Line::units)
                        .sum())
                .isEqualTo(second);
    }

    /// The price of the k-th item as the rules give it in one formula.
    @Property(tries = 300)
    void theKthItemCostsWhatTheFormulaSays(@ForAll @IntRange(min = 1, max = 500) int k) {
        int price = k <= 10 ? 0 : k <= 30 ? 100 : 100 * ((k - 31) / 10 + 2);

        assertThat(ProcessingFee.of(FeeMethod.BY_ITEM, k - 1, 1).amount()).isEqualTo(price);
    }
}
