package gongkai.foundation.personaldata;

import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionOperations;

/// Exchanges the sealing key while the house is open: a new key, then every older value sealed anew in small
/// transactions. Broken off, it goes on where it was, because a value says itself which key it is under.
final class KeyRotation {
    private static final int BATCH = 500;

    private final SealingKeys keys;
    private final SealingKeyStore store;
    private final PersonalData personal;
    private final List<SealedRows> tables;
    private final TransactionOperations transactions;
    private final Consumer<String> says;
    private final Journal journal;

    /// Puts on record what happened to a key, within the transaction of the change.
    interface Journal {
        void note(int key, String detail);
    }

    KeyRotation(
            SealingKeys keys,
            SealingKeyStore store,
            PersonalData personal,
            List<SealedRows> tables,
            TransactionOperations transactions,
            Consumer<String> says,
            Journal journal) {
        this.keys = keys;
        this.store = store;
        this.personal = personal;
        this.tables = List.copyOf(tables);
        this.transactions = transactions;
        this.says = says;
        this.journal = journal;
    }

    /// Makes a new key, unless an earlier rotation was broken off: then that one is finished.
    ///
    /// @param noticed waits until every running server has noticed the new key
    void rotate(Runnable noticed) {
        check();
        SealingKey current = keys.current();
        if (older() == 0) {
            current = keys.makeNext();
            enter(current);
            says.accept("已生成第 " + current.number() + " 号密钥，新的个人信息从现在起用它加密。");
            noticed.run();
        } else {
            says.accept("上一次换钥没有完成，继续改用第 " + current.number() + " 号密钥。");
        }
        // Rows that were being written while the key changed are met in a later pass.
        do {
            tables.forEach(this::resealTable);
        } while (older() > 0);
        int number = current.number();
        transactions.executeWithoutResult(status -> journal.note(number, "全部个人信息已改用第" + number + "号密钥"));
        says.accept("换钥完成。旧密钥仍保留；确认旧备份不再需要后，用 personal-data retire 删除。");
    }

    /// Removes the keys that seal nothing any more.
    ///
    /// @return how many were removed
    int retire() {
        check();
        SealingKey current = keys.current();
        if (!store.isSettled(current.number())) {
            says.accept("第 " + current.number() + " 号密钥刚刚生成，可能还有办理中的信息用着旧密钥。请过一分钟再试。");
            return 0;
        }
        SortedMap<Integer, Long> used = count();
        int removed = 0;
        for (int number : keys.sealing().headMap(current.number()).keySet()) {
            if (used.containsKey(number)) {
                says.accept("第 %d 号密钥还保护着 %d 项个人信息，保留。先运行 personal-data rotate。".formatted(number, used.get(number)));
            } else {
                transactions.executeWithoutResult(status -> {
                    store.delete(number);
                    journal.note(number, "第" + number + "号密钥已删除");
                });
                keys.delete(number);
                removed++;
                says.accept("第 " + number + " 号密钥已删除。用它加密的旧备份从此打不开。");
            }
        }
        if (removed == 0) {
            says.accept("没有可以删除的旧密钥。");
        }
        return removed;
    }

    /// How many values stand under which key, over all tables.
    SortedMap<Integer, Long> count() {
        var all = new TreeMap<Integer, Long>();
        tables.forEach(table -> table.countByKey().forEach((key, values) -> all.merge(key, values, Long::sum)));
        return all;
    }

    /// Without a key that data are under nothing is made and nothing deleted.
    private void check() {
        transactions.executeWithoutResult(status -> new KeyCheck(keys, store, tables).check());
    }

    private long older() {
        return count().headMap(keys.current().number()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void resealTable(SealedRows table) {
        long rows = 0;
        OptionalLong last = OptionalLong.of(0);
        while (last.isPresent()) {
            long after = last.getAsLong();
            OptionalLong next = resealBatch(table, after);
            if (next.isPresent()) {
                rows += 1;
                says.accept("%s：已处理到第 %d 行。".formatted(table.table(), next.getAsLong()));
            }
            last = next;
        }
        if (rows == 0) {
            says.accept(table.table() + "：没有需要改封的信息。");
        }
    }

    private OptionalLong resealBatch(SealedRows table, long after) {
        var last = transactions.execute(status -> table.reseal(after, BATCH, personal));
        return last == null ? OptionalLong.empty() : last;
    }

    private void enter(SealingKey key) {
        transactions.executeWithoutResult(status -> {
            store.put(key);
            journal.note(key.number(), "生成第" + key.number() + "号密钥");
        });
    }
}
