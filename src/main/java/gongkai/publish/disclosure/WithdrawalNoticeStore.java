package gongkai.publish.disclosure;

import java.sql.Types;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is said to everyone in place of documents that were withdrawn.
@Repository
class WithdrawalNoticeStore {
    private final JdbcClient db;

    WithdrawalNoticeStore(JdbcClient db) {
        this.db = db;
    }

    /// @param sentence may be empty
    /// @param instead what is read in its place
    record Notice(String sentence, Optional<DocumentId> instead) {
        static final Notice NONE = new Notice("", Optional.empty());
    }

    void insert(DocumentId id, Notice notice) {
        db.sql("""
                insert into disclosure.withdrawal_notice (document_id, sentence, instead_id)
                values (:id, :sentence, :instead)
                """)
                .param("id", id.value())
                .param("sentence", notice.sentence())
                .param("instead", notice.instead().map(DocumentId::value).orElse(null), Types.BIGINT)
                .update();
    }

    Notice find(DocumentId id) {
        return db.sql("""
                select sentence, instead_id
                from disclosure.withdrawal_notice
                where document_id = :id
                """)
                .param("id", id.value())
                .query((row, number) -> new Notice(
                        row.getString("sentence"),
                        Optional.ofNullable(row.getObject("instead_id", Long.class))
                                .map(DocumentId::of)))
                .optional()
                .orElse(Notice.NONE);
    }
}
