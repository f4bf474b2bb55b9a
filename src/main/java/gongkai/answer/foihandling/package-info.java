/// 答复稿审核与协办 (条例第四十五条：登记、审核、办理、答复、归档): how a request is handled inside the office. Drafts of the reply
/// pass 审核, 合法性审查 and 签发; the secrecy review stands before them where something is opened (第十七条); inner units and
/// other organs assist; comments stay inside. Only the last signature replies.
///
/// States of a draft: writing → review → legal review → signature → issued, or ended with the request. Events out:
/// `HandlingChanged`. Events in: `FoiRequestChanged`, `OrganSucceeded`.
@NullMarked
@ApplicationModule(
        id = "foihandling",
        displayName = "答复稿审核与协办",
        allowedDependencies = {
            "kernel",
            "web",
            "organ",
            "identity",
            "personaldata",
            "calendar",
            "audit",
            "worklist",
            "notice",
            "letter",
            "typesetting",
            "attachment",
            "drafting",
            "foi"
        })
package gongkai.answer.foihandling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
