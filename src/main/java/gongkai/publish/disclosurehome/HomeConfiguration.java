package gongkai.publish.disclosurehome;

import gongkai.foundation.identity.Act;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.Wing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The settings and doors of the room, and the host names of homes.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HomeSettings.class)
class HomeConfiguration implements WebMvcConfigurer {
    private final HomeSettings settings;

    HomeConfiguration(HomeSettings settings) {
        this.settings = settings;
    }

    @Bean
    static ConsoleDoor topicsDoor() {
        return new ConsoleDoor(SpecialTopicDeskController.LIST, "专题", "公开", Act.MANAGE_COLUMNS.name(), 32);
    }

    @Bean
    static PortalDoor topicsPortalDoor() {
        return new PortalDoor(Wing.PUBLISH, SpecialTopicController.LIST, "专题", "围绕一件事汇集的政策、解读、通知和办事信息。", 75);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        if (!settings.hosts().isEmpty()) {
            registry.addInterceptor(new HostHome(settings)).addPathPatterns("/");
        }
    }

    /// Who comes to the first page under the host name of an organ is led to its home.
    record HostHome(HomeSettings settings) implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            var organ = settings.organAt(request.getServerName()).filter(OrganId::isOne);
            if (organ.isEmpty()) {
                return true;
            }
            response.sendRedirect(OrganFacts.path(OrganId.of(organ.get())));
            return false;
        }
    }
}
