package gongkai.foundation.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.support.CronExpression;

/// Work that is done again and again while the server runs, on a thread of its own, contributed as a bean. What fails
/// is logged and tried again the next time; what is under way when the server stops is not waited for, unless it says
/// so. `gongkai.regular-work=false` switches all of it off.
public final class RegularWork implements SmartLifecycle, EnvironmentAware {
    /// The one switch.
    static final String SWITCH = "gongkai.regular-work";

    private static final Logger LOG = LoggerFactory.getLogger(RegularWork.class);
    /// Times of the day are the machine's, as every other thread of the server has them.
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    private final String name;
    private final When when;
    private final Runnable work;
    private final Duration patience;
    private final ScheduledThreadPoolExecutor thread;
    private final AtomicBoolean called = new AtomicBoolean();
    private volatile Optional<Instant> done = Optional.empty();
    private volatile Optional<Failure> failure = Optional.empty();
    private volatile boolean on = true;
    private volatile boolean running;
    private Optional<CronExpression> times = Optional.empty();

    private RegularWork(String name, When when, Runnable work, Duration patience) {
        this.name = name;
        this.when = when;
        this.work = work;
        this.patience = patience;
        this.thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofVirtual().name("regular").factory());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /// @param name what it is, as the log calls it, for example 读取附件内容
    /// @param pause the time between the end of one and the begin of the next; nothing is done when it is zero
    public static RegularWork every(String name, Duration pause, Runnable work) {
        return new RegularWork(name, new When.Every(pause), work, Duration.ZERO);
    }

    /// At times of the day, Beijing time.
    ///
    /// @param setting the setting that says when (second, minute, hour, day, month, weekday), `-` for never
    /// @param usually when, if nothing is set
    public static RegularWork at(String name, String setting, String usually, Runnable work) {
        return new RegularWork(name, new When.At(setting, usually), work, Duration.ZERO);
    }

    /// The same work, which may take so long to finish what is under way when the server stops.
    public RegularWork finishingWithin(Duration longest) {
        return new RegularWork(name, when, work, longest);
    }

    @Override
    public void setEnvironment(Environment environment) {
        on = environment.getProperty(SWITCH, Boolean.class, true);
        if (when instanceof When.At(String setting, String usually)) {
            times = times(setting, environment.getProperty(setting, usually));
        }
    }

    private static Optional<CronExpression> times(String setting, String value) {
        if (value.equals("-")) {
            return Optional.empty();
        }
        if (!CronExpression.isValidExpression(value)) {
            throw new UnknownSetting.Found(
                    "设置 " + setting + " 的值“" + value + "”不对：应当写秒、分、时、日、月、星期六项，例如 30 0/5 * * * *，不做写 -。");
        }
        return Optional.of(CronExpression.parse(value));
    }

    @Override
    public void start() {
        running = true;
        if (!isOn()) {
            return;
        }
        switch (when) {
            case When.Every(Duration pause) -> {
                var unused = thread.scheduleWithFixedDelay(
                        this::once, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
            }
            case When.At _ -> awaitNext();
        }
    }

    /// Whether it is done at all: switched on, and not told never to be done.
    private boolean isOn() {
        return on
                && switch (when) {
                    case When.Every(Duration pause) -> pause.isPositive();
                    case When.At _ -> times.isPresent();
                };
    }

    private void awaitNext() {
        var now = ZonedDateTime.now(CLOCK);
        times.map(cron -> cron.next(now)).ifPresent(next -> {
            var unused = thread.schedule(
                    this::onceAndAgain, Duration.between(now, next).toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    private void onceAndAgain() {
        once();
        if (running) {
            awaitNext();
        }
    }

    /// Does it now, on its own thread, without waiting for the next time: there is something to do. Several calls
    /// before it begins are one.
    public void soon() {
        if (running && isOn() && called.compareAndSet(false, true)) {
            thread.execute(() -> {
                called.set(false);
                once();
            });
        }
    }

    /// How it goes on this server.
    ///
    /// @param on whether it is done here at all
    /// @param done when it was last done to its end
    /// @param failure when and why it last was not
    public record Course(String name, boolean on, Optional<Instant> done, Optional<Failure> failure) {
        /// Whether the last time was a failure.
        public boolean isFailing() {
            return failure.filter(last -> done.filter(last.at()::isBefore).isEmpty())
                    .isPresent();
        }
    }

    /// @param kind the kind of fault, for whoever looks it up in the log
    public record Failure(Instant at, String kind) {}

    public Course course() {
        return new Course(name, isOn(), done, failure);
    }

    private void once() {
        try {
            work.run();
            done = Optional.of(CLOCK.instant());
        } catch (RuntimeException failed) {
            failure = Optional.of(new Failure(CLOCK.instant(), failed.getClass().getSimpleName()));
            if (running) {
                LOG.error("{}：这一次没有做成，下一次再试", name, failed);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// When it is done.
    private sealed interface When {
        record Every(Duration pause) implements When {}

        record At(String setting, String usually) implements When {}
    }
}
