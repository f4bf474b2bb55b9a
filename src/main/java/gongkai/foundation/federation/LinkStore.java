package gongkai.foundation.federation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkStore {
    private final JdbcClient db;

    LinkStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Long> find(String issuer, String subject) {
        return db.sql("select member from federation.link where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Long.class)
                .optional();
    }

    void insert(String issuer, String subject, long member, Instant at) {
        db.sql("""
                insert into federation.link (issuer, subject, member, linked_at)
                values (:issuer, :subject, :member, :at)
                """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("member", member)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<String> listIssuers(long member) {
        return db.sql("select issuer from federation.link where member = :member order by linked_at")
                .param("member", member)
                .query(String.class)
                .list();
    }

    void delete(long member) {
        db.sql("delete from federation.link where member = :member")
                .param("member", member)
                .update();
    }
}
