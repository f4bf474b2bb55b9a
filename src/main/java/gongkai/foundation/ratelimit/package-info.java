/// How much one client may ask. Reading is counted in memory, for a page must not wait for the database; what costs or
/// matters (forms, searches, calls of programs) is counted in the database, so that all servers count together. Per
/// client, and for what matters per account and per token as well.
@NullMarked
@ApplicationModule(
        id = "ratelimit",
        displayName = "访问限制",
        allowedDependencies = {"kernel", "operations", "web", "identity"})
package gongkai.foundation.ratelimit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
