package gongkai.foundation.ratelimit;

import gongkai.foundation.operations.RegularWork;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {
    /// Only where the web server itself believes a proxy is it believed here.
    @Bean
    static Proxies proxies(ObjectProvider<ServerProperties> server, ObjectProvider<TomcatServerProperties> tomcat) {
        var strategy = server.getIfAvailable(ServerProperties::new).getForwardHeadersStrategy();
        return strategy == ServerProperties.ForwardHeadersStrategy.NATIVE
                ? Proxies.of(tomcat.getIfAvailable(TomcatServerProperties::new).getRemoteip())
                : Proxies.NONE;
    }

    @Bean
    static Senders senders(Proxies proxies, LimitSettings settings) {
        return new Senders(proxies, settings.exempt());
    }

    /// Deletes buckets that have run out.
    @Bean
    @Profile("!command")
    static RegularWork bucketSweep(BucketStore store, LimitSettings settings) {
        return RegularWork.every("清理访问计数", settings.on() ? settings.sweepEvery() : Duration.ZERO, store::sweep);
    }

    /// The filter stands in the security chain, and not once more beside it.
    @Bean
    static FilterRegistrationBean<LimitFilter> limitsInTheChainOnly(LimitFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
