/// 组件样式: every part that pages are made of, on one page, in each of its states and in every form a reader may
/// choose. Who writes a page looks here first; who changes a part sees here what else changes.
@NullMarked
@ApplicationModule(
        id = "styleguide",
        displayName = "组件样式",
        allowedDependencies = {"kernel", "web", "identity", "calendar", "worklist"})
package gongkai.foundation.styleguide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
