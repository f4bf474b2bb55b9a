/// 依申请公开 (条例第二十七条至第四十五条): a request from receipt to reply. The statutory clock, the letters and the
/// figures of the annual report's tables 三 and 四 live here. States: 待受理 → 待答复 → (待补正, 已延期) → 已答复.
/// Events out: `FoiRequestChanged`, `FoiRemedyChanged`, `FoiReplySent`, `FoiHandedOver`.
@NullMarked
@ApplicationModule(
        id = "foi",
        displayName = "依申请公开",
        allowedDependencies = {
            "kernel",
            "web",
            "organ",
            "identity",
            "signin",
            "personaldata",
            "calendar",
            "audit",
            "worklist",
            "notice",
            "letter",
            "typesetting",
            "attachment",
            "disclosure",
            "drafting",
            "operations",
            "foifee",
            "screening"
        })
package gongkai.answer.foi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
