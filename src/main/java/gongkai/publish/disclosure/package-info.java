/// 主动公开 (条例第二章): documents from publication to abolition or withdrawal, their statutory particulars, the
/// links between a policy and its interpretations, the list of organs, the feed.
///
/// States: in force → ended (abolished, declared invalid, expired); in force or ended → withdrawn. Events out:
/// `DocumentPublished`, `StockRecorded`, `StockEntered`, `DocumentRevised`, `DocumentValidityChanged`,
/// `DocumentReviewed`, `DocumentWithdrawn`. Events in: none.
@NullMarked
@ApplicationModule(
        id = "disclosure",
        displayName = "主动公开",
        allowedDependencies = {
            "kernel",
            "sitecolumn",
            "textcheck",
            "web",
            "organ",
            "identity",
            "calendar",
            "audit",
            "search",
            "notice",
            "attachment",
            "operations"
        })
package gongkai.publish.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
