/// The organs of a city and the tree they stand in (条例第四条、第十条): who publishes, who answers, who reports; the
/// regions, and which organ leads disclosure in each (第三条). 机构改革 is done by `OrganReform`, with an effective date
/// and successors; nothing that was is lost. Events out: `OrganChanged`, `OrgansTaken`,
/// `OrganSucceeded`.
@NullMarked
@ApplicationModule(
        id = "organ",
        displayName = "机关",
        allowedDependencies = {"kernel", "operations", "web", "audit"})
package gongkai.foundation.organ;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
