/// 政府公报 (《政府信息公开条例》第二十三条; 《规章制定程序条例》第三十一条): issues put together from published
/// documents, printed as they stood on that day, read on line and as PDF. The text of a 规章 in the gazette is its
/// standard text. The house keeps one series of issues.
///
/// States: compiling → in print, or discarded. Events out: `IssueChanged`, `IssuePublished`, `IssueNoted`,
/// `IssueReminder`. Events in: `DocumentWithdrawn` (disclosure).
@NullMarked
@ApplicationModule(
        id = "gazette",
        displayName = "政府公报",
        allowedDependencies = {
            "kernel",
            "operations",
            "web",
            "organ",
            "identity",
            "audit",
            "search",
            "worklist",
            "typesetting",
            "disclosure"
        })
package gongkai.publish.gazette;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
