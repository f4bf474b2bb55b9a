package gongkai.foundation.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/// The one way anything is hashed here: SM3 (GB/T 32905) over a row of fields. A field is four bytes of length,
/// big-endian, and its bytes: a text is UTF-8, a number its decimal digits, a moment its microseconds since 1970 as a
/// number, what is not there a field of length 0. So no two rows of fields have the same bytes.
final class Canonical {
    static final int HASH_BYTES = 32;

    private final SM3Digest digest = new SM3Digest();

    Canonical text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    Canonical number(long value) {
        return text(Long.toString(value));
    }

    Canonical moment(Instant value) {
        return number(Math.addExact(Math.multiplyExact(value.getEpochSecond(), 1_000_000L), value.getNano() / 1_000));
    }

    Canonical digest(Optional<ContentDigest> value) {
        return bytes(value.map(ContentDigest::bytes).orElseGet(() -> new byte[0]));
    }

    Canonical bytes(byte[] value) {
        digest.update((byte) (value.length >>> 24));
        digest.update((byte) (value.length >>> 16));
        digest.update((byte) (value.length >>> 8));
        digest.update((byte) value.length);
        digest.update(value, 0, value.length);
        return this;
    }

    byte[] hash() {
        byte[] hash = new byte[HASH_BYTES];
        digest.doFinal(hash, 0);
        return hash;
    }

    /// SM3 over bytes that already have fixed places: the nodes of the tree.
    static byte[] plain(byte prefix, byte[] first, byte[] second) {
        var digest = new SM3Digest();
        digest.update(prefix);
        digest.update(first, 0, first.length);
        digest.update(second, 0, second.length);
        byte[] hash = new byte[HASH_BYTES];
        digest.doFinal(hash, 0);
        return hash;
    }

    /// HMAC-SM3 over two hashes.
    static byte[] mac(byte[] key, byte[] first, byte[] second) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(first, 0, first.length);
        mac.update(second, 0, second.length);
        byte[] hash = new byte[HASH_BYTES];
        mac.doFinal(hash, 0);
        return hash;
    }

    /// Whether two hashes are one, in a time that says nothing about where they differ.
    static boolean same(byte[] one, byte[] other) {
        return java.security.MessageDigest.isEqual(one, other);
    }

    /// The hash at a place in a row of hashes.
    static byte[] at(byte[] hashes, int place) {
        return Arrays.copyOfRange(hashes, place * HASH_BYTES, (place + 1) * HASH_BYTES);
    }
}
