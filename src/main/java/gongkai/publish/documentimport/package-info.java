/// 成批导入: texts in files (docx, PDF, OFD, HTML, plain text) read into documents, checked row by row, corrected or left
/// out, and entered. A run and its rows are kept: it can be left and taken up again. Event out: `ImportChanged`.
///
/// States of a row: waiting → read or unreadable; read ↔ left out; read → taken.
@NullMarked
@ApplicationModule(
        id = "documentimport",
        displayName = "成批导入",
        allowedDependencies = {
            "kernel",
            "web",
            "organ",
            "identity",
            "audit",
            "attachment",
            "operations",
            "organimport",
            "sitecolumn",
            "textcheck",
            "disclosure",
            "drafting"
        })
package gongkai.publish.documentimport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
