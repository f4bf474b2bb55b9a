package gongkai.foundation.federation;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/// The identity providers people may come from.
///
/// @param staff the provider of staff, if there is one
/// @param members the provider of the public, if there is one
@ConfigurationProperties("gongkai.signin.oidc")
record FederationSettings(
        @Nullable Provider staff, @Name("public") @Nullable Provider members) {

    /// A provider, and how it names what we need to know.
    ///
    /// @param issuer its address, as it stands in its tokens
    /// @param label what stands on the button
    /// @param accountClaim for staff: the claim that holds the account's name
    /// @param nameClaim the claim that holds the person's name
    /// @param codeClaim for the public: the claim that holds the 统一社会信用代码, if somebody acts for an enterprise
    /// @param enterpriseClaim for the public: the claim that holds the enterprise's name
    record Provider(
            String issuer,
            String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("用统一身份认证登录") String label,
            @DefaultValue("preferred_username") String accountClaim,
            @DefaultValue("name") String nameClaim,
            @DefaultValue("credit_code") String codeClaim,
            @DefaultValue("enterprise_name") String enterpriseClaim) {}
}
