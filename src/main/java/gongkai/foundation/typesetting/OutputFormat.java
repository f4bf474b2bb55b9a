package gongkai.foundation.typesetting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an official text can be taken along as.
public enum OutputFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /// GB/T 33190
    OFD("application/ofd");

    private final String mediaType;

    OutputFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The ending of file names, without the dot.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OutputFormat> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(each -> each.ending().equals(ending))
                .findFirst();
    }
}
