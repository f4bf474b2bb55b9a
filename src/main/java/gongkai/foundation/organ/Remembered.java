package gongkai.foundation.organ;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Something read from the database once and kept in memory. A transaction that changes it sees its own version until
/// it ends; nobody else sees what may still be taken back.
final class Remembered<T> {
    private final Supplier<T> read;
    private volatile Known<T> shared = new Known<>(null);

    Remembered(Supplier<T> read) {
        this.read = read;
    }

    /// What is known; reads it when nothing is.
    T get() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Own<?> own) {
            @SuppressWarnings("unchecked")
            var mine = (Own<T>) own;
            return mine.get(read);
        }
        Known<T> known = shared;
        T now = known.value();
        if (now != null) {
            return now;
        }
        now = read.get();
        keep(now, known);
        return now;
    }

    /// Keeps what was read only if it did not become stale meanwhile.
    private synchronized void keep(T now, Known<T> before) {
        if (shared == before) {
            shared = new Known<>(now);
        }
    }

    /// Somebody else has changed it. A transaction of ours that changes it too keeps its own version until it ends.
    synchronized void stale() {
        shared = new Known<>(null);
    }

    /// What was remembered holds no longer, because this transaction changed it.
    void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            stale();
            return;
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof Own<?> own) {
            own.forget();
            return;
        }
        TransactionSynchronizationManager.bindResource(this, new Own<T>());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Remembered.this);
                stale();
            }
        });
    }

    /// What was remembered holds no longer for anybody.
    void forget() {
        stale();
        if (TransactionSynchronizationManager.getResource(this) instanceof Own<?> own) {
            own.forget();
        }
    }

    /// What everybody knows, or that nobody does. Two of these are never the same one: each time it became stale
    /// counts.
    private static final class Known<T> {
        private final @Nullable T value;

        Known(@Nullable T value) {
            this.value = value;
        }

        @Nullable T value() {
            return value;
        }
    }

    /// What one transaction knows while it changes things.
    private static final class Own<T> {
        private @Nullable T value;

        T get(Supplier<T> read) {
            T now = value;
            if (now == null) {
                now = read.get();
                value = now;
            }
            return now;
        }

        void forget() {
            value = null;
        }
    }
}
