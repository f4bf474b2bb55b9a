package gongkai.publish.interpretation;

import gongkai.publish.disclosure.DocumentId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What else belongs to documents.
@Repository
class PolicyLinkStore {
    private final JdbcClient db;

    PolicyLinkStore(JdbcClient db) {
        this.db = db;
    }

    void insert(DocumentId document, PolicyLink link) {
        db.sql("""
                insert into interpretation.related (document_id, kind, path, title)
                values (:document, :kind, :path, :title)
                on conflict (document_id, kind, path) do update set title = excluded.title
                """)
                .param("document", document.value())
                .param("kind", link.kind().name())
                .param("path", link.path())
                .param("title", link.title())
                .update();
    }

    boolean delete(DocumentId document, LinkKind kind, String path) {
        return db.sql("""
                delete from interpretation.related
                where document_id = :document and kind = :kind and path = :path
                """)
                        .param("document", document.value())
                        .param("kind", kind.name())
                        .param("path", path)
                        .update()
                > 0;
    }

    List<PolicyLink> list(DocumentId document) {
        return db.sql("""
                select kind, path, title
                from interpretation.related
                where document_id = :document
                order by kind, title, path
                """)
                .param("document", document.value())
                .query((row, number) -> new PolicyLink(
                        LinkKind.valueOf(row.getString("kind")), row.getString("path"), row.getString("title")))
                .list();
    }

    List<DocumentId> listDocuments(LinkKind kind, String path) {
        return db.sql("""
                select document_id
                from interpretation.related
                where kind = :kind and path = :path
                order by document_id desc
                """)
                .param("kind", kind.name())
                .param("path", path)
                .query((row, number) -> DocumentId.of(row.getLong("document_id")))
                .list();
    }
}
