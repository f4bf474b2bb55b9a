package gongkai.foundation.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class RegularWorkTest {
    private static final String SETTING = "gongkai.attic.pass";
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void whatFailsIsTriedAgain() throws InterruptedException {
        var done = new CountDownLatch(3);
        var work = RegularWork.every("试", Duration.ofMillis(1), () -> {
            done.countDown();
            throw new IllegalStateException("on purpose");
        });

        work.start();

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        work.stop();
    }

    @Test
    void whatIsCalledForIsNotWaitedFor() throws InterruptedException {
        var done = new CountDownLatch(1);
        var work = RegularWork.every("试", LONG, done::countDown);
        work.start();

        work.soon();

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        work.stop();
    }

    @Test
    void theOneSwitchSwitchesOffBothKinds() {
        var times = new AtomicInteger();
        var every = RegularWork.every("试", Duration.ofMillis(1), times::incrementAndGet)
                .finishingWithin(LONG);
        var at = RegularWork.at("试", SETTING, "* * * * * *", times::incrementAndGet)
                .finishingWithin(LONG);
        for (var work : new RegularWork[] {every, at}) {
            work.setEnvironment(with(Map.of(RegularWork.SWITCH, "false")));
            work.start();
            work.soon();
            work.stop();
        }

        assertThat(times).hasValue(0);
    }

    @Test
    void aDashMeansNever() {
        var times = new AtomicInteger();
        var work = RegularWork.at("试", SETTING, "* * * * * *", times::incrementAndGet)
                .finishingWithin(LONG);
        work.setEnvironment(with(Map.of(SETTING, "-")));
        work.start();
        work.soon();
        work.stop();

        assertThat(times).hasValue(0);
    }

    @Test
    void whatIsDoneAtTimesIsDoneAgain() throws InterruptedException {
        var done = new CountDownLatch(2);
        var work = RegularWork.at("试", SETTING, "* * * * * *", done::countDown);
        work.setEnvironment(with(Map.of()));

        work.start();

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        work.stop();
    }

    @Test
    void aTimeThatIsNoneStopsTheStartWithASentence() {
        var work = RegularWork.at("试", SETTING, "* * * * * *", () -> {});

        assertThatThrownBy(() -> work.setEnvironment(with(Map.of(SETTING, "every day"))))
                .hasMessageContaining("设置 gongkai.attic.pass 的值“every day”不对");
    }

    @Test
    void whatIsUnderWayIsFinishedWhereItAsksForIt() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var finished = new AtomicBoolean();
        var work = RegularWork.every("试", LONG, () -> {
                    begun.countDown();
                    try {
                        finished.set(goOn.await(10, TimeUnit.SECONDS));
                    } catch (InterruptedException hurried) {
                        Thread.currentThread().interrupt();
                    }
                })
                .finishingWithin(LONG);
        work.start();
        work.soon();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        Thread.ofVirtual().start(goOn::countDown);
        work.stop();

        assertThat(finished).isTrue();
    }

    /// The index and the counts of searches have clocks of their own, and the same switch.
    @ParameterizedTest
    @CsvSource({"true, 1s, 5s", "false, 0s, 0s"})
    void theSearchIsUnderTheSameSwitch(String on, String index, String counts) throws IOException {
        var house = with(Map.of(RegularWork.SWITCH, on));
        new YamlPropertySourceLoader()
                .load("house", new ClassPathResource("application.yaml"))
                .forEach(house.getPropertySources()::addLast);

        assertThat(house.getProperty("gongkai.search.pass-every")).isEqualTo(index);
        assertThat(house.getProperty("gongkai.searchdesk.write-every")).isEqualTo(counts);
    }

    private static StandardEnvironment with(Map<String, Object> settings) {
        var house = new StandardEnvironment();
        house.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return house;
    }
}
