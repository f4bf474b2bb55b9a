package gongkai.foundation.searchdesk;

import gongkai.foundation.search.Thesaurus;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The groups of words that mean the same, and a count of their changes.
@Repository
class SynonymStore {
    private final JdbcClient db;

    SynonymStore(JdbcClient db) {
        this.db = db;
    }

    /// The newest first.
    List<SynonymGroup> list() {
        return db.sql("""
                select g.id, array_agg(s.word order by s.position) as words, g.changed_at, g.changed_by
                from searchdesk.synonym_group g
                join searchdesk.synonym s on s.group_id = g.id
                group by g.id, g.changed_at, g.changed_by
                order by g.changed_at desc, g.id
                """).query(SynonymStore::group).list();
    }

    Optional<SynonymGroup> find(long id) {
        return db.sql("""
                select g.id, array_agg(s.word order by s.position) as words, g.changed_at, g.changed_by
                from searchdesk.synonym_group g
                join searchdesk.synonym s on s.group_id = g.id
                where g.id = :id
                group by g.id, g.changed_at, g.changed_by
                """).param("id", id).query(SynonymStore::group).optional();
    }

    /// The groups, another one, in which one of these words stands.
    List<SynonymGroup> listHolding(Collection<String> keys, long butNot) {
        return list().stream()
                .filter(group -> group.id() != butNot)
                .filter(group -> group.words().stream().map(Thesaurus::even).anyMatch(keys::contains))
                .toList();
    }

    long insert(Instant at, String by) {
        return db.sql("""
                insert into searchdesk.synonym_group (changed_at, changed_by) values (:at, :by) returning id
                """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    void touch(long id, Instant at, String by) {
        db.sql("""
                update searchdesk.synonym_group set changed_at = :at, changed_by = :by where id = :id
                """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void fill(long id, List<String> words) {
        db.sql("delete from searchdesk.synonym where group_id = :id")
                .param("id", id)
                .update();
        for (int position = 0; position < words.size(); position++) {
            db.sql("""
                    insert into searchdesk.synonym (key, word, group_id, position)
                    values (:key, :word, :id, :position)
                    """)
                    .param("key", Thesaurus.even(words.get(position)))
                    .param("word", words.get(position))
                    .param("id", id)
                    .param("position", position)
                    .update();
        }
    }

    void delete(long id) {
        db.sql("delete from searchdesk.synonym_group where id = :id")
                .param("id", id)
                .update();
    }

    /// Counts a change. Whoever changes next waits until this transaction is over.
    void count() {
        db.sql("update searchdesk.synonym_version set number = number + 1").update();
    }

    long version() {
        return db.sql("select number from searchdesk.synonym_version")
                .query(Long.class)
                .single();
    }

    private static SynonymGroup group(ResultSet row, int number) throws SQLException {
        Array words = row.getArray("words");
        return new SynonymGroup(
                row.getLong("id"),
                Arrays.asList((String[]) words.getArray()),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }
}
