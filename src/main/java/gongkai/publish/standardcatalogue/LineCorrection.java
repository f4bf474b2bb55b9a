package gongkai.publish.standardcatalogue;

import java.time.Instant;

/// What somebody laid down for a line of the catalogue in place of what the file says, after looking into the original.
///
/// @param matter its code
/// @param confirmed whether the line agrees with the original
/// @param note what was looked into
/// @param changedBy by whom, as readers of the desk see it
record LineCorrection(
        String matter,
        String content,
        String basis,
        String term,
        int days,
        String channel,
        String audience,
        boolean confirmed,
        String note,
        String changedBy,
        Instant changedAt) {}
