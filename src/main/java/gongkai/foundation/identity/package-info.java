/// Who acts: staff with roles over a part of the tree of organs, citizens and enterprises with an account of their own.
/// One policy function decides who may see or do what.
@NullMarked
@ApplicationModule(
        id = "identity",
        displayName = "身份与权限",
        allowedDependencies = {"kernel", "web", "organ", "audit", "personaldata", "session"})
package gongkai.foundation.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
