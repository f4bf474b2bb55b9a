package gongkai.foundation.backup;

import gongkai.foundation.backup.BackupManifest.SavedTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a backup says it holds.
public final class SavedRows {
    private SavedRows() {}

    /// How many rows of each table, but for what a check of the record and a start write themselves.
    public static Map<String, Long> of(Path backup) throws IOException {
        return BackupManifest.read(backup).tables().stream()
                .filter(table -> !table.name().schema().equals("audit"))
                .filter(table -> !table.name().schema().equals("operations"))
                .collect(Collectors.toMap(table -> table.name().quoted(), SavedTable::rows, Long::sum, TreeMap::new));
    }
}
