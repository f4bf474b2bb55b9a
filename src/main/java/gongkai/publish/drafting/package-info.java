/// 拟稿与审核 (条例第四条、第十七条、第二十六条): drafts of new documents and of new texts for published ones,
/// the gate they pass before they are published, the findings to be answered, the secrecy review, publishing at a
/// set time and in an emergency. Opinions stay inside.
///
/// States: drafting → first, second, final review → approved → published or recorded; published urgently → reviewed
/// afterwards. Events out: `DraftMoved`, `DraftWork`, `DraftPublished`. Events in: `DocumentWithdrawn`,
/// `DocumentRevised`.
@NullMarked
@ApplicationModule(
        id = "drafting",
        displayName = "拟稿与审核",
        allowedDependencies = {
            "kernel",
            "web",
            "organ",
            "identity",
            "calendar",
            "audit",
            "worklist",
            "attachment",
            "operations",
            "sitecolumn",
            "textcheck",
            "disclosure"
        })
package gongkai.publish.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
