/// Citizens' rights over their own data (《个人信息保护法》第四十四条、第四十五条、第四十七条): see and take them along, close the
/// account, and read in plain words what is kept for what. Other rooms contribute through `identity.MemberData`.
@NullMarked
@ApplicationModule(
        id = "privacy",
        displayName = "个人信息权益",
        allowedDependencies = {"kernel", "web", "identity", "signin", "audit", "operations"})
package gongkai.foundation.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
