/// The record of who did what: append-only, written in the transaction of the change itself.
@NullMarked
@ApplicationModule(
        id = "audit",
        displayName = "审计",
        allowedDependencies = {"kernel", "web", "operations"})
package gongkai.foundation.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
