/// 发布前检查: reads what is about to be published and says what must be mended or answered first (条例第十四条、第十五条、
/// 第十七条: nothing goes out unreviewed). Knows texts, not documents: what it must know of other documents it asks by
/// `DocumentLookup`, which the room above implements. Event out: `WordingChanged`.
@NullMarked
@ApplicationModule(
        id = "textcheck",
        displayName = "发布前检查",
        allowedDependencies = {"kernel", "web", "organ", "identity", "audit", "attachment", "operations", "organimport"
        })
package gongkai.publish.textcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
