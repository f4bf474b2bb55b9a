/// How people prove who they are: password, one-time password, passkey, the government's own identity provider.
/// Who they are and what they may do is `identity`'s.
@NullMarked
@ApplicationModule(
        id = "signin",
        displayName = "登录",
        allowedDependencies = {"kernel", "web", "organ", "identity", "audit", "personaldata", "operations", "ratelimit"
        })
package gongkai.foundation.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
