/// 年报读取: reads the three tables from any copy of a yearly report: text, Markdown, a saved page, DOCX, XLSX, PDF, OFD.
///
/// What was lost on the way is solved from the relations; a figure is given only where the print says it or the
/// relations
/// leave no choice, and never a guess as a reading. Needs no server and no database.
@NullMarked
@ApplicationModule(
        id = "reportreading",
        displayName = "年报读取",
        allowedDependencies = {"kernel", "textcheck", "statutoryreport"})
package gongkai.oversee.reportreading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
