package gongkai.foundation.session;

import gongkai.foundation.operations.KnownSetting;
import gongkai.foundation.operations.RegularWork;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/// Puts our sessions in the place of the web server's own, before the security chain, and forgets old ones.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionSettings.class)
class SessionConfiguration {
    private static final String COOKIE = "gongkai";
    private static final String PASS = "gongkai.session.sweep-pass";

    @Bean
    static KnownSetting sessionSweepPass() {
        return new KnownSetting(PASS);
    }

    @Bean
    @Profile("!command")
    static RegularWork sessionSweepWork(BrowserSessions sessions) {
        return RegularWork.at("清除不再使用的登录", PASS, "45 0/10 * * * *", sessions::sweep);
    }

    @Bean
    static FilterRegistrationBean<SessionRepositoryFilter<BrowserSession>> sessionFilter(BrowserSessions sessions) {
        var filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(resolver());
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
        return registration;
    }

    /// No script reads the cookie, other sites' forms do not bring it, and behind TLS it never travels without.
    private static CookieHttpSessionIdResolver resolver() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        var resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(cookie);
        return resolver;
    }
}
