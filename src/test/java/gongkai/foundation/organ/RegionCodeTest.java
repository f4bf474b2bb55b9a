package gongkai.foundation.organ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionCodeTest {
    @ParameterizedTest
    @CsvSource({
        "990000, PROVINCE, ''",
        "990100, CITY, 990000",
        "990121, COUNTY, 990100",
        "990121101, TOWNSHIP, 990121",
        "990121101203, VILLAGE, 990121101",
        "441900003, TOWNSHIP, 441900",
    })
    void levelAndParentFollowFromTheCode(String code, RegionLevel level, String parent) {
        assertThat(RegionCode.of(code).level()).isEqualTo(level);
        assertThat(RegionCode.of(code).parent().map(RegionCode::value))
                .isEqualTo(Optional.of(parent).filter(text -> !text.isEmpty()));
    }

    @ParameterizedTest
    @CsvSource({"990121000000, 990121", "990121101000, 990121101", "990121000, 990121", "990100000000, 990100"})
    void theZerosOfStatisticalTablesAreCutBack(String written, String meant) {
        assertThat(RegionCode.of(written).value()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"99012", "9901211", "099999", "99012110", "990121000001", "99o121", "''"})
    void whatIsNoCodeIsRefused(String text) {
        assertThat(RegionCode.isOne(text)).isFalse();
    }

    @Test
    void aTextThatIsNoCodeIsAMistakeOfOurs() {
        assertThatThrownBy(() -> RegionCode.of("12")).isInstanceOf(IllegalArgumentException.class);
    }
}
