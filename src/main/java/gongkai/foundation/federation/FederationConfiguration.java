package gongkai.foundation.federation;

import gongkai.foundation.signin.Audience;
import gongkai.foundation.signin.Entrance;
import gongkai.foundation.signin.SignInOption;
import gongkai.foundation.signin.SiteAddress;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens a way in for each provider that is configured; without one there is no route and no button.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FederationSettings.class)
class FederationConfiguration {
    static final String STAFF = "gongkai.signin.oidc.staff.issuer";
    static final String MEMBERS = "gongkai.signin.oidc.public.issuer";

    @Bean
    @ConditionalOnProperty(STAFF)
    static ProviderDesk staffProvider(
            FederationSettings settings, SiteAddress address, Newcomers newcomers, Entrance entrance) {
        return desk(Audience.STAFF, Objects.requireNonNull(settings.staff()), address, newcomers, entrance);
    }

    @Bean
    @ConditionalOnProperty(STAFF)
    static SignInOption staffProviderOption(FederationSettings settings) {
        return ProviderDesk.option(Audience.STAFF, Objects.requireNonNull(settings.staff()));
    }

    @Bean
    @ConditionalOnProperty(MEMBERS)
    static ProviderDesk memberProvider(
            FederationSettings settings, SiteAddress address, Newcomers newcomers, Entrance entrance) {
        return desk(Audience.MEMBERS, Objects.requireNonNull(settings.members()), address, newcomers, entrance);
    }

    @Bean
    @ConditionalOnProperty(MEMBERS)
    static SignInOption memberProviderOption(FederationSettings settings) {
        return ProviderDesk.option(Audience.MEMBERS, Objects.requireNonNull(settings.members()));
    }

    private static ProviderDesk desk(
            Audience audience,
            FederationSettings.Provider settings,
            SiteAddress address,
            Newcomers newcomers,
            Entrance entrance) {
        return new ProviderDesk(new IdentityProvider(audience, settings, address), newcomers, entrance);
    }
}
