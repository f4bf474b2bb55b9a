package gongkai.foundation.personaldata;

import gongkai.foundation.operations.OperationsSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.springframework.stereotype.Service;

/// Seals personal data before they are stored: SM4-GCM (GB/T 32907, GB/T 36624), the key kept outside the
/// database in `data/keys/personal.key`, readable by the server alone.
@Service
public class PersonalData {
    private static final int KEY_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final BouncyCastleProvider provider = new BouncyCastleProvider();
    private final SecretKeySpec key;

    PersonalData(OperationsSettings settings) {
        this.key = new SecretKeySpec(readOrMake(settings.data().resolve("keys").resolve("personal.key")), "SM4");
    }

    /// The sealed form of a text; an empty text stays empty.
    public byte[] seal(String text) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /// The text behind its sealed form; a changed byte is an error, never another text.
    public String open(byte[] sealed) {
        if (sealed.length == 0) {
            return "";
        }
        var buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return new String(run(Cipher.DECRYPT_MODE, nonce, rest), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] content) {
        try {
            var cipher = Cipher.getInstance("SM4/GCM/NoPadding", provider);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("personal data cannot be sealed or opened", broken);
        }
    }

    private byte[] readOrMake(Path file) {
        try {
            if (Files.exists(file)) {
                return Files.readAllBytes(file);
            }
            byte[] fresh = new byte[KEY_BYTES];
            random.nextBytes(fresh);
            Files.createDirectories(file.getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, fresh);
            return fresh;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
