package gongkai.foundation.personaldata;

import gongkai.foundation.kernel.MemoryStale;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Compares the keys in hand with the fingerprints the database knows, before anything is sealed or opened. A house
/// whose data were sealed with other keys does not start: it would take in requests nobody could answer.
@Component
class KeyCheck implements SmartLifecycle {
    /// Before anything that reads or writes people.
    private static final int PHASE = -100;

    private final SealingKeys keys;
    private final SealingKeyStore store;
    private final List<SealedRows> tables;
    private volatile boolean running;

    KeyCheck(SealingKeys keys, SealingKeyStore store, List<SealedRows> tables) {
        this.keys = keys;
        this.store = store;
        this.tables = tables;
    }

    @Override
    public void start() {
        check();
        running = true;
    }

    /// The database was replaced; keys and data must fit again.
    @EventListener
    void again(MemoryStale replaced) {
        check();
    }

    /// Makes the first keys of a new house, and notes keys the database does not know yet.
    void check() {
        Map<Integer, byte[]> known = store.list();
        known.forEach(this::compare);
        keys.makeMissing();
        keys.sealing().values().stream()
                .filter(key -> !known.containsKey(key.number()) || !fits(key, known.get(key.number())))
                .forEach(store::put);
        if (!known.containsKey(0) || !fits(keys.blind(), known.get(0))) {
            store.put(keys.blind());
        }
    }

    private static boolean fits(SealingKey key, byte[] fingerprint) {
        return Arrays.equals(key.fingerprint(), fingerprint);
    }

    /// A key that nothing was sealed with may be missing or another one.
    private void compare(int number, byte[] fingerprint) {
        var key = number == 0 ? keys.findBlind() : keys.find(number);
        if (key.filter(found -> fits(found, fingerprint)).isPresent()) {
            return;
        }
        boolean needed = tables.stream()
                .map(SealedRows::countByKey)
                .anyMatch(counts -> number == 0 ? !counts.isEmpty() : counts.containsKey(number));
        if (needed) {
            String file = number == 0 ? "keys/blind.key" : "keys/personal/" + number + ".key";
            throw new KeysDoNotFit(
                    key.isPresent()
                            ? "密钥文件 " + file + " 不是加密现有个人信息时用的那一把。请从备份中取回原来的文件。"
                            : "缺少密钥文件 " + file + "，数据库里有用它加密的个人信息。请从备份中取回这个文件。");
        }
        if (key.isEmpty()) {
            store.delete(number);
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
