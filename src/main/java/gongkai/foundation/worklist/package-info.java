/// Who owes what by when, for every kind of matter. Other rooms' events say what changed; the rows here are written
/// in the same transaction. Lights and overdue are computed when asked, never stored.
@NullMarked
@ApplicationModule(
        id = "worklist",
        displayName = "待办与督办",
        allowedDependencies = {"kernel", "operations", "web", "organ", "identity", "audit", "calendar", "notice"})
package gongkai.foundation.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
