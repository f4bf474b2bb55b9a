package gongkai.foundation.administration;

import gongkai.foundation.operations.OperationsSettings;
import gongkai.foundation.organ.Organs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A house without organs waits for its first administrators. Whoever sets it up proves with a code that they can read
/// the server's own files: it stands in the log and in `keys/setup-code` of the data folder, and is gone afterwards.
@Component
class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final Organs organs;
    private final OperationsSettings settings;
    private final SecureRandom random = new SecureRandom();

    FirstStart(Organs organs, OperationsSettings settings) {
        this.organs = organs;
        this.settings = settings;
    }

    /// Whether nobody has set the house up yet.
    boolean isDue() {
        return organs.list().isEmpty();
    }

    /// Whether it is the code. Case, blanks and hyphens do not count.
    boolean fits(String typed) {
        return MessageDigest.isEqual(bare(typed), bare(code()));
    }

    /// The code is good for one time.
    void done() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException stubborn) {
            throw new UncheckedIOException(stubborn);
        }
    }

    @EventListener
    void tell(ApplicationReadyEvent ready) {
        if (!isDue()) {
            done();
        } else if (!settings.demo()) {
            LOG.info("这里还没有机关和工作人员。请打开 /setup 完成首次设置，设置码是 {}（也在 {}）。", code(), file());
        }
    }

    private String code() {
        try {
            Path file = file();
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, fresh());
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String fresh() {
        var code = new StringBuilder();
        for (int place = 0; place < GROUPS * GROUP; place++) {
            if (place > 0 && place % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private Path file() {
        return settings.data().resolve("keys").resolve("setup-code");
    }

    private static byte[] bare(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").getBytes(StandardCharsets.UTF_8);
    }
}
