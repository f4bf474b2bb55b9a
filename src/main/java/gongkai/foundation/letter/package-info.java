/// 公文: what the government writes to somebody, in the layout of GB/T 9704, numbered without gaps or doubles by organ,
/// word and year, as page, DOCX, PDF and OFD, and the proof that it was delivered.
@NullMarked
@ApplicationModule(
        id = "letter",
        displayName = "公文",
        allowedDependencies = {
            "kernel",
            "operations",
            "web",
            "organ",
            "identity",
            "personaldata",
            "audit",
            "calendar",
            "attachment",
            "notice"
        })
package gongkai.foundation.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
