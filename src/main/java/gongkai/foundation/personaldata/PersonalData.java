package gongkai.foundation.personaldata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.springframework.stereotype.Service;

/// Seals personal data before they are stored (《个人信息保护法》第五十一条第三项：采取相应的加密、去标识化等安全技术措施).
///
/// A sealed value is a version byte, two bytes of the key's number, a nonce and SM4-GCM's output. It is bound to its
/// place: moved to another column it does not open.
@Service
public class PersonalData {
    private static final byte VERSION = 1;
    private static final int MARK_BYTES = 2;
    private static final int HEAD_BYTES = 1 + MARK_BYTES;

    private final SealingKeys keys;

    PersonalData(SealingKeys keys) {
        this.keys = keys;
    }

    /// The sealed form of a text; an empty text stays empty.
    public byte[] seal(Place place, String text) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        SealingKey key = keys.current();
        byte[] nonce = new byte[SealingKey.NONCE_BYTES];
        keys.random().nextBytes(nonce);
        byte[] sealed = key.seal(nonce, bound(place, key.number()), text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(HEAD_BYTES + nonce.length + sealed.length)
                .put(VERSION)
                .put(mark(key.number()))
                .put(nonce)
                .put(sealed)
                .array();
    }

    /// The text behind its sealed form; a changed byte or another place is an error, never another text.
    public String open(Place place, byte[] sealed) {
        if (sealed.length == 0) {
            return "";
        }
        if (sealed.length < HEAD_BYTES + SealingKey.NONCE_BYTES || sealed[0] != VERSION) {
            throw new IllegalStateException("this is no sealed value: " + place.name());
        }
        int number = keyOf(sealed);
        var buffer = ByteBuffer.wrap(sealed).position(HEAD_BYTES);
        byte[] nonce = new byte[SealingKey.NONCE_BYTES];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        try {
            return new String(keys.get(number).open(nonce, bound(place, number), rest), StandardCharsets.UTF_8);
        } catch (InvalidCipherTextException broken) {
            throw new IllegalStateException("a sealed value does not open at " + place.name(), broken);
        }
    }

    /// The value under the current key, itself when it is under that already.
    public byte[] reseal(Place place, byte[] sealed) {
        return sealed.length == 0 || keyOf(sealed) == keys.current().number()
                ? sealed
                : seal(place, open(place, sealed));
    }

    /// The second and third byte of every value under the current key; stores find by it what to seal anew.
    public byte[] currentMark() {
        return mark(keys.current().number());
    }

    /// The number in the second and third byte of a sealed value.
    static int keyOf(byte[] sealed) {
        return Byte.toUnsignedInt(sealed[1]) << Byte.SIZE | Byte.toUnsignedInt(sealed[2]);
    }

    private static byte[] mark(int number) {
        return new byte[] {(byte) (number >> Byte.SIZE), (byte) number};
    }

    private static byte[] bound(Place place, int number) {
        byte[] name = place.bytes();
        return ByteBuffer.allocate(HEAD_BYTES + name.length)
                .put(VERSION)
                .put(mark(number))
                .put(name)
                .array();
    }
}
