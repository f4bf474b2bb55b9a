package gongkai.foundation.organ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Property
    void theCheckCharacterMakesTheCodeValid(@ForAll @Code @StringLength(17) String first) {
        String code = first + CreditCode.checkCharacter(first);

        assertThat(CreditCode.isValid(code)).isTrue();
        assertThat(CreditCode.of(code)).hasToString(code);
    }

    @Property
    void oneWrongCharacterIsAlwaysFound(
            @ForAll @Code @StringLength(17) String first,
            @ForAll @IntRange(max = 17) int place,
            @ForAll @IntRange(min = 1, max = 30) int shift) {
        var code = new StringBuilder(first + CreditCode.checkCharacter(first));
        int right = ALPHABET.indexOf(code.charAt(place));
        code.setCharAt(place, ALPHABET.charAt((right + shift) % ALPHABET.length()));

        assertThat(CreditCode.isValid(code.toString())).isFalse();
    }

    @Property
    void twoNeighboursExchangedAreAlwaysFound(
            @ForAll @Code @StringLength(17) String first, @ForAll @IntRange(max = 15) int place) {
        var code = new StringBuilder(first + CreditCode.checkCharacter(first));
        char here = code.charAt(place);
        char next = code.charAt(place + 1);
        code.setCharAt(place, next);
        code.setCharAt(place + 1, here);

        assertThat(CreditCode.isValid(code.toString())).isEqualTo(here == next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100m000100y43",
                "91350100I000100Y43",
                "９1350100M000100Y43"
            })
    void whatHasNotTheFormIsNoCode(String text) {
        assertThat(CreditCode.isValid(text)).isFalse();
        assertThatThrownBy(() -> CreditCode.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /// The example of the standard GB 32100-2015.
    @Test
    void theExampleOfTheStandardIsValid() {
        assertThat(CreditCode.isValid("91350100M000100Y43")).isTrue();
    }

    @Chars({
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M',
        'N', 'P', 'Q', 'R', 'T', 'U', 'W', 'X', 'Y'
    })
    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    private @interface Code {}
}
