package gongkai.foundation.signin;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Sessions;
import gongkai.foundation.operations.Monitors;
import gongkai.foundation.ratelimit.LimitFilter;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.FaultAddress;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The security chain: headers, forgery protection and sessions. Who may enter is the `Doorkeeper`'s.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SigninSettings.class, SiteAddress.class, EdgeSettings.class})
class SigninConfiguration {
    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; frame-ancestors 'none';"
                    + " form-action 'self'; base-uri 'self'; object-src 'none'";

    /// What a page of ours never asks a browser for. Passkeys are asked for by our own pages only.
    private static final String NO_DEVICES = "accelerometer=(), autoplay=(), camera=(), display-capture=(),"
            + " geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(),"
            + " publickey-credentials-create=(self), publickey-credentials-get=(self)";

    /// The filter chain refuses nothing but forms without our token; who may enter is decided later.
    private static final String STALE_FORM = "这个页面打开得太久，或者不是从本网站提交的。请返回上一页，刷新后再提交一次。";

    @Bean
    static PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /// Without this the chain times every one of its filters on every request, and nobody reads the times.
    @Bean
    static SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /// Keeps the framework from inventing a user of its own.
    @Bean
    static UserDetailsService noFrameworkUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    /// Who owes a new password or a second factor goes nowhere else.
    @Bean
    static WebMvcConfigurer obligationsFirst(Obligations obligations) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(obligations);
            }
        };
    }

    @Bean
    static ConsoleDoor accountDoor() {
        return new ConsoleDoor(Audience.STAFF.account(), "账号与安全", "我的", Act.ENTER_CONSOLE.name(), 900);
    }

    /// The token of forms. Its cookie is for us alone: not for scripts, not for other sites, over HTTPS not without.
    @Bean
    static CsrfTokenRepository formTokens() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
        return repository;
    }

    @Bean
    static SecurityFilterChain securityFilterChain(
            HttpSecurity http, CsrfTokenRepository formTokens, LimitFilter limits, EdgeSettings edge, Monitors monitors)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health", "/actuator/health/**", "/actuator/info")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .access((who, at) -> new AuthorizationDecision(monitors.mayRead(at.getRequest())))
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                // A harvester may send its questions as forms, and they change nothing.
                // Who files a request by program files in nobody's name, and in JSON, which no page of others may send.
                // To have a report checked changes nothing either.
                // A mail program unsubscribes by itself, without having seen a page of ours (RFC 8058): the address is
                // the key. Where a token is shown no cookie counts, so nothing can be forged with one.
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens)
                        .ignoringRequestMatchers(
                                "/oai", "/notices/unsubscribe/**", "/api/foi/requests", "/api/reports/check")
                        .ignoringRequestMatchers(Sessions::showsToken))
                .headers(headers -> headers(headers, edge))
                .addFilterAfter(limits, HeaderWriterFilter.class)
                .exceptionHandling(faults -> faults.accessDeniedHandler((request, response, denied) -> {
                    request.setAttribute(FaultAddress.SENTENCE, STALE_FORM);
                    response.sendError(HttpServletResponse.SC_FORBIDDEN);
                }))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .requestCache(cache -> cache.disable())
                .anonymous(anonymous -> anonymous.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, EdgeSettings edge) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
        if (edge.hstsAge().isZero()) {
            headers.httpStrictTransportSecurity(hsts -> hsts.disable());
        } else {
            headers.httpStrictTransportSecurity(
                    hsts -> hsts.maxAgeInSeconds(edge.hstsAge().toSeconds()).includeSubDomains(edge.hstsSubdomains()));
        }
    }
}
