/// 依申请公开的统计和指引: what everyone may see of requests: how many were received and how they were answered, year by
/// year, equal to the ledger; how a request goes through the office, drawn from the table of transitions; and, where
/// the city wants it, the register of what was answered, without the applicants. The search finds these pages.
///
/// Events in: `OrganChanged`: another organ may lead disclosure. Events out: none.
@NullMarked
@ApplicationModule(
        id = "foipublic",
        displayName = "依申请公开统计和指引",
        allowedDependencies = {"kernel", "web", "organ", "search", "calendar", "disclosure", "foi", "recordcorrection"})
package gongkai.answer.foipublic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
