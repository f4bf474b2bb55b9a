/// How much one client may ask. Counted in the database, so that all servers count together: per client, and per
/// account
/// and token from wherever they come. Each form, search and call of a program is told to it by itself; pages, kept ones
/// included, in slices of a twentieth of what is allowed, for a page must not wait for the database.
@NullMarked
@ApplicationModule(
        id = "ratelimit",
        displayName = "访问限制",
        allowedDependencies = {"kernel", "operations", "web", "identity"})
package gongkai.foundation.ratelimit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
