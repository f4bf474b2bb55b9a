/// 原台账导入: the office's old books of requests, as tables, so that the reports of past years compute too. The columns
/// are found by their names or named by the officer; every line is checked before any is taken in. The table itself is
/// not kept.
///
/// Events in and out: none; `foi` records what was taken in.
@NullMarked
@ApplicationModule(
        id = "foiimport",
        displayName = "申请台账导入",
        allowedDependencies = {"kernel", "web", "organ", "identity", "organimport", "foi"})
package gongkai.answer.foiimport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
