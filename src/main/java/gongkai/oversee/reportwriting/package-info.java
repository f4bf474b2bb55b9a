/// 年报编制: the yearly report of an organ is opened in January with the figures of its ledgers, written, signed, sent to
/// the organ above, returned or accepted, published in the statutory form, corrected later (《政府信息公开条例》第四十九条、
/// 第五十条); the report of a government adds up its own figures and those of the organs below it.
///
/// A report: drafting → signing → sent → accepted → publishing → published; returned and correcting lead back to
/// drafting. A figure is set otherwise than the ledgers say only for a reason and when the head agrees. Events in:
/// `DraftPublished`, `OrganSucceeded`. Events out: `ReportWork` (to `worklist`), `ReportRecorded` (to `audit`).
@NullMarked
@ApplicationModule(
        id = "reportwriting",
        displayName = "年报编制",
        allowedDependencies = {
            "kernel",
            "operations",
            "web",
            "organ",
            "identity",
            "audit",
            "calendar",
            "worklist",
            "attachment",
            "typesetting",
            "disclosure",
            "drafting",
            "foi",
            "statutoryreport",
            "reportcheck",
            "annualreport"
        })
package gongkai.oversee.reportwriting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
