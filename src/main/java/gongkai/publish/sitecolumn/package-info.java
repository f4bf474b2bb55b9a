/// 栏目 (政府网站发展指引): the tree of columns of each organ's disclosure home, who looks after each
/// (栏目维护责任分解) and how often it is to be updated. Columns that stand empty or are not kept up are shown
/// and told to their unit. What stands in a column is known above; the room of documents says so by
/// `ColumnContents`.
///
/// States: open → closed (empty, or with a successor). Events out: `ColumnChanged`, `ColumnReminder`. Events
/// in: none.
@NullMarked
@ApplicationModule(
        id = "sitecolumn",
        displayName = "栏目",
        allowedDependencies = {"kernel", "operations", "web", "organ", "identity", "calendar", "audit", "worklist"})
package gongkai.publish.sitecolumn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
