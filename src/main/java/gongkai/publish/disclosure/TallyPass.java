package gongkai.publish.disclosure;

import gongkai.foundation.operations.RegularWork;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/// Adds up the differences of the kept counts, so that counting stays quick. The counts are the same before and after.
@Service
class TallyPass {
    private static final int AT_ONCE = 20_000;

    private final TallyStore store;

    TallyPass(TallyStore store) {
        this.store = store;
    }

    /// One statement for each part: nobody waits for it, and it waits for nobody.
    void run() {
        while (store.settle(AT_ONCE) == AT_ONCE) {
            Thread.onSpinWait();
        }
    }

    /// When it is done.
    @Configuration(proxyBeanMethods = false)
    static class TallySchedule {
        @Bean
        @Profile("!command")
        static RegularWork tallyFolding(TallyPass pass) {
            return RegularWork.every("合计公开信息的件数", Duration.ofMinutes(1), pass::run);
        }
    }
}
