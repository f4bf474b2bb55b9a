/// 公文: what the government writes to somebody, numbered without gaps or doubles by word and year, fixed for ever when
/// it is issued, and followed until its delivery is proved (送达). States: 待送达 → 已发出 → 已送达, or 未送达, or 作废.
/// Events out: `LetterIssued`, `LetterChanged`, `LetterWork`
/// (to `worklist`, where a letter was not served in time); in: `NoticeAccepted`, `NoticeUndeliverable`.
@NullMarked
@ApplicationModule(
        id = "letter",
        displayName = "公文",
        allowedDependencies = {
            "kernel",
            "operations",
            "typesetting",
            "web",
            "organ",
            "identity",
            "personaldata",
            "audit",
            "calendar",
            "attachment",
            "notice",
            "worklist"
        })
package gongkai.foundation.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
