package gongkai.foundation.attachment;

import java.time.Instant;
import java.util.Locale;

/// What is known of a stored file.
///
/// @param name the name people see; it never decides where or how the file is kept
/// @param type the type found in the content
/// @param sha256 the check sum, under which the content lies on the disk
public record Attachment(AttachmentId id, String name, FileType type, long size, String sha256, Instant createdAt) {
    private static final long KILO = 1024;

    /// The size as people read it, for example 1.2 MB.
    public String sizeText() {
        return sizeText(size);
    }

    static String sizeText(long size) {
        if (size < KILO) {
            return size + " 字节";
        }
        if (size < KILO * KILO) {
            return String.format(Locale.ROOT, "%d KB", Math.round(size / (double) KILO));
        }
        return String.format(Locale.ROOT, "%.1f MB", size / (double) (KILO * KILO));
    }
}
