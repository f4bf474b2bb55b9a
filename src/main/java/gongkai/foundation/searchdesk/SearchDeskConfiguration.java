package gongkai.foundation.searchdesk;

import gongkai.foundation.identity.Act;
import gongkai.foundation.web.ConsoleDoor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The settings and doors of the room.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchDeskSettings.class)
class SearchDeskConfiguration {
    @Bean
    static ConsoleDoor synonymsDoor() {
        return new ConsoleDoor(SynonymController.LIST, "同义词", "平台管理", Act.MANAGE_SEARCH.name(), 942);
    }

    @Bean
    static ConsoleDoor searchLogDoor() {
        return new ConsoleDoor(SearchLogController.PATH, "检索情况", "平台管理", Act.MANAGE_SEARCH.name(), 943);
    }
}
