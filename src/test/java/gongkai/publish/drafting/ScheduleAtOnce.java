package gongkai.publish.drafting;

import org.springframework.stereotype.Component;

/// Publishes what is due now, for tests that walk through the house.
@Component
public class ScheduleAtOnce {
    private final SchedulePass pass;

    ScheduleAtOnce(SchedulePass pass) {
        this.pass = pass;
    }

    /// Looks once.
    public void run() {
        pass.run();
    }
}
