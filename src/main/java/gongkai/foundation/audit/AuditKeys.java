package gongkai.foundation.audit;

import gongkai.foundation.operations.OperationsSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.bouncycastle.crypto.CryptoException;
import org.springframework.stereotype.Component;

/// The keys of the record. They lie in `keys` below the data folder and never in the database, so that whoever rules
/// the database alone can write no entry and no seal that passes.
///
/// `audit.key` marks entries, `seal.key` signs seals. A `seal-….pub` stands for every key that ever signed here: to
/// change the key, move `seal.key` away and start anew; the old seals stay good as long as their `.pub` lies there.
@Component
class AuditKeys {
    private static final int MAC_KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Path folder;
    private final byte[] macKey;
    private final SealKey sealKey;

    AuditKeys(OperationsSettings settings) {
        this.folder = settings.data().resolve("keys");
        this.macKey = readOrMake("audit.key", () -> random(MAC_KEY_BYTES));
        this.sealKey = SealKey.of(readOrMake("seal.key", () -> SealKey.fresh(random)));
        readOrMake(publicName(sealKey.publicKey()), sealKey::publicKey);
    }

    byte[] salt() {
        return random(SALT_BYTES);
    }

    byte[] mac(AuditEntry entry, byte[] salt) {
        return Canonical.mac(macKey, StoredEntry.publicHalf(entry), StoredEntry.privateHalf(entry, salt));
    }

    /// Whether we wrote this row, and it is still as we wrote it.
    boolean isOurs(StoredEntry row) {
        return Canonical.same(row.mac(), mac(row.entry(), row.salt()));
    }

    byte[] publicKey() {
        return sealKey.publicKey();
    }

    byte[] sign(byte[] chain) {
        try {
            return sealKey.sign(chain, random);
        } catch (CryptoException broken) {
            throw new IllegalStateException("the seal cannot be signed", broken);
        }
    }

    /// Whether the signature is good and the key is one that ever signed here.
    boolean isSigned(byte[] chain, byte[] signature, byte[] publicKey) {
        return Files.exists(folder.resolve(publicName(publicKey))) && SealKey.verify(chain, signature, publicKey);
    }

    private static String publicName(byte[] publicKey) {
        return "seal-" + SealKey.fingerprint(publicKey) + ".pub";
    }

    private byte[] random(int count) {
        byte[] fresh = new byte[count];
        random.nextBytes(fresh);
        return fresh;
    }

    /// Hexadecimal digits in a file that the server alone may read; made when it is not there.
    private byte[] readOrMake(String name, Supplier<byte[]> fresh) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            try {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(fresh.get()) + "\n");
            } catch (FileAlreadyExistsException madeBefore) {
                return read(file);
            }
            return read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] read(Path file) throws IOException {
        return HexFormat.of()
                .parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip());
    }
}
