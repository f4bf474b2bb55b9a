package gongkai.foundation.attachment;

import gongkai.foundation.operations.OperationsSettings;
import gongkai.foundation.operations.RegularWork;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentConfiguration {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Bean
    ContentKeeper contentKeeper(AttachmentSettings settings, OperationsSettings operations) {
        return ContentKeeper.chosen(settings, operations);
    }

    /// A file that is being read when the server stops is taken again later.
    @Bean
    @Profile("!command")
    static RegularWork attachmentReading(ReadingPass pass, AttachmentSettings settings) {
        return RegularWork.every("读取附件内容", settings.reading().every(), pass::run);
    }

    /// Looks now and then whether it is time to clear away what forms left behind.
    @Bean
    @Profile("!command")
    static RegularWork attachmentSweep(FileSweepPass pass, AttachmentSettings settings) {
        var every = settings.sweep().every();
        return RegularWork.every("清除没有提交的附件", every.compareTo(LONGEST) < 0 ? every : LONGEST, pass::run);
    }
}
