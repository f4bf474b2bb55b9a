package gongkai.foundation.backup;

import java.time.Instant;

/// A backup that was made.
///
/// @param place the folder it was made in, which may have been carried off since
public record MadeBackup(Instant at, long rows, long files, String place) {}
