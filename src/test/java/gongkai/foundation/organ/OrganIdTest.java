package gongkai.foundation.organ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"yunzhou", "yunzhou-finance", "y2", "a234567890123456789012345678901234567890"})
    void whatCanStandInAnAddressIsAnId(String text) {
        assertThat(OrganId.isOne(text)).isTrue();
        assertThat(OrganId.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "y",
                "2y",
                "-y",
                "Yunzhou",
                "云州",
                "yun zhou",
                "yun/zhou",
                "yun_zhou",
                "yunzhou\n",
                "a2345678901234567890123456789012345678901"
            })
    void anythingElseIsNone(String text) {
        assertThat(OrganId.isOne(text)).isFalse();
        assertThatThrownBy(() -> OrganId.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
