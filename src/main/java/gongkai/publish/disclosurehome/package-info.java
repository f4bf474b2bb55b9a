/// 公开主页 (国办公开办函〔2019〕61号 信息公开平台): each organ's disclosure home with its fixed parts, what it
/// published by columns, and its profile; 专题 put together from columns, searches and documents; homes reached
/// under host names.
///
/// States of a 专题: draft → published → closed. Events out: `SpecialTopicChanged`.
/// Events in: `OrganChanged`, `OrgansTaken`: the page of an organ is found differently; `DocumentPublished`,
/// `DocumentRevised`, `DocumentWithdrawn`: the organ has a home, and its
/// columns are up to date.
@NullMarked
@ApplicationModule(
        id = "disclosurehome",
        displayName = "公开主页",
        allowedDependencies = {
            "kernel",
            "operations",
            "web",
            "organ",
            "identity",
            "audit",
            "search",
            "sitecolumn",
            "disclosure"
        })
package gongkai.publish.disclosurehome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
