package gongkai.foundation.personaldata;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/// One key, with what is costly to prepare for it kept ready: the schedule of the cipher and the tables of GCM.
final class SealingKey {
    static final int BYTES = 16;
    static final int NONCE_BYTES = 12;
    static final int INDEX_BYTES = 16;

    private static final int TAG_BITS = 128;

    private final int number;
    private final KeyParameter key;
    private final Queue<GCMModeCipher> ciphers = new ConcurrentLinkedQueue<>();
    private final Queue<HMac> macs = new ConcurrentLinkedQueue<>();

    SealingKey(int number, byte[] secret) {
        this.number = number;
        this.key = new KeyParameter(secret);
    }

    int number() {
        return number;
    }

    /// SM4-GCM (GB/T 32907, GB/T 36624).
    byte[] seal(byte[] nonce, byte[] bound, byte[] text) {
        try {
            return run(true, nonce, bound, text);
        } catch (InvalidCipherTextException never) {
            throw new IllegalStateException("sealing does not fail", never);
        }
    }

    /// Fails when a byte was changed, the key is another one, or the value is bound to something else.
    byte[] open(byte[] nonce, byte[] bound, byte[] sealed) throws InvalidCipherTextException {
        return run(false, nonce, bound, sealed);
    }

    private byte[] run(boolean seal, byte[] nonce, byte[] bound, byte[] content) throws InvalidCipherTextException {
        GCMModeCipher cipher = take(ciphers, () -> GCMBlockCipher.newInstance(new SM4Engine()));
        cipher.init(seal, new AEADParameters(key, TAG_BITS, nonce, bound));
        byte[] result = new byte[cipher.getOutputSize(content.length)];
        int done = cipher.processBytes(content, 0, content.length, result, 0);
        cipher.doFinal(result, done);
        // A cipher that has failed is not used again.
        ciphers.add(cipher);
        return result;
    }

    /// HMAC-SM3 (GB/T 15852.2), the first half of it.
    byte[] index(byte[] place, byte[] text) {
        HMac mac = take(macs, this::newMac);
        mac.update(place, 0, place.length);
        mac.update((byte) 0);
        mac.update(text, 0, text.length);
        byte[] whole = new byte[mac.getMacSize()];
        mac.doFinal(whole, 0);
        macs.add(mac);
        return Arrays.copyOf(whole, INDEX_BYTES);
    }

    /// By what the key is known without being told: kept in the database to notice a lost or exchanged key.
    byte[] fingerprint() {
        return index(
                "gongkai.key.fingerprint".getBytes(StandardCharsets.US_ASCII),
                String.valueOf(number).getBytes(StandardCharsets.US_ASCII));
    }

    private HMac newMac() {
        var mac = new HMac(new SM3Digest());
        mac.init(key);
        return mac;
    }

    private static <T> T take(Queue<T> ready, Supplier<T> fresh) {
        T one = ready.poll();
        return one == null ? fresh.get() : one;
    }
}
