package gongkai.publish.documentimport;

import gongkai.foundation.identity.Act;
import gongkai.foundation.operations.RegularWork;
import gongkai.foundation.web.ConsoleDoor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// The settings, the door and the regular work of the room.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class DocumentImportConfiguration {
    @Bean
    static ConsoleDoor importDoor() {
        return new ConsoleDoor(ImportController.LIST, "成批导入", "公开", Act.IMPORT_DOCUMENTS.name(), 26);
    }

    @Bean
    @Profile("!command")
    static RegularWork importReading(RowReading reading, ImportSettings settings) {
        return RegularWork.every("读取成批导入的文件", settings.readEvery(), reading::pass);
    }
}
