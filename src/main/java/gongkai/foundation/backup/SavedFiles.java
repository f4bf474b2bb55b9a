package gongkai.foundation.backup;

import java.io.IOException;
import java.nio.file.Path;

/// Files a room keeps outside the database, which belong into a backup: the room knows where they lie, on the disk or
/// elsewhere, and copies them itself. A command makes it with the settings alone.
public interface SavedFiles {
    /// Copies all into a backup and answers how many they were. Files that come or go meanwhile do no harm.
    int save(Path backup) throws IOException;

    /// Takes back what a backup holds and answers how many they were.
    ///
    /// @throws IOException with a sentence when the backup is damaged
    int bringBack(Path backup) throws IOException;
}
