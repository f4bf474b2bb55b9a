/// Tokens by which the systems of organs read and act below /api: for one organ and all below it, with the scopes an
/// administrator chose, for a year at most, from the networks named. A token is shown once and kept as a digest only.
/// Events out: `TokenChanged` (to `audit`), `TokensEnding` (to `notice`).
@NullMarked
@ApplicationModule(
        id = "apitoken",
        displayName = "接口令牌",
        allowedDependencies = {"kernel", "operations", "web", "organ", "identity", "audit", "notice"})
package gongkai.foundation.apitoken;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
