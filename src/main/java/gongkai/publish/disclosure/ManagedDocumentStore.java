package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Documents for those who manage them: of the organs they see, withdrawn ones too.
@Repository
class ManagedDocumentStore {
    private final JdbcClient db;
    private final DocumentRows rows;
    private final TallyStore tally;

    ManagedDocumentStore(JdbcClient db, DocumentRows rows, TallyStore tally) {
        this.db = db;
        this.rows = rows;
        this.tally = tally;
    }

    /// The newest first. Each organ gives its newest, and the newest of those are taken.
    List<StoredDocument> listManaged(Collection<OrganId> organs, int offset, int size) {
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, published_at, topic, summary,
                       '' as body, amount_wan, interprets, origin, validity, ended_on, ended_basis, withdrawn_at,
                       withdrawn_reason, site_column, genre, item, effective_on, expires_on, review_on, source, keywords,
                       urgent, edition
                from disclosure.document
                where id in (select newest.id
                             from unnest(cast(:organs as text[])) as managed (organ)
                             cross join lateral (select id, published_at
                                                 from disclosure.document
                                                 where document.organ = managed.organ
                                                 order by published_at desc, id desc
                                                 limit :most) as newest
                             order by newest.published_at desc, newest.id desc
                             limit :size offset :offset)
                order by published_at desc, id desc
                """)
                .param("organs", organs.stream().map(OrganId::value).toArray(String[]::new))
                .param("most", offset + size)
                .param("size", size)
                .param("offset", offset)
                .query(rows::stored)
                .list();
    }

    long countManaged(Collection<OrganId> organs) {
        return tally.countOf(organs)
                + db.sql("""
                        select count(*)
                        from disclosure.document
                        where withdrawn_at is not null and organ = any(cast(:organs as text[]))
                        """)
                        .param("organs", organs.stream().map(OrganId::value).toArray(String[]::new))
                        .query(Long.class)
                        .single();
    }
}
