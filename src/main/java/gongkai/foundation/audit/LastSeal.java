package gongkai.foundation.audit;

import gongkai.foundation.operations.OperationsSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The number and link of the last seal, kept outside the database in `audit/last-seal` below the data folder. Without
/// it nobody could tell that the newest seals and their entries were cut off. Written after each seal; so it may be
/// one behind after a crash, and is never ahead.
@Component
class LastSeal {
    private final Path file;

    LastSeal(OperationsSettings settings) {
        this.file = settings.data().resolve("audit").resolve("last-seal");
    }

    /// What the file says.
    record Known(long number, String link) {
        static Known of(Seal seal) {
            return new Known(seal.head().number(), HexFormat.of().formatHex(seal.link()));
        }
    }

    Optional<Known> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] words =
                    Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ", 2);
            return Optional.of(new Known(Long.parseLong(words[0]), words.length == 2 ? words[1] : ""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NumberFormatException spoiled) {
            return Optional.of(new Known(0, "spoiled"));
        }
    }

    /// Replaces the file in one step, and only when it is on the disk.
    void write(Seal seal) {
        Known known = Known.of(seal);
        if (read().filter(before -> before.number() >= known.number()).isPresent()) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling("last-seal.new");
            try (var channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(
                        (known.number() + " " + known.link() + "\n").getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
