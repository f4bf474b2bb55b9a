package gongkai.publish.interpretation;

import gongkai.publish.disclosure.DocumentId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Why something found in the words of an interpretation stands.
@Repository
class WordAnswerStore {
    private final JdbcClient db;

    WordAnswerStore(JdbcClient db) {
        this.db = db;
    }

    /// By the key of the finding.
    Map<String, String> list(DocumentId document) {
        var answers = new HashMap<String, String>();
        db.sql("select key, words from interpretation.word_answer where document_id = :document")
                .param("document", document.value())
                .query(row -> {
                    answers.put(row.getString("key"), row.getString("words"));
                });
        return answers;
    }

    void write(DocumentId document, String key, String words, String actor, Instant at) {
        db.sql("""
                insert into interpretation.word_answer (document_id, key, words, actor, at)
                values (:document, :key, :words, :actor, :at)
                on conflict (document_id, key) do update
                set words = excluded.words, actor = excluded.actor, at = excluded.at
                where word_answer.words <> excluded.words
                """)
                .param("document", document.value())
                .param("key", key)
                .param("words", words)
                .param("actor", actor)
                .param("at", Timestamp.from(at))
                .update();
    }
}
