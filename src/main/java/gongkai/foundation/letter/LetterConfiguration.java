package gongkai.foundation.letter;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Role;
import gongkai.foundation.operations.RegularWork;
import gongkai.foundation.worklist.WorkKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LetterSettings.class)
class LetterConfiguration {
    /// A letter that was not served is seen to by whoever records deliveries.
    @Bean
    static WorkKind unservedLettersAsWork() {
        return new WorkKind(LetterWork.KIND, "文书送达", Act.RECORD_DELIVERY, Role.OFFICER);
    }

    @Bean
    @Profile("!command")
    static RegularWork unservedWatch(UnservedLetters letters, LetterSettings settings) {
        return RegularWork.every("查看没有送达的文书", settings.lookEvery(), letters::look);
    }
}
