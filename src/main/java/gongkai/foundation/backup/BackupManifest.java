package gongkai.foundation.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a backup holds, written last: a folder without it is no backup.
///
/// @param format the form of the backup; a program refuses a form it does not know
/// @param migrations the migrations of the database, as `room version checksum`
/// @param files how many attachments lie in it
record BackupManifest(
        int format,
        Instant madeAt,
        List<String> migrations,
        List<SavedTable> tables,
        List<SavedSequence> sequences,
        int files) {
    static final int FORMAT = 1;
    private static final String NAME = "backup.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// One table.
    ///
    /// @param file where its rows lie, below the backup
    /// @param sha256 the check sum of that file
    record SavedTable(TableName name, List<String> columns, long rows, String file, String sha256) {}

    /// Where a sequence stands.
    record SavedSequence(TableName name, long last) {}

    /// A table or sequence with its schema.
    record TableName(String schema, String name) {
        /// As SQL takes it.
        String quoted() {
            return quote(schema) + "." + quote(name);
        }

        static String quote(String name) {
            return '"' + name.replace("\"", "\"\"") + '"';
        }
    }

    void write(Path backup) throws IOException {
        Files.writeString(
                backup.resolve(NAME), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    }

    static BackupManifest read(Path backup) throws IOException {
        Path file = backup.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new BackupFailed("%s 里没有完整的备份：缺少 %s。".formatted(backup, NAME));
        }
        try {
            var read = JSON.readValue(Files.readString(file), BackupManifest.class);
            if (read.format() != FORMAT) {
                throw new BackupFailed("这个备份由另一版本的平台制作，本版本不能恢复。");
            }
            return read;
        } catch (JacksonException broken) {
            throw new BackupFailed("%s 无法读取，备份可能已损坏。".formatted(file));
        }
    }

    long rows() {
        return tables.stream().mapToLong(SavedTable::rows).sum();
    }
}
