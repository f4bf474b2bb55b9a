/// 公开统计: how much was published, by organ, column, kind and month; how often it was read, counted without
/// persons; the second table of the yearly report, with the documents behind every figure.
///
/// Events in and out: none.
@NullMarked
@ApplicationModule(
        id = "documentfigure",
        displayName = "公开统计",
        allowedDependencies = {"kernel", "operations", "web", "organ", "identity", "sitecolumn", "disclosure"})
package gongkai.publish.documentfigure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
