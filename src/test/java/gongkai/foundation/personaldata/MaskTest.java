package gongkai.foundation.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
    @ParameterizedTest
    @CsvSource({"李明, 李**", "李, **", "欧阳文清, 欧**", "𠮷田, 𠮷**"})
    void ofANameTheFirstCharacterIsShown(String name, String masked) {
        assertThat(Mask.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13900000001, 139****0001", "0871-61234567, *********4567", "110, ***"})
    void ofATelephoneTheEndsAreShown(String number, String masked) {
        assertThat(Mask.telephone(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"11010119900101002X, 110***********002X", "E00000012, E******12", "1234567, *******"})
    void ofAnIdentityNumberTheEndsAreShown(String number, String masked) {
        assertThat(Mask.identityNumber(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"li@example.cn, l***@example.cn", "l@example.cn, ***@example.cn", "no address, **********"})
    void ofAnEmailAddressTheFirstLetterAndTheHouseAreShown(String address, String masked) {
        assertThat(Mask.email(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"云州市河东区人民路1号, 云州市河东****", "前街1号, 前街****"})
    void ofAnAddressTheBeginningIsShown(String address, String masked) {
        assertThat(Mask.address(address)).isEqualTo(masked);
    }

    @Test
    void nothingIsMaskedAsNothing() {
        for (UnaryOperator<String> mask : java.util.List.<UnaryOperator<String>>of(
                Mask::name, Mask::telephone, Mask::identityNumber, Mask::email, Mask::address)) {
            assertThat(mask.apply("")).doesNotContain("李");
        }
    }

    @Property
    void aNameNeverShowsMoreThanItsFirstCharacter(@ForAll String name) {
        assertThat(plain(Mask.name(name)).codePoints().count()).isLessThanOrEqualTo(1);
    }

    @Property
    void aTelephoneNeverShowsMoreThanSevenDigitsNorMoreThanTwoThirds(
            @ForAll @NumericChars @StringLength(max = 20) String number) {
        String masked = Mask.telephone(number);

        assertThat(masked).hasSameSizeAs(number);
        assertThat(plain(masked).length()).isLessThanOrEqualTo(Math.min(7, number.length() * 2 / 3));
    }

    @Property
    void anIdentityNumberNeverShowsItsDateOfBirth(@ForAll @NumericChars @StringLength(18) String number) {
        assertThat(Mask.identityNumber(number).substring(3, 14)).isEqualTo("***********");
    }

    @Property
    void aPaperNeverShowsMoreThanSevenCharacters(@ForAll @StringLength(max = 40) String number) {
        String masked = Mask.identityNumber(number.replace('*', 'x'));

        assertThat(masked).hasSameSizeAs(number);
        assertThat(plain(masked).length()).isLessThanOrEqualTo(7);
    }

    @Property
    void anAddressNeverShowsMoreThanHalfAndNeverMoreThanSixCharacters(@ForAll String address) {
        long length = address.codePointCount(0, address.length());

        assertThat(Mask.address(address.replace('*', 'x'))
                        .replace("*", "")
                        .codePoints()
                        .count())
                .isLessThanOrEqualTo(Math.min(6, length / 2));
    }

    @Property
    void anEmailAddressNeverShowsMoreThanOneCharacterOfWhoItIs(@ForAll String user) {
        String masked = Mask.email(user.replace("@", "").replace("*", "x") + "@example.cn");

        assertThat(masked).endsWith("***@example.cn");
        assertThat(plain(masked.substring(0, masked.indexOf("***")))
                        .codePoints()
                        .count())
                .isLessThanOrEqualTo(1);
    }

    private static String plain(String masked) {
        return masked.replace("*", "");
    }
}
