/// What the engineers of a city run: the settings, the embedded database, the clock.
@NullMarked
@ApplicationModule(
        id = "operations",
        displayName = "运行维护",
        allowedDependencies = {})
package gongkai.foundation.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
