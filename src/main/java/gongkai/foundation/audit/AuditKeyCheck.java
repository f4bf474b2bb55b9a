package gongkai.foundation.audit;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Compares the key in hand with the newest entries of the record, before anything is written. A server with a key of
/// its own would write what the others, and every later verification, take for somebody else's.
@Component
@Profile("!command")
class AuditKeyCheck implements SmartLifecycle {
    /// Before anything that writes.
    private static final int PHASE = -100;

    /// One of so many must be ours: a few may have been changed by somebody, which is for the verification to find.
    private static final int LOOKED_AT = 50;

    private final AuditStore entries;
    private final AuditKeys keys;
    private volatile boolean running;

    AuditKeyCheck(AuditStore entries, AuditKeys keys) {
        this.entries = entries;
        this.keys = keys;
    }

    @Override
    public void start() {
        check();
        running = true;
    }

    void check() {
        List<StoredEntry> newest = entries.listNewest(LOOKED_AT);
        if (!newest.isEmpty() && newest.stream().noneMatch(keys::isOurs)) {
            throw new AuditKeyDoesNotFit(
                    "密钥文件 keys/audit.key 不是写下现有审计记录的那一把。" + "请从备份中取回原来的文件；几个服务共用一个数据库时，各服务的 keys 文件夹必须相同。");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
