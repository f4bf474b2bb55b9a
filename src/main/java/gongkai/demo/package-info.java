/// 演示城市: the fictional city 云州市 with three years of history and the current year up to today, made by
/// the rooms' own verbs, each told that it is that day. Loaded into an empty database when `gongkai.demo=true`,
/// before the port opens, in one transaction: an interrupted load leaves nothing behind. Nobody and nothing in
/// it exists.
@NullMarked
@ApplicationModule(
        id = "demo",
        displayName = "演示城市",
        allowedDependencies = {
            "kernel",
            "organ",
            "identity",
            "signin",
            "calendar",
            "notice",
            "attachment",
            "sitecolumn",
            "disclosure",
            "disclosurehome",
            "drafting",
            "interpretation",
            "cleanup",
            "gazette",
            "foi",
            "foifee",
            "foihandling",
            "withheld",
            "letter",
            "worklist",
            "annualreport",
            "reportwriting",
            "operations"
        })
package gongkai.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
