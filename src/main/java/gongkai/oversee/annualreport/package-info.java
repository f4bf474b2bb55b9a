/// 年度报告: computes the yearly report of an organ from the requests, remedies and documents the house holds.
///
/// 《政府信息公开条例》第四十九条 asks for a yearly report and says by when; 第五十条第一项至第三项 asks for the figures computed
/// here. Every figure leads to the rows behind it. The form and the relations the figures must keep are those of
/// `statutoryreport`. What an organ published counts before what is computed (`PublishedReports`, given by the room in
/// which reports are written). The search finds the figures of finished years.
///
/// Events in: `OrganChanged`, `StockEntered`: figures are found differently. Events out: none.
@NullMarked
@ApplicationModule(
        id = "annualreport",
        displayName = "年度报告",
        allowedDependencies = {
            "kernel",
            "web",
            "operations",
            "organ",
            "search",
            "identity",
            "calendar",
            "disclosure",
            "foi",
            "typesetting",
            "statutoryreport",
            "reportcheck"
        })
package gongkai.oversee.annualreport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
