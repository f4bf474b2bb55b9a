package gongkai.foundation.notice;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Tells the thread that empties the outbox that there is something in it.
@Component
class Wake {
    private final Semaphore calls = new Semaphore(0);

    void up() {
        calls.release();
    }

    /// Returns when called, or when the time is over.
    void await(Duration longest) throws InterruptedException {
        if (calls.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
        }
    }
}
