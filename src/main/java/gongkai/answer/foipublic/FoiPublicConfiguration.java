package gongkai.answer.foipublic;

import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.Wing;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The settings and the doors of the room.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicRegisterSettings.class)
class FoiPublicConfiguration {
    static final String PROCEDURE = "怎么申请、分哪几步办、每一步最长多久。";
    static final String STATISTICS = "每年收到多少、怎么办结、是否按期，按机关可查。";

    @Bean
    static PortalDoor procedureDoor() {
        return new PortalDoor(Wing.ANSWER, ProcedureController.PATH, ProcedureController.TITLE, PROCEDURE, 5);
    }

    @Bean
    static PortalDoor statisticsDoor() {
        return new PortalDoor(Wing.ANSWER, StatisticsController.PATH, StatisticsController.TITLE, STATISTICS, 40);
    }
}
