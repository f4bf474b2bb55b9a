package gongkai.foundation.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Does several things at once, as many as the machine has processors; the answers stand in their order.
final class SideBySide {
    private SideBySide() {}

    static <T> List<T> all(Collection<? extends Callable<T>> works) {
        var done = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var work : threads.invokeAll(works)) {
                done.add(work.get());
            }
            return done;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the index could not be asked", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while asking the index", stopped);
        }
    }
}
