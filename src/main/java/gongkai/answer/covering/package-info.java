/// 遮盖重制 (条例第三十七条): covers boxes and passages in files and rebuilds them from new, so that nothing of what was
/// struck is left in the copy, and proves it by reading the copy back. Holds no data; depends on nothing but words.
@NullMarked
@ApplicationModule(
        id = "covering",
        displayName = "遮盖重制",
        allowedDependencies = {"kernel"})
package gongkai.answer.covering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
