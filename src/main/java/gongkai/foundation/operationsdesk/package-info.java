/// 运行情况: what the engineers of a city look at: the servers, the regular work, the last backup, the disk, and what the
/// house leans on, on one page.
@NullMarked
@ApplicationModule(
        id = "operationsdesk",
        displayName = "运行情况",
        allowedDependencies = {"kernel", "operations", "web", "identity", "backup"})
package gongkai.foundation.operationsdesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
