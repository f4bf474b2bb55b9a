/// 文件清理: campaigns in which organs say of each of their documents whether it stays, is revised, abolished or
/// declared invalid, and whose result is published and carried out; 定期评估 by the day each document names; the
/// register of normative documents, the compilation of rules, the list of what no longer binds.
///
/// A campaign: planned → running → result drafted → concluded, or cancelled. An answer: awaited → answered → accepted,
/// or returned
/// and answered anew. Events in: `DocumentValidityChanged`, `DocumentReviewed`, `DocumentWithdrawn`, `DraftPublished`.
/// Events out:
/// `CleanupWork` and `ReviewWork` (to `worklist`), `CleanupRecorded` (to `audit`), `CleanupReminder` (to `notice`).
@NullMarked
@ApplicationModule(
        id = "cleanup",
        displayName = "文件清理",
        allowedDependencies = {
            "kernel",
            "operations",
            "web",
            "organ",
            "identity",
            "audit",
            "notice",
            "worklist",
            "typesetting",
            "disclosure",
            "drafting"
        })
package gongkai.publish.cleanup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
