/// Personal data at rest (《个人信息保护法》第五十一条): sealed with SM4-GCM, found by a blind index, shown masked.
/// The keys lie outside the database.
@NullMarked
@ApplicationModule(
        id = "personaldata",
        displayName = "个人信息保护",
        allowedDependencies = {"kernel", "operations", "audit"})
package gongkai.foundation.personaldata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
