package gongkai.answer.redaction;

import gongkai.foundation.operations.RegularWork;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room's regular work.
@Configuration(proxyBeanMethods = false)
class RedactionConfiguration {
    @Bean
    static RegularWork makingOfCopies(MakingPass pass) {
        return RegularWork.every("重制遮盖的文件", Duration.ofSeconds(2), pass::look);
    }
}
