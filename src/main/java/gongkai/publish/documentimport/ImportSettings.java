package gongkai.publish.documentimport;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much one run may bring.
///
/// @param mostFiles how many files; the command line has no such limit
/// @param mostUnpacked how large all that is in archives may be
/// @param readEvery how often files that wait are looked for; 0: never
@ConfigurationProperties("gongkai.documentimport")
record ImportSettings(
        @DefaultValue("5000") int mostFiles,
        @DefaultValue("1GB") DataSize mostUnpacked,
        @DefaultValue("10s") Duration readEvery) {
    ImportSettings {
        if (mostFiles < 1 || mostUnpacked.toBytes() < 1 || readEvery.isNegative()) {
            throw new IllegalArgumentException(
                    "gongkai.documentimport 的 most-files、most-unpacked 应当大于零，read-every 写作 10s，不读取写 0。");
        }
    }

    /// For the command line, which reads a folder of any size.
    ImportSettings unlimited() {
        return new ImportSettings(Integer.MAX_VALUE, DataSize.ofTerabytes(1), readEvery);
    }
}
