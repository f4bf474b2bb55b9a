package gongkai.foundation.backup;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is known of the backups of this house.
@Service
@Transactional(readOnly = true)
public class Backups {
    private final BackupStore notes;

    Backups(BackupStore notes) {
        this.notes = notes;
    }

    /// The newest that was made to its end.
    public Optional<MadeBackup> last() {
        return notes.last();
    }
}
