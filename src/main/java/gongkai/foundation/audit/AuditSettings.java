package gongkai.foundation.audit;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the record is sealed and how long it is kept. Sealing cannot be switched off.
///
/// @param sealEvery how often entries are sealed, from a second to an hour
/// @param retention how long entries stay in the database before `bin/gongkai audit archive` may move them out
@ConfigurationProperties("gongkai.audit")
public record AuditSettings(
        @DefaultValue("10s") Duration sealEvery,
        @DefaultValue("3y") Period retention) {
    private static final int LEAST_MONTHS = 6;
    private static final Duration MOST = Duration.ofHours(1);

    public AuditSettings {
        if (retention.getDays() != 0 || retention.toTotalMonths() < LEAST_MONTHS) {
            throw new IllegalArgumentException(
                    "审计记录的保存期 gongkai.audit.retention 不得少于六个月（网络安全等级保护），用年或者月写，例如 3y、6m。现在写的是 " + retention + "。");
        }
        if (sealEvery.compareTo(Duration.ofSeconds(1)) < 0 || sealEvery.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "封存间隔 gongkai.audit.seal-every 在一秒和一小时之间，例如 10s。现在写的是 " + sealEvery + "。");
        }
    }
}
