/// 备份与恢复: a copy of the whole house, made while it works, and the house made anew from one. A backup is a folder:
/// every table as PostgreSQL copies it out, all of one moment; the attachments; what the record keeps outside the
/// database; and a list of it all with check sums. The index is not in it, it is made from the rest. The keys are not
/// in it unless they are asked for, and then apart: who has both reads everything.
@NullMarked
@ApplicationModule(
        id = "backup",
        displayName = "备份与恢复",
        allowedDependencies = {"kernel", "operations"})
package gongkai.foundation.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
