package gongkai.foundation.organ;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Something read from the database once and kept in memory. A transaction that changes it sees its own version until
/// it ends; nobody else sees what may still be taken back.
final class Remembered<T> {
    private final Supplier<T> read;
    private volatile @Nullable T shared;

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
        T now = shared;
        if (now == null) {
            now = read.get();
            shared = now;
        }
        return now;
    }

    /// What was remembered holds no longer, because this transaction changed it.
    void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            shared = null;
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
                shared = null;
            }
        });
    }

    /// What was remembered holds no longer for anybody.
    void forget() {
        shared = null;
        if (TransactionSynchronizationManager.getResource(this) instanceof Own<?> own) {
            own.forget();
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
