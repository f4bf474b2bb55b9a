/// The few words every room speaks: how we refuse, how a list is cut into pages, how a state moves on.
@NullMarked
@ApplicationModule(
        id = "kernel",
        displayName = "内核",
        allowedDependencies = {})
package gongkai.foundation.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
