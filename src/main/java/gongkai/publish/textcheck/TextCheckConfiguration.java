package gongkai.publish.textcheck;

import gongkai.foundation.identity.Act;
import gongkai.foundation.web.ConsoleDoor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The settings and the door of the room.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TextCheckSettings.class)
class TextCheckConfiguration {
    @Bean
    static ConsoleDoor wordingDoor() {
        return new ConsoleDoor(WordController.LIST, "错敏词表", "公开", Act.MANAGE_WORDING.name(), 28);
    }
}
