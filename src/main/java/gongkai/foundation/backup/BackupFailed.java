package gongkai.foundation.backup;

import java.io.IOException;

/// A backup cannot be made or taken back; the message says why in a sentence.
final class BackupFailed extends IOException {
    private static final long serialVersionUID = 1L;

    BackupFailed(String sentence) {
        super(sentence);
    }
}
