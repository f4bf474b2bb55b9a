package gongkai.foundation.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    private static final Place APPLICANT = Place.of("foi.request.applicant");
    private static final Place ACCOUNT = Place.of("identity.member.account");

    @TempDir
    Path keys = Path.of("");

    private SealingKeys ring = new SealingKeys(Path.of("target/no-keys"));
    private PersonalData data = new PersonalData(ring);

    @BeforeEach
    void makeKeys() {
        ring = ring(keys);
        data = new PersonalData(ring);
    }

    private static SealingKeys ring(Path folder) {
        var ring = new SealingKeys(folder);
        ring.makeMissing();
        return ring;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "李明", "13900000001", "𠮷田 鷗\n换行"})
    void whatIsSealedOpensAsItWas(String text) {
        assertThat(data.open(APPLICANT, data.seal(APPLICANT, text))).isEqualTo(text);
    }

    @Test
    void theSameTextIsNeverSealedTwiceAlike() {
        byte[] sealed = data.seal(APPLICANT, "13900000001");

        assertThat(data.seal(APPLICANT, "13900000001")).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("139");
    }

    @Test
    void aChangedByteIsAnErrorWhereverItStands() {
        byte[] sealed = data.seal(APPLICANT, "李明");
        for (int place = 0; place < sealed.length; place++) {
            byte[] tampered = sealed.clone();
            tampered[place] ^= 1;
            assertThatThrownBy(() -> data.open(APPLICANT, tampered)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aValueMovedToAnotherColumnDoesNotOpen() {
        byte[] sealed = data.seal(APPLICANT, "李明");

        assertThatThrownBy(() -> data.open(ACCOUNT, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherHousesKeyOpensNothing(@TempDir Path elsewhere) {
        var stranger = new PersonalData(ring(elsewhere));
        byte[] sealed = data.seal(APPLICANT, "李明");

        assertThatThrownBy(() -> stranger.open(APPLICANT, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theKeysAreKeptAndReadableByTheServerAlone() throws IOException {
        byte[] sealed = data.seal(APPLICANT, "李明");

        for (Path key : new Path[] {keys.resolve("personal/1.key"), keys.resolve("blind.key")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
            assertThat(Files.size(key)).isEqualTo(16);
        }
        assertThat(new PersonalData(ring(keys)).open(APPLICANT, sealed)).isEqualTo("李明");
    }

    @Test
    void theOneKeyOfAnEarlierInstallationBecomesNumberOne(@TempDir Path earlier) throws IOException {
        Files.write(earlier.resolve("personal.key"), "0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

        assertThat(ring(earlier).sealing()).containsOnlyKeys(1);
        assertThat(earlier.resolve("personal.key")).doesNotExist();
        assertThat(earlier.resolve("personal/1.key")).hasContent("0123456789abcdef");
    }

    @Test
    void aDamagedKeyIsNamed() throws IOException {
        Files.write(keys.resolve("personal/1.key"), new byte[3]);

        assertThatThrownBy(() -> new SealingKeys(keys))
                .isInstanceOf(KeysDoNotFit.class)
                .hasMessageContaining("1.key 已损坏")
                .hasMessageContaining("请从备份中取回");
    }

    @Test
    void anOlderKeyStillOpensAndANewOneSeals() {
        byte[] old = data.seal(APPLICANT, "李明");
        ring.makeNext();
        byte[] fresh = data.reseal(APPLICANT, old);

        assertThat(PersonalData.keyOf(old)).isEqualTo(1);
        assertThat(PersonalData.keyOf(fresh)).isEqualTo(2);
        assertThat(data.open(APPLICANT, old)).isEqualTo("李明");
        assertThat(data.open(APPLICANT, fresh)).isEqualTo("李明");
        assertThat(data.reseal(APPLICANT, fresh)).isSameAs(fresh);
    }

    @Test
    void aServerOpensWhatWasSealedWithAKeyMadeSinceItStarted() {
        ring(keys).makeNext();
        var other = new SealingKeys(keys);
        byte[] sealed = new PersonalData(other).seal(APPLICANT, "李明");
        var running = new SealingKeys(keys);
        other.makeNext();
        byte[] newer = new PersonalData(other).seal(APPLICANT, "王芳");

        assertThat(PersonalData.keyOf(newer)).isEqualTo(3);
        assertThat(new PersonalData(running).open(APPLICANT, sealed)).isEqualTo("李明");
        assertThat(new PersonalData(running).open(APPLICANT, newer)).isEqualTo("王芳");
        assertThat(running.current().number()).isEqualTo(3);
    }

    @Test
    void theBlindIndexFindsWhatIsTheSameAndTellsNoFieldsApartAsEqual() {
        var index = new BlindIndex(ring);

        assertThat(index.of(ACCOUNT, "13900000001"))
                .hasSize(16)
                .isEqualTo(index.of(ACCOUNT, " １３９ 00000001"))
                .isNotEqualTo(index.of(ACCOUNT, "13900000002"))
                .isNotEqualTo(index.of(APPLICANT, "13900000001"));
        assertThat(index.find(ACCOUNT, "  ")).isEmpty();
    }

    @Test
    void theBlindIndexIsHmacSm3OverPlaceAndText() {
        byte[] secret = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(secret));
        byte[] input = "identity.member.account\0a@example.cn".getBytes(StandardCharsets.UTF_8);
        mac.update(input, 0, input.length);
        byte[] whole = new byte[32];
        mac.doFinal(whole, 0);

        assertThat(new SealingKey(0, secret).index(ACCOUNT.bytes(), "a@example.cn".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(java.util.Arrays.copyOf(whole, 16));
    }

    @Test
    void manyThreadsSealAndOpenAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = IntStream.range(0, 200)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        String text = "第" + number + "号";
                        return data.open(APPLICANT, data.seal(APPLICANT, text)).equals(text);
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
    }
}
