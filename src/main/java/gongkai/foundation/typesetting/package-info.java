/// 排版: sets an official text in the layout of GB/T 9704-2012 信函格式. The text is cut into blocks once; the page and the
/// DOCX let them flow, the sheet measures them once and PDF and OFD draw the same sheet. Holds no data.
@NullMarked
@ApplicationModule(
        id = "typesetting",
        displayName = "排版",
        allowedDependencies = {"kernel"})
package gongkai.foundation.typesetting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
