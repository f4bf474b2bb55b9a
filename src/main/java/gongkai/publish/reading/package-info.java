/// 公开阅读 (条例第二十四条: 检索、查阅、下载): the pages on which everyone reads published documents, one and in
/// lists, as they are printed, and the same for programs. Holds no data of its own.
@NullMarked
@ApplicationModule(
        id = "reading",
        displayName = "公开阅读",
        allowedDependencies = {"kernel", "web", "organ", "attachment", "audit", "search", "sitecolumn", "disclosure"})
package gongkai.publish.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
