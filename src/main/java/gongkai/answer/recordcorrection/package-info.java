/// 更正与自身相关的政府信息 (条例第四十一条): somebody shows that what an organ has on record about them is wrong and asks to
/// have it put right. It is no request for information: it has its own states, letters and figure, and is never counted
/// in table 三 of the annual report. States: 待受理 → 核实中 → 已更正, 不予更正, 已转送 or 已告知.
/// Events out: `RecordCorrectionChanged`; in: `OrganSucceeded`.
@NullMarked
@ApplicationModule(
        id = "recordcorrection",
        displayName = "更正政府信息",
        allowedDependencies = {
            "kernel",
            "web",
            "organ",
            "identity",
            "personaldata",
            "calendar",
            "attachment",
            "audit",
            "worklist",
            "notice",
            "letter",
            "typesetting",
            "foi"
        })
package gongkai.answer.recordcorrection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
