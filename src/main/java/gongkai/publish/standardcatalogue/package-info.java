/// 标准目录 (条例第二十条、第二十一条; 国办发〔2019〕54号): the matters that must be published, 26 领域 of
/// counties and townships among them, which organ owes which, what stands open for each, and what is missing in
/// its term. The matters are data, in `catalogue/*.txt`; a line that was not
/// compared with the original says so until somebody has looked (`LineCorrections`).
///
/// Events out: `CatalogueReminder`, `CellAssigned`, `MatterCorrected`. Events in: `DocumentPublished`,
/// `DocumentRevised`,
/// `DocumentWithdrawn`: where a document stands in the catalogue, and which gaps it closes.
@NullMarked
@ApplicationModule(
        id = "standardcatalogue",
        displayName = "标准目录",
        allowedDependencies = {
            "kernel",
            "operations",
            "web",
            "organ",
            "identity",
            "calendar",
            "audit",
            "worklist",
            "sitecolumn",
            "disclosure"
        })
package gongkai.publish.standardcatalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
