package gongkai.foundation.attachment;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How large files may be, who looks at them, and how their text is read.
///
/// @param largest the largest single file
/// @param largestForm all that one form may carry
/// @param clamav where a virus scanner listens: `host:port` or `unix:/path`; empty: none is asked
/// @param scanPatience how long the scanner may take for one file
@ConfigurationProperties("gongkai.attachment")
record AttachmentSettings(
        @DefaultValue("50MB") DataSize largest,
        @DefaultValue("200MB") DataSize largestForm,
        Optional<String> clamav,
        @DefaultValue("60s") Duration scanPatience,
        @DefaultValue Reading reading) {

    AttachmentSettings {
        if (largest.toBytes() < 1 || largestForm.compareTo(largest) < 0) {
            throw new IllegalArgumentException("gongkai.attachment.largest 应当大于零，例如 50MB；largest-form 不能比它小。");
        }
        clamav = clamav.filter(address -> !address.isBlank());
    }

    /// How the text in files is read, so that it can be searched: in a process of its own, which is stopped when it
    /// takes too long or too much memory.
    ///
    /// @param every how often files that wait are looked for; 0: never
    /// @param patience how long one file may take
    /// @param memory the most memory of the reading process
    /// @param longest the most characters kept of one file
    record Reading(
            @DefaultValue("10s") Duration every,
            @DefaultValue("60s") Duration patience,
            @DefaultValue("256MB") DataSize memory,
            @DefaultValue("1000000") int longest) {
        Reading {
            if (every.isNegative() || patience.isNegative() || patience.isZero()) {
                throw new IllegalArgumentException("gongkai.attachment.reading 的时间应当大于零，例如 60s。");
            }
            if (memory.toMegabytes() < 32 || longest < 1) {
                throw new IllegalArgumentException("gongkai.attachment.reading.memory 至少 32MB，longest 至少 1。");
            }
        }
    }

    /// The largest size as people read it, for example 50 MB.
    String largestText() {
        return Attachment.sizeText(largest.toBytes());
    }
}
