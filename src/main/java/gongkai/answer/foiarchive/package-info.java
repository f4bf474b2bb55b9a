/// 归档 (条例第四十五条): the papers of a closed request in one file with a list of papers, sealed by an entry of the
/// record. Whoever has the file can check it against the receipt of that entry. Events out: `CaseArchived`.
@NullMarked
@ApplicationModule(
        id = "foiarchive",
        displayName = "申请归档",
        allowedDependencies = {
            "kernel",
            "web",
            "organ",
            "identity",
            "personaldata",
            "operations",
            "audit",
            "worklist",
            "letter",
            "typesetting",
            "foi"
        })
package gongkai.answer.foiarchive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
