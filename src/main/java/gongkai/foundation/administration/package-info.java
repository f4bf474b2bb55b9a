/// The desks of the three separated administrators and of the organs' own: organs, staff, roles, sessions, the record.
/// Pages only; what they do is done by the rooms below, which stand lower than the guard of the doors.
@NullMarked
@ApplicationModule(
        id = "administration",
        displayName = "平台管理",
        allowedDependencies = {"kernel", "web", "organ", "organimport", "identity", "signin", "audit", "operations"})
package gongkai.foundation.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
