/// Signing in through the government's own identity provider (统一身份认证) by OpenID Connect: one provider for staff,
/// one for the public, each only where it is configured.
@NullMarked
@ApplicationModule(
        id = "federation",
        displayName = "统一身份认证",
        allowedDependencies = {"kernel", "web", "organ", "identity", "signin"})
package gongkai.foundation.federation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
