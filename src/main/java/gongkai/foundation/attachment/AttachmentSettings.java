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
/// @param store where the contents lie: in the data folder, or in a bucket that speaks S3
@ConfigurationProperties("gongkai.attachment")
record AttachmentSettings(
        @DefaultValue("50MB") DataSize largest,
        @DefaultValue("200MB") DataSize largestForm,
        Optional<String> clamav,
        @DefaultValue("60s") Duration scanPatience,
        @DefaultValue Reading reading,
        @DefaultValue Sweep sweep,
        @DefaultValue("folder") Store store,
        @DefaultValue S3 s3) {

    AttachmentSettings {
        if (store == Store.S3) {
            s3.refuseUnlessWhole();
        }
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
    /// @param largest the largest file that is read at all
    record Reading(
            @DefaultValue("10s") Duration every,
            @DefaultValue("60s") Duration patience,
            @DefaultValue("256MB") DataSize memory,
            @DefaultValue("1000000") int longest,
            @DefaultValue("200MB") DataSize largest) {
        Reading {
            if (every.isNegative() || patience.isNegative() || patience.isZero()) {
                throw new IllegalArgumentException("gongkai.attachment.reading 的时间应当大于零，例如 60s。");
            }
            if (memory.toMegabytes() < 32 || longest < 1) {
                throw new IllegalArgumentException("gongkai.attachment.reading.memory 至少 32MB，longest 至少 1。");
            }
        }
    }

    /// How what forms left behind is cleared away.
    ///
    /// @param every how often the store is gone through; 0: never
    /// @param after how old a file is that hangs on nothing before it goes
    record Sweep(
            @DefaultValue("1d") Duration every,
            @DefaultValue("7d") Duration after) {
        private static final Duration SHORTEST = Duration.ofDays(1);

        Sweep {
            if (every.isNegative() || after.compareTo(SHORTEST) < 0) {
                throw new IllegalArgumentException("gongkai.attachment.sweep.after 不能短于一天（1d），every 写作 1d，不清除写 0。");
            }
        }
    }

    /// Where the contents lie.
    enum Store {
        FOLDER,
        S3
    }

    /// A bucket that speaks S3.
    ///
    /// @param endpoint the address of the service; empty: that of the region
    /// @param prefix what stands before the names of our files in the bucket
    /// @param pathStyle whether the bucket stands in the path of addresses, as most services of one's own want it
    record S3(
            @DefaultValue("") String endpoint,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String bucket,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey,
            @DefaultValue("") String prefix,
            @DefaultValue("true") boolean pathStyle) {
        S3 {
            if (!endpoint.isEmpty() && !endpoint.matches("https?://[^/?#\\s]+/?")) {
                throw new IllegalArgumentException(
                        "gongkai.attachment.s3.endpoint 应当写成 https://主机:端口，现在是“%s”。".formatted(endpoint));
            }
            if (!prefix.matches("[0-9A-Za-z._/-]*") || prefix.startsWith("/")) {
                throw new IllegalArgumentException("gongkai.attachment.s3.prefix 只用字母、数字、点、横线和斜线，不以斜线开头。");
            }
            prefix = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
        }

        private void refuseUnlessWhole() {
            if (bucket.isBlank() || accessKey.isBlank() || secretKey.isBlank() || region.isBlank()) {
                throw new IllegalArgumentException(
                        "gongkai.attachment.store 是 s3 时，gongkai.attachment.s3.bucket、region、"
                                + "access-key、secret-key 都要写。");
            }
        }

        /// Without the keys: settings may be logged.
        @Override
        public String toString() {
            return "S3[endpoint=%s, region=%s, bucket=%s, prefix=%s]".formatted(endpoint, region, bucket, prefix);
        }
    }

    /// The largest size as people read it, for example 50 MB.
    String largestText() {
        return Attachment.sizeText(largest.toBytes());
    }
}
