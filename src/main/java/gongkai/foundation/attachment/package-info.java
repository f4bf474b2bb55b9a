/// Files that belong to something: streamed to the disk under the name of their own check sum, typed by their content,
/// safe to serve. Who may see a file is decided by the room that owns it; this room hands none out by itself.
@NullMarked
@ApplicationModule(
        id = "attachment",
        displayName = "附件",
        allowedDependencies = {"kernel", "operations", "backup", "web", "organ", "identity", "audit"})
package gongkai.foundation.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
