package gongkai.foundation.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadableSecretTest {
    @Test
    void everySecretHasLettersAndFigures() {
        assertThat(Stream.generate(() -> ReadableSecret.make(3)).limit(1000))
                .allMatch(secret -> secret.matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}"))
                .allMatch(secret -> secret.matches(".*[a-z].*") && secret.matches(".*[0-9].*"));
    }

    @Test
    void itIsReadHoweverItIsTyped() {
        assertThat(ReadableSecret.plain(" AB2C-de3f ")).isEqualTo("ab2cde3f");
    }
}
