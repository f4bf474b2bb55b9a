package gongkai.foundation.worklist;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every few minutes which matters have reached a step of the ladder.
@Component
@Profile("!command")
class EscalationClock {
    private static final Logger LOG = LoggerFactory.getLogger(EscalationClock.class);

    private final Escalation escalation;

    EscalationClock(Escalation escalation) {
        this.escalation = escalation;
    }

    @Scheduled(cron = "${gongkai.worklist.escalation-pass:15 0/5 * * * *}", zone = "Asia/Shanghai")
    void run() {
        int done = escalation.run();
        if (done > 0) {
            LOG.info("{}件待办到了提醒的日子。", done);
        }
    }
}
