/// Lists of organs and regions as tables: taken in from CSV and XLSX with a preview of every row, all or nothing, and
/// written out again. Event out: `ListTaken`, `ListExported`.
@NullMarked
@ApplicationModule(
        id = "organimport",
        displayName = "名录导入",
        allowedDependencies = {"kernel", "organ", "audit"})
package gongkai.foundation.organimport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
