package gongkai.foundation.session;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/// The secret in a browser's cookie, and what follows from it: the name its row has, and the key its row is sealed
/// with. The database has neither the secret nor the key, so whoever reads the database or a backup can neither come
/// in as somebody else nor read what was remembered, for example codes shown once.
record SessionKey(String id) {
    private static final int ID_BYTES = 32;
    private static final int KEY_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    static SessionKey fresh(SecureRandom random) {
        return new SessionKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random, ID_BYTES)));
    }

    /// What the row is found by.
    byte[] name() {
        return digest("name");
    }

    byte[] seal(byte[] content, SecureRandom random) {
        byte[] nonce = bytes(random, NONCE_BYTES);
        try {
            byte[] sealed = run(true, nonce, content);
            byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
            return both;
        } catch (InvalidCipherTextException never) {
            throw new IllegalStateException("sealing does not fail", never);
        }
    }

    /// What was sealed; nothing when somebody changed it.
    Optional<byte[]> open(byte[] sealed) {
        if (sealed.length < NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(run(
                    false, Arrays.copyOf(sealed, NONCE_BYTES), Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length)));
        } catch (InvalidCipherTextException changed) {
            return Optional.empty();
        }
    }

    /// SM4-GCM, as everywhere in the house.
    private byte[] run(boolean seal, byte[] nonce, byte[] content) throws InvalidCipherTextException {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        var key = new KeyParameter(Arrays.copyOf(digest("key"), KEY_BYTES));
        cipher.init(seal, new AEADParameters(key, TAG_BITS, nonce, name()));
        byte[] result = new byte[cipher.getOutputSize(content.length)];
        int done = cipher.processBytes(content, 0, content.length, result, 0);
        cipher.doFinal(result, done);
        return result;
    }

    private byte[] digest(String use) {
        byte[] text = ("gongkai.session." + use + " " + id).getBytes(StandardCharsets.UTF_8);
        var digest = new SM3Digest();
        digest.update(text, 0, text.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }

    private static byte[] bytes(SecureRandom random, int count) {
        byte[] fresh = new byte[count];
        random.nextBytes(fresh);
        return fresh;
    }

    /// The secret stays out of logs.
    @Override
    public String toString() {
        return "SessionKey";
    }
}
