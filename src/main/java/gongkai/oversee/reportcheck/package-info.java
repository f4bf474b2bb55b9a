/// 年报核对: says what should be looked at in a yearly report that was read: the relations, last year's report, what the
/// text says beside what the tables say, what must be there and is not. At the command line and on a page for everyone.
@NullMarked
@ApplicationModule(
        id = "reportcheck",
        displayName = "年报核对",
        allowedDependencies = {"kernel", "web", "identity", "textcheck", "statutoryreport", "reportreading"})
package gongkai.oversee.reportcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
