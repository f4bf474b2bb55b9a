/// 检索维护: the words that mean the same, laid down by staff, and what was looked for and not found, so that they know
/// which words are missing. Nothing is kept of who looked for it. Events out: `SynonymsChanged`.
@NullMarked
@ApplicationModule(
        id = "searchdesk",
        displayName = "检索维护",
        allowedDependencies = {"kernel", "operations", "web", "organ", "identity", "audit", "search"})
package gongkai.foundation.searchdesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
