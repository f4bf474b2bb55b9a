package gongkai.publish.disclosure;

import gongkai.publish.textcheck.DocumentLookup.Known;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Documents found by their number or their title.
@Repository
class KnownDocumentStore {
    private final JdbcClient db;
    private final Clock clock;

    KnownDocumentStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Known> listNumbered(Collection<String> numbers) {
        return db.sql("""
                select id, organ, number, title,
                       case when ended_on is null and expires_on < :today then 'EXPIRED' else validity end as validity
                from disclosure.document
                where number = any (cast(:numbers as text[])) and withdrawn_at is null
                order by id
                limit 500
                """)
                .param("today", LocalDate.now(clock))
                .param("numbers", numbers.toArray(String[]::new))
                .query(KnownDocumentStore::known)
                .list();
    }

    /// The title is found by its hash: titles may be longer than an index takes.
    List<Known> listTitled(Collection<String> titles) {
        return db.sql("""
                select id, organ, number, title,
                       case when ended_on is null and expires_on < :today then 'EXPIRED' else validity end as validity
                from disclosure.document
                where md5(title) = any (select md5(each) from unnest(cast(:titles as text[])) each)
                  and withdrawn_at is null
                order by id
                limit 500
                """)
                .param("today", LocalDate.now(clock))
                .param("titles", titles.toArray(String[]::new))
                .query(KnownDocumentStore::known)
                .list();
    }

    boolean isOpen(long id) {
        return db.sql("""
                select exists (select 1 from disclosure.document where id = :id and withdrawn_at is null)
                """).param("id", id).query(Boolean.class).single();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        var validity = Validity.valueOf(row.getString("validity"));
        return new Known(
                row.getString("id"),
                row.getString("organ"),
                Optional.ofNullable(row.getString("number")).orElse(""),
                row.getString("title"),
                validity.isBinding() ? Optional.empty() : Optional.of(validity.label()));
    }
}
