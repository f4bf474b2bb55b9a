package gongkai.foundation.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The entries themselves.
@Repository
class AuditStore {
    private final JdbcClient db;

    AuditStore(JdbcClient db) {
        this.db = db;
    }

    void append(AuditEntry entry, byte[] salt, byte[] mac) {
        db.sql("""
                insert into audit.entry (at, actor, action, subject, organ, detail, digest, salt, mac)
                values (:at, :actor, :action, :subject, :organ, :detail, :digest, :salt, :mac)
                """)
                .param("at", Timestamp.from(entry.at()))
                .param("actor", entry.actor())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("organ", entry.organ())
                .param("detail", entry.detail())
                .param("digest", entry.digest().map(ContentDigest::bytes).orElse(null), Types.BINARY)
                .param("salt", salt)
                .param("mac", mac)
                .update();
    }

    /// An entry with its mark.
    record Marked(AuditEntry entry, byte[] salt, byte[] mac) {}

    /// Many entries in one statement, numbered in their order.
    void append(List<Marked> entries) {
        db.sql("""
                insert into audit.entry (at, actor, action, subject, organ, detail, digest, salt, mac)
                select at, actor, action, subject, organ, detail, decode(digest, 'hex'), decode(salt, 'hex'),
                    decode(mac, 'hex')
                from unnest(cast(:at as timestamptz[]), cast(:actors as text[]), cast(:actions as text[]),
                            cast(:subjects as text[]), cast(:organs as text[]), cast(:details as text[]),
                            cast(:digests as text[]), cast(:salts as text[]), cast(:macs as text[]))
                    with ordinality as each (at, actor, action, subject, organ, detail, digest, salt, mac, place)
                order by place
                """)
                .param("at", column(entries, each -> each.entry().at().toString()))
                .param("actors", column(entries, each -> each.entry().actor()))
                .param("actions", column(entries, each -> each.entry().action()))
                .param("subjects", column(entries, each -> each.entry().subject()))
                .param("organs", column(entries, each -> each.entry().organ()))
                .param("details", column(entries, each -> each.entry().detail()))
                .param(
                        "digests",
                        column(
                                entries,
                                each -> each.entry()
                                        .digest()
                                        .map(ContentDigest::hex)
                                        .orElse(null)))
                .param("salts", column(entries, each -> HexFormat.of().formatHex(each.salt())))
                .param("macs", column(entries, each -> HexFormat.of().formatHex(each.mac())))
                .update();
    }

    private static @Nullable String[] column(List<Marked> entries, Function<Marked, @Nullable String> value) {
        return entries.stream().map(value).toArray(String[]::new);
    }

    List<StoredEntry> listOf(String subject) {
        return db.sql("""
                select id, at, actor, action, subject, organ, detail, digest, salt, mac
                from audit.entry
                where subject = :subject
                order by id
                """).param("subject", subject).query(AuditStore::entry).list();
    }

    Optional<StoredEntry> find(long id) {
        return db.sql("""
                select id, at, actor, action, subject, organ, detail, digest, salt, mac
                from audit.entry
                where id = :id
                """).param("id", id).query(AuditStore::entry).optional();
    }

    /// The first entry of a subject that says this.
    Optional<StoredEntry> findFirst(String subject, String action) {
        return db.sql("""
                select id, at, actor, action, subject, organ, detail, digest, salt, mac
                from audit.entry
                where subject = :subject and action = :action
                order by id
                limit 1
                """)
                .param("subject", subject)
                .param("action", action)
                .query(AuditStore::entry)
                .optional();
    }

    List<StoredEntry> listByIds(long[] ids) {
        return db.sql("""
                select id, at, actor, action, subject, organ, detail, digest, salt, mac
                from audit.entry
                where id = any (:ids)
                order by id
                """).param("ids", ids).query(AuditStore::entry).list();
    }

    /// Entries behind a number, lowest first.
    List<StoredEntry> listAfter(long id, int size) {
        return db.sql("""
                select id, at, actor, action, subject, organ, detail, digest, salt, mac
                from audit.entry
                where id > :id
                order by id
                limit :size
                """)
                .param("id", id)
                .param("size", size)
                .query(AuditStore::entry)
                .list();
    }

    /// The newest entries.
    List<StoredEntry> listNewest(int size) {
        return db.sql("""
                select id, at, actor, action, subject, organ, detail, digest, salt, mac
                from audit.entry
                order by id desc
                limit :size
                """).param("size", size).query(AuditStore::entry).list();
    }

    /// How many entries stand behind the last sealed one.
    long countUnsealed() {
        return db.sql("""
                select count(*)
                from audit.entry
                where id > coalesce((select last_entry from audit.seal order by number desc limit 1), 0)
                """).query(Long.class).single();
    }

    /// Entries within ranges of numbers, lowest first.
    List<StoredEntry> listWithin(Frontier.Gaps gaps, int size) {
        return db.sql("""
                select e.id, e.at, e.actor, e.action, e.subject, e.organ, e.detail, e.digest, e.salt, e.mac
                from unnest(:froms, :tos) as gap (first, last)
                join audit.entry e on e.id between gap.first and gap.last
                order by e.id
                limit :size
                """)
                .param("froms", gaps.froms())
                .param("tos", gaps.tos())
                .param("size", size)
                .query(AuditStore::entry)
                .list();
    }

    static StoredEntry entry(ResultSet row, int number) throws SQLException {
        return new StoredEntry(
                row.getLong("id"),
                new AuditEntry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("organ"),
                        row.getString("detail"),
                        Optional.ofNullable(row.getBytes("digest")).map(ContentDigest::of)),
                row.getBytes("salt"),
                row.getBytes("mac"));
    }
}
