/// Who owes what by when, for every kind of matter. Other rooms' events say what changed (`WorkChanged`); the rows here
/// are written in the same transaction. Within its organ a matter is claimed and handed over; whoever watches over the
/// organ urges (催办) and supervises (督办, with a duty to answer); a ladder tells who has to know when a light changes.
/// Overdue is computed when asked, never stored; the days on which lights change are kept to find rows by.
/// Events out: `WorkTold` (to `notice`), `WorkRecorded` and `SupervisionChanged` (to `audit`).
@NullMarked
@ApplicationModule(
        id = "worklist",
        displayName = "待办与督办",
        allowedDependencies = {"kernel", "operations", "web", "organ", "identity", "audit", "calendar", "notice"})
package gongkai.foundation.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
