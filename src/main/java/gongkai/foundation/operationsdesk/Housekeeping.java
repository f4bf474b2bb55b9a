package gongkai.foundation.operationsdesk;

import gongkai.foundation.backup.Backups;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.operations.Mainstay;
import gongkai.foundation.operations.OperationsSettings;
import gongkai.foundation.operations.ReplayClock;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What every house leans on: the disk its data lie on, and its backups.
@Configuration(proxyBeanMethods = false)
class Housekeeping {
    private static final double GIBI = 1024.0 * 1024 * 1024;

    @Bean
    static Mainstay diskMainstay(OperationsSettings operations, OperationsDeskSettings settings) {
        return new Named("数据目录所在的磁盘") {
            @Override
            public State state() {
                try {
                    var disk = Files.getFileStore(operations.data().toAbsolutePath());
                    long left = disk.getUsableSpace();
                    boolean well = left >= settings.diskLeft().toBytes();
                    return new State(
                            well,
                            "还有 %,.1f GB，共 %,.1f GB%s"
                                    .formatted(left / GIBI, disk.getTotalSpace() / GIBI, well ? "。" : "，请尽快清理或者扩容。"));
                } catch (IOException away) {
                    return new State(false, "读不到数据目录，请检查磁盘。");
                }
            }
        };
    }

    @Bean
    static Mainstay backupMainstay(Backups backups, OperationsDeskSettings settings, Clock clock) {
        return new Named("备份") {
            @Override
            public State state() {
                return backups.last()
                        .map(last -> {
                            boolean well =
                                    last.at().plus(settings.backupWithin()).isAfter(clock.instant());
                            return new State(
                                    well,
                                    "最近一次在%s，%,d 行数据、%,d 个附件，放在 %s。%s"
                                            .formatted(
                                                    time(last.at()),
                                                    last.rows(),
                                                    last.files(),
                                                    last.place(),
                                                    well ? "" : "已经太久，请运行 bin/gongkai backup。"));
                        })
                        .orElse(new State(false, "还没有做过备份。请运行 bin/gongkai backup，并安排定期备份。"));
            }
        };
    }

    static String time(Instant at) {
        var there = at.atZone(ReplayClock.ZONE);
        return "%s %02d:%02d".formatted(DateText.full(there.toLocalDate()), there.getHour(), there.getMinute());
    }

    private abstract static class Named implements Mainstay {
        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }
    }
}
