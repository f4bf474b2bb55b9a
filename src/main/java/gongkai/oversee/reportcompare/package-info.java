/// 年报比较: the figures of the yearly reports side by side: an organ over the years, organs beside each other, the kinds
/// of answers given under one government; and all of them to take along, as open data. The figures are those of
/// `annualreport.ReportFigures`; nothing is stored and nothing is counted here.
///
/// The forms of 2019 and 2021 count different things in table 二 (国办公开办函〔2021〕30号): what stands on either side of
/// that border is never compared.
///
/// Events in and out: none.
@NullMarked
@ApplicationModule(
        id = "reportcompare",
        displayName = "年报比较",
        allowedDependencies = {"kernel", "web", "organ", "identity", "statutoryreport", "annualreport"})
package gongkai.oversee.reportcompare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
