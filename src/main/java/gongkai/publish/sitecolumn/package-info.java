/// 栏目 (政府网站发展指引): the tree of columns of each organ's disclosure home, who looks after each and how often it is
/// to be updated.
///
/// Events in and out: none.
@NullMarked
@ApplicationModule(
        id = "sitecolumn",
        displayName = "栏目",
        allowedDependencies = {"kernel"})
package gongkai.publish.sitecolumn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
