package gongkai.foundation.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.operations.OperationsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    @TempDir
    Path folder = Path.of("");

    private PersonalData data = new PersonalData(new OperationsSettings(Path.of("target/test-data"), false));

    @BeforeEach
    void makeKey() {
        data = new PersonalData(new OperationsSettings(folder, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "李明", "13900000001", "𠮷田 鷗\n换行"})
    void whatIsSealedOpensAsItWas(String text) {
        assertThat(data.open(data.seal(text))).isEqualTo(text);
    }

    @Test
    void theSameTextIsNeverSealedTwiceAlike() {
        assertThat(data.seal("13900000001")).isNotEqualTo(data.seal("13900000001"));
        assertThat(new String(data.seal("13900000001"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("139");
    }

    @Test
    void aChangedByteIsAnErrorWhereverItStands() {
        byte[] sealed = data.seal("李明");
        for (int place = 0; place < sealed.length; place++) {
            byte[] tampered = sealed.clone();
            tampered[place] ^= 1;
            assertThatThrownBy(() -> data.open(tampered)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void anotherHousesKeyOpensNothing(@TempDir Path elsewhere) {
        var stranger = new PersonalData(new OperationsSettings(elsewhere, false));

        assertThatThrownBy(() -> stranger.open(data.seal("李明"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theKeyIsKeptAndReadableByTheServerAlone() throws IOException {
        byte[] sealed = data.seal("李明");
        var key = folder.resolve("keys").resolve("personal.key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.size(key)).isEqualTo(16);
        assertThat(new PersonalData(new OperationsSettings(folder, false)).open(sealed))
                .isEqualTo("李明");
    }
}
