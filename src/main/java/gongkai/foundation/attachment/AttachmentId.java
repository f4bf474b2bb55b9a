package gongkai.foundation.attachment;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The number of a stored file; cannot be guessed.
public record AttachmentId(UUID value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public static AttachmentId of(UUID value) {
        return new AttachmentId(value);
    }

    /// The number in a text that came from outside, if it has the form of one.
    public static Optional<AttachmentId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AttachmentId(UUID.fromString(text))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
