package gongkai.foundation.audit;

import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a check asks of the record beyond its seals and rows.
@Repository
class VerificationStore {
    private final JdbcClient db;

    VerificationStore(JdbcClient db) {
        this.db = db;
    }

    /// The next number in the table.
    OptionalLong nextEntry(long after) {
        return db.sql("""
                        select id
                        from audit.entry
                        where id > :after
                        order by id
                        limit 1
                        """)
                .param("after", after)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /// Rows of a range of numbers that are in no seal.
    List<StoredEntry> listUnsealed(long from, long to) {
        return db.sql("""
                select e.id, e.at, e.actor, e.action, e.subject, e.organ, e.detail, e.digest, e.salt, e.mac
                from audit.entry e
                where e.id between :from and :to
                  and e.id not in (
                      select member.id
                      from audit.seal s
                      cross join lateral unnest(s.entries) as member (id)
                      where int8range(s.first_entry, s.last_entry, '[]') && int8range(:from, :to, '[]'))
                order by e.id
                """)
                .param("from", from)
                .param("to", to)
                .query(AuditStore::entry)
                .list();
    }

    /// Rows that are copies of another: every row we write has a salt of its own.
    List<Copy> listCopies() {
        return db.sql("""
                select min(id) as first, max(id) as last
                from audit.entry
                group by salt
                having count(*) > 1
                order by last
                """)
                .query((row, number) -> new Copy(row.getLong("first"), row.getLong("last")))
                .list();
    }

    /// A row, and the one that was made of it.
    record Copy(long original, long copy) {}
}
