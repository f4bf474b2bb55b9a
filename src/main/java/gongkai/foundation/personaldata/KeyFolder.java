package gongkai.foundation.personaldata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The key files outside the database: `keys/personal/1.key`, `2.key` … for sealing, the highest number in use, and
/// `keys/blind.key` for the blind index. Sixteen random bytes each, readable by the server alone.
final class KeyFolder {
    private static final Pattern FILE = Pattern.compile("([1-9]\\d{0,4})\\.key");
    private static final int HIGHEST = 0xffff;

    private final Path keys;
    private final Path personal;
    private final Path blind;
    private final Path former;

    KeyFolder(Path keys) {
        this.keys = keys;
        this.personal = keys.resolve("personal");
        this.blind = keys.resolve("blind.key");
        this.former = keys.resolve("personal.key");
    }

    /// All sealing keys by their numbers. The one key of earlier installations becomes number 1.
    SortedMap<Integer, SealingKey> read() {
        try {
            if (Files.exists(former) && !Files.exists(personal)) {
                makePrivate(personal);
                Files.move(former, file(1), StandardCopyOption.ATOMIC_MOVE);
            }
            var keys = new TreeMap<Integer, SealingKey>();
            if (Files.isDirectory(personal)) {
                try (var files = Files.list(personal)) {
                    for (Path file : files.toList()) {
                        number(file).ifPresent(number -> keys.put(number, new SealingKey(number, secret(file))));
                    }
                }
            }
            return keys;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<SealingKey> readBlind() {
        return Files.exists(blind) ? Optional.of(new SealingKey(0, secret(blind))) : Optional.empty();
    }

    /// Makes the key of that number; an existing one is never written over.
    void make(int number, SecureRandom random) {
        if (number < 1 || number > HIGHEST) {
            throw new IllegalArgumentException("keys are numbered from 1 to " + HIGHEST);
        }
        write(personal, file(number), random);
    }

    void makeBlind(SecureRandom random) {
        write(keys, blind, random);
    }

    void delete(int number) {
        try {
            Files.delete(file(number));
        } catch (IOException stubborn) {
            throw new UncheckedIOException(stubborn);
        }
    }

    /// Changes when a key was added or removed.
    long changed() {
        try {
            return Files.getLastModifiedTime(personal).toMillis();
        } catch (NoSuchFileException notYet) {
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path file(int number) {
        return personal.resolve(number + ".key");
    }

    private static Optional<Integer> number(Path file) {
        var name = FILE.matcher(file.getFileName().toString());
        return name.matches()
                ? Optional.of(Integer.parseInt(name.group(1))).filter(number -> number <= HIGHEST)
                : Optional.empty();
    }

    private static byte[] secret(Path file) {
        try {
            byte[] secret = Files.readAllBytes(file);
            if (secret.length != SealingKey.BYTES) {
                throw new KeysDoNotFit("密钥文件 " + file + " 已损坏：应为 " + SealingKey.BYTES + " 字节，现为 " + secret.length
                        + " 字节。请从备份中取回这个文件。");
            }
            return secret;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Written aside and then moved, so that nobody meets half a key.
    private static void write(Path folder, Path file, SecureRandom random) {
        byte[] secret = new byte[SealingKey.BYTES];
        random.nextBytes(secret);
        try {
            makePrivate(folder);
            Path aside = Files.createTempFile(
                    folder,
                    "new",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(aside, secret);
            Files.move(aside, file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
