package gongkai.publish.disclosure;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How documents stand to one another.
@Repository
class DocumentLinkStore {
    private final JdbcClient db;

    DocumentLinkStore(JdbcClient db) {
        this.db = db;
    }

    /// Whether it was not there before.
    boolean insert(DocumentLink link) {
        return db.sql("""
                insert into disclosure.document_link (from_id, relation, to_id)
                values (:from, :relation, :to)
                on conflict (from_id, relation, to_id) do nothing
                """)
                        .param("from", link.from().value())
                        .param("relation", link.relation().name())
                        .param("to", link.to().value())
                        .update()
                > 0;
    }

    /// Takes it away, whichever way it was laid; answers whether it was there.
    boolean deleteEitherWay(DocumentLink link) {
        return db.sql("""
                delete from disclosure.document_link
                where relation = :relation and (from_id = :from and to_id = :to or from_id = :to and to_id = :from)
                """)
                        .param("from", link.from().value())
                        .param("relation", link.relation().name())
                        .param("to", link.to().value())
                        .update()
                > 0;
    }

    /// The links in which a document stands, on either side.
    List<DocumentLink> list(DocumentId id) {
        return db.sql("""
                select from_id, relation, to_id
                from disclosure.document_link
                where from_id = :id or to_id = :id
                order by from_id, relation, to_id
                """)
                .param("id", id.value())
                .query((row, number) -> new DocumentLink(
                        DocumentId.of(row.getLong("from_id")),
                        Relation.valueOf(row.getString("relation")),
                        DocumentId.of(row.getLong("to_id"))))
                .list();
    }
}
