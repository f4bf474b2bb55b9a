/// The organs of a city and the tree they stand in (条例第四条、第十条): who publishes, who answers, who reports.
@NullMarked
@ApplicationModule(
        id = "organ",
        displayName = "机关",
        allowedDependencies = {"kernel", "web"})
package gongkai.foundation.organ;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
