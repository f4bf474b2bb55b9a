/// 对外提供 (条例第二十四条: 统一的平台具备检索、查阅、下载的功能): what others take from the library with programs.
/// Feeds (RSS 2.0, Atom), sitemaps and robots.txt, OAI-PMH 2.0, and what each page tells programs of itself: the
/// meta labels of 政府网站发展指引 and schema.org.
///
/// Holds nothing of its own: every answer is read from the library while it is given, so what was withdrawn is gone
/// from all of them in the same step. Events in and out: none.
@NullMarked
@ApplicationModule(
        id = "syndication",
        displayName = "对外提供",
        allowedDependencies = {
            "kernel",
            "web",
            "operations",
            "organ",
            "attachment",
            "search",
            "signin",
            "sitecolumn",
            "disclosure"
        })
package gongkai.publish.syndication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
