package gongkai.foundation.apitoken;

import gongkai.foundation.operations.KnownSetting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every morning which tokens will end soon.
@Component
@Profile("!command")
class EndingClock {
    private final EndingPass pass;

    EndingClock(EndingPass pass) {
        this.pass = pass;
    }

    @Bean
    static KnownSetting endingPassSetting() {
        return new KnownSetting("gongkai.apitoken.ending-pass");
    }

    @Scheduled(cron = "${gongkai.apitoken.ending-pass:0 30 8 * * *}", zone = "Asia/Shanghai")
    void run() {
        pass.run();
    }
}
