/// 政策解读: which documents have to be explained and by when (同步解读; `interpretation.publish`), how an
/// interpretation explains, and what else belongs to a document: the consultation before it, the guides that rest
/// on it.
///
/// A duty: due → made, exempt or void; made → due again when the interpretation is withdrawn. Events in:
/// `DocumentPublished`, `DocumentWithdrawn`, `DocumentValidityChanged`, `OrganSucceeded`. Events out: `DutyChanged`
/// (to `worklist` and `audit`), `PresentationChanged` (to `audit` and `search`).
@NullMarked
@ApplicationModule(
        id = "interpretation",
        displayName = "政策解读",
        allowedDependencies = {
            "kernel",
            "web",
            "organ",
            "identity",
            "calendar",
            "audit",
            "worklist",
            "attachment",
            "search",
            "textcheck",
            "disclosure"
        })
package gongkai.publish.interpretation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
