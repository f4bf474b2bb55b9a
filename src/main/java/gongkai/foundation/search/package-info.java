/// One index of all that is public. Rooms say through their events that something changed and answer, when asked, how
/// it stands now; what is no longer public leaves the index the same way. The index is a copy: it can be thrown away
/// and made again from the rooms at any time.
///
/// What is withdrawn is gone at the same moment: whoever asks is told nothing of what the index has not followed yet,
/// neither in results nor in suggestions (`PublicNow`) nor in any number (`StillIndexed`). What is renamed or revised
/// is
/// found as it was until the index follows: at once on the server where it changed, within a second on the others.
@NullMarked
@ApplicationModule(
        id = "search",
        displayName = "检索",
        allowedDependencies = {"kernel", "web", "organ", "operations", "audit", "identity", "notice"})
package gongkai.foundation.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
