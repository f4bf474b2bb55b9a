/// 区分处理 (条例第三十七条): files that go out with a reply after what may not be opened was struck from them. The
/// original stays with those who handle the request; the copy follows the reply once it was read back and released.
/// States: 标记中 → 待放行 → 已放行, or 已作废. Events out: `RedactionChanged`.
@NullMarked
@ApplicationModule(
        id = "redaction",
        displayName = "区分处理",
        allowedDependencies = {
            "kernel",
            "web",
            "organ",
            "identity",
            "personaldata",
            "audit",
            "attachment",
            "operations",
            "foi",
            "covering"
        })
package gongkai.answer.redaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
