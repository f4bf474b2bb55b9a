/// 公开页面的缓存: answers that are alike for all guests are kept as bytes and written ahead of everything else, until
/// something public changes.
///
/// A page is kept only when its route says `@Shared`, its reader is a guest without a session, and nothing of the
/// visitor went into it. Events in: every `Audited` change of a room whose data public pages may show; after its commit
/// nothing kept before it is given any more, on any server (see `operations.ServerWatch`). Events out: none.
@NullMarked
@ApplicationModule(
        id = "pagecache",
        displayName = "页面缓存",
        allowedDependencies = {"kernel", "operations", "audit", "web", "ratelimit"})
package gongkai.foundation.pagecache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
