/// 年度报告: reads, checks and reconciles the statutory yearly report on government information disclosure.
///
/// 《政府信息公开条例》第四十九条、第五十条 ask every organ for a yearly report and say what it must hold; the State Council's
/// office prints three tables whose figures must agree (勾稽关系). This room knows those tables, reads them from real
/// copies without ever presenting a guess as a reading, and computes them from the requests, remedies and documents the
/// house holds, so that every figure leads to the rows behind it.
@NullMarked
@ApplicationModule(
        id = "annualreport",
        displayName = "年度报告",
        allowedDependencies = {"kernel", "web", "organ", "identity", "calendar", "disclosure", "foi"})
package gongkai.oversee.annualreport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
