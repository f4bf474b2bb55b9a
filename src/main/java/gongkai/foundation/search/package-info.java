/// One index of all that is public. Rooms say through their events that something changed and answer, when asked, how
/// it stands now; what is no longer public leaves the index the same way. The index is a copy: it can be thrown away
/// and made again from the rooms at any time.
@NullMarked
@ApplicationModule(
        id = "search",
        displayName = "检索",
        allowedDependencies = {"kernel", "web", "organ", "operations", "audit", "identity", "notice"})
package gongkai.foundation.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
