package gongkai.publish.textcheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The list of words.
@Repository
class WordStore {
    private final JdbcClient db;

    WordStore(JdbcClient db) {
        this.db = db;
    }

    /// All of them, those in use first, the newest of each first.
    List<WordEntry> list() {
        return db.sql("""
                select id, word, kind, instead, within, severity, note, changed_at, changed_by, ended_at
                from textcheck.word
                order by ended_at is not null, changed_at desc, id
                """).query(WordStore::entry).list();
    }

    Optional<WordEntry> find(long id) {
        return db.sql("""
                select id, word, kind, instead, within, severity, note, changed_at, changed_by, ended_at
                from textcheck.word
                where id = :id
                for update
                """).param("id", id).query(WordStore::entry).optional();
    }

    Optional<WordEntry> findWord(String key) {
        return db.sql("""
                select id, word, kind, instead, within, severity, note, changed_at, changed_by, ended_at
                from textcheck.word
                where key = :key
                for update
                """).param("key", key).query(WordStore::entry).optional();
    }

    long insert(WordEntry.Rule rule, Instant at, String by) {
        return bind(db.sql("""
                insert into textcheck.word
                    (key, word, kind, instead, within, severity, note, changed_at, changed_by, ended_at)
                values (:key, :word, :kind, :instead, :within, :severity, :note, :at, :by, null)
                returning id
                """), rule, at, by).query(Long.class).single();
    }

    /// Changes the word and takes it into use again.
    void update(long id, WordEntry.Rule rule, Instant at, String by) {
        bind(db.sql("""
                update textcheck.word
                set key = :key, word = :word, kind = :kind, instead = :instead, within = :within,
                    severity = :severity, note = :note, changed_at = :at, changed_by = :by, ended_at = null
                where id = :id
                """), rule, at, by).param("id", id).update();
    }

    void end(long id, Instant at, String by) {
        db.sql("""
                update textcheck.word set ended_at = :at, changed_at = :at, changed_by = :by where id = :id
                """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("id", id)
                .update();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, WordEntry.Rule rule, Instant at, String by) {
        return statement
                .param("key", rule.key())
                .param("word", rule.word())
                .param("kind", rule.kind().name())
                .param("instead", rule.instead())
                .param("within", rule.within().toArray(String[]::new))
                .param("severity", rule.severity().name())
                .param("note", rule.note())
                .param("at", Timestamp.from(at))
                .param("by", by);
    }

    private static WordEntry entry(ResultSet row, int number) throws SQLException {
        var ended = Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant);
        return new WordEntry(
                row.getLong("id"),
                new WordEntry.Rule(
                        row.getString("word"),
                        WordKind.valueOf(row.getString("kind")),
                        row.getString("instead"),
                        Arrays.asList((String[]) row.getArray("within").getArray()),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("note")),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"),
                ended);
    }
}
