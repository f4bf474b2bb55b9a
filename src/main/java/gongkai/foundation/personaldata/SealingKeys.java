package gongkai.foundation.personaldata;

import gongkai.foundation.operations.OperationsSettings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The keys in hand. A command may add a key while the server runs: the folder is looked at again when a second has
/// passed and when a value names a number we do not have.
@Component
class SealingKeys {
    /// After how long every running server has noticed a new key.
    static final Duration NOTICED = Duration.ofSeconds(1);

    private final KeyFolder folder;
    private final SecureRandom random = new SecureRandom();
    private volatile Keys keys;
    private volatile long lookedAt = System.nanoTime();

    @Autowired
    SealingKeys(OperationsSettings settings) {
        this(settings.data().resolve("keys"));
    }

    SealingKeys(Path folder) {
        this.folder = new KeyFolder(folder);
        this.keys = read();
    }

    /// What was read at one time.
    private record Keys(SortedMap<Integer, SealingKey> sealing, Optional<SealingKey> blind, long changed) {}

    SecureRandom random() {
        return random;
    }

    /// The key new values are sealed with: the one with the highest number.
    SealingKey current() {
        if (System.nanoTime() - lookedAt > NOTICED.toNanos()) {
            lookedAt = System.nanoTime();
            if (folder.changed() != keys.changed()) {
                keys = read();
            }
        }
        if (keys.sealing().isEmpty()) {
            throw new KeysDoNotFit("还没有加密个人信息的密钥。");
        }
        return get(keys.sealing().lastKey());
    }

    SealingKey get(int number) {
        return find(number)
                .orElseThrow(() -> new KeysDoNotFit(
                        "缺少第 " + number + " 号密钥，用它加密的个人信息打不开。请从备份中取回 keys/personal/" + number + ".key。"));
    }

    Optional<SealingKey> find(int number) {
        if (!keys.sealing().containsKey(number)) {
            keys = read();
        }
        return Optional.ofNullable(keys.sealing().get(number));
    }

    SealingKey blind() {
        return keys.blind().orElseThrow(() -> new KeysDoNotFit("还没有查找个人信息的密钥 keys/blind.key。"));
    }

    Optional<SealingKey> findBlind() {
        return keys.blind();
    }

    SortedMap<Integer, SealingKey> sealing() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(keys.sealing()));
    }

    /// Makes what a new installation lacks.
    void makeMissing() {
        if (keys.sealing().isEmpty()) {
            folder.make(1, random);
        }
        if (keys.blind().isEmpty()) {
            folder.makeBlind(random);
        }
        keys = read();
    }

    /// Makes the next key; from now on it is the current one.
    SealingKey makeNext() {
        int next = (keys.sealing().isEmpty() ? 0 : keys.sealing().lastKey()) + 1;
        folder.make(next, random);
        keys = read();
        return get(next);
    }

    void delete(int number) {
        folder.delete(number);
        keys = read();
    }

    private Keys read() {
        long changed = folder.changed();
        return new Keys(folder.read(), folder.readBlind(), changed);
    }
}
