package gongkai.foundation.passkey;

import gongkai.foundation.signin.Audience;
import gongkai.foundation.signin.SignInOption;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers passkeys on both pages of signing in.
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {
    private static final String LABEL = "用通行密钥登录";

    @Bean
    static SignInOption membersPasskeys() {
        return new SignInOption(Audience.MEMBERS, LABEL, PasskeySignInController.pathOf(Audience.MEMBERS), 10);
    }

    @Bean
    static SignInOption staffPasskeys() {
        return new SignInOption(Audience.STAFF, LABEL, PasskeySignInController.pathOf(Audience.STAFF), 10);
    }
}
