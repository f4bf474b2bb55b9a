/// 不予公开信息台账 (条例第十八条 定期评估审查): what replies withheld, by ground, with the day on which each is looked at again.
/// A review leaves it closed until another day, or opens it for everyone. Events in: `FoiReplySent`, `DraftPublished`,
/// `OrganSucceeded`.
@NullMarked
@ApplicationModule(
        id = "withheld",
        displayName = "不予公开信息台账",
        allowedDependencies = {
            "kernel",
            "web",
            "organ",
            "identity",
            "audit",
            "worklist",
            "disclosure",
            "drafting",
            "operations",
            "foi"
        })
package gongkai.answer.withheld;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
