package gongkai.foundation.federation;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.signin.Audience;
import gongkai.foundation.signin.SiteAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/// One identity provider: authorisation code with PKCE and a nonce. What it publishes about itself is asked for when
/// the first person comes, so that the house starts without it. No token outlives the sign-in.
final class IdentityProvider {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);
    private static final String BACK = "gongkai.back";

    private final Audience audience;
    private final FederationSettings.Provider settings;
    private final SiteAddress address;
    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final OidcAuthorizationCodeAuthenticationProvider check = new OidcAuthorizationCodeAuthenticationProvider(
            new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService());
    private volatile @Nullable ClientRegistration known;

    IdentityProvider(Audience audience, FederationSettings.Provider settings, SiteAddress address) {
        this.audience = audience;
        this.settings = settings;
        this.address = address;
    }

    Audience audience() {
        return audience;
    }

    FederationSettings.Provider settings() {
        return settings;
    }

    /// Where signing in through this provider begins.
    static String pathOf(Audience audience) {
        return audience.signIn() + "/provider";
    }

    /// Sends somebody to the provider; answers with the address.
    String ask(String back, HttpServletRequest request, HttpServletResponse response) {
        var registration = registration();
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(id -> registration);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        var question = Optional.ofNullable(resolver.resolve(request, registration.getRegistrationId()))
                .map(plain -> OAuth2AuthorizationRequest.from(plain)
                        .attributes(attributes -> attributes.put(BACK, back))
                        .build())
                .orElseThrow(() -> Refusal.of(FederationRefusal.PROVIDER_SILENT));
        asked.saveAuthorizationRequest(question, request, response);
        return question.getAuthorizationRequestUri();
    }

    /// Who came back.
    ///
    /// @param back the page they had asked for
    record Arrival(OidcUser user, String back) {}

    /// Looks at the answer somebody brings from the provider; refuses what was not asked for or is not proved.
    Arrival receive(String code, String state, HttpServletRequest request, HttpServletResponse response) {
        var question = Optional.ofNullable(asked.removeAuthorizationRequest(request, response))
                .orElseThrow(() -> Refusal.of(FederationRefusal.SIGN_IN_STALE));
        if (code.isEmpty()) {
            throw Refusal.of(FederationRefusal.PROVIDER_REFUSED);
        }
        var answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(String.valueOf(question.getRedirectUri()))
                .state(state)
                .build();
        var exchange = new OAuth2AuthorizationExchange(question, answer);
        try {
            var proved = check.authenticate(new OAuth2LoginAuthenticationToken(registration(), exchange));
            if (proved != null
                    && proved.getPrincipal() instanceof OidcUser user
                    && question.getAttribute(BACK) instanceof String back) {
                return new Arrival(user, back);
            }
            throw Refusal.of(FederationRefusal.PROVIDER_REFUSED);
        } catch (OAuth2AuthenticationException refused) {
            LOG.warn(
                    "the identity provider {} gave an answer we do not take: {}",
                    settings.issuer(),
                    refused.getError());
            throw Refusal.of(FederationRefusal.PROVIDER_REFUSED);
        }
    }

    /// Where one signs out at the provider, if it says so and can be asked.
    Optional<String> endSession(HttpServletRequest request) {
        try {
            return Optional.ofNullable(registration()
                            .getProviderDetails()
                            .getConfigurationMetadata()
                            .get("end_session_endpoint"))
                    .map(endpoint -> UriComponentsBuilder.fromUriString(String.valueOf(endpoint))
                            .queryParam("client_id", "{client}")
                            .queryParam("post_logout_redirect_uri", "{home}")
                            .encode()
                            .buildAndExpand(settings.clientId(), base(request) + "/")
                            .toUriString());
        } catch (Refusal silent) {
            return Optional.empty();
        }
    }

    private ClientRegistration registration() {
        var found = known;
        if (found == null) {
            found = discover();
            known = found;
        }
        return found;
    }

    private ClientRegistration discover() {
        String home = address.isSet() ? address.address() : "{baseUrl}";
        try {
            return ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(audience.name().toLowerCase(java.util.Locale.ROOT))
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(home + pathOf(audience) + "/return")
                    .scope("openid", "profile")
                    .build();
        } catch (IllegalArgumentException | IllegalStateException | RestClientException silent) {
            LOG.warn("the identity provider {} cannot be asked: {}", settings.issuer(), silent.toString());
            throw Refusal.of(FederationRefusal.PROVIDER_SILENT);
        }
    }

    private String base(HttpServletRequest request) {
        return address.isSet()
                ? address.address()
                : org.springframework.web.servlet.support.ServletUriComponentsBuilder.fromContextPath(request)
                        .build()
                        .toUriString();
    }
}
