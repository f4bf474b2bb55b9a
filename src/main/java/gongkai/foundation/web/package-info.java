/// The frame every page stands in: layout, navigation, forms and their errors, problems for programs, headers.
@NullMarked
@ApplicationModule(
        id = "web",
        displayName = "页面框架",
        allowedDependencies = {"kernel"})
package gongkai.foundation.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
