package gongkai.publish.interpretation;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentPart.Answer;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How interpretations explain.
@Repository
class PresentationStore {
    private final JdbcClient db;

    PresentationStore(JdbcClient db) {
        this.db = db;
    }

    void write(DocumentId document, Presentation presentation) {
        db.sql("""
                insert into interpretation.presentation (document_id, form, transcript, poster)
                values (:document, :form, :transcript, :poster)
                on conflict (document_id) do update
                set form = excluded.form, transcript = excluded.transcript, poster = excluded.poster
                """)
                .param("document", document.value())
                .param("form", presentation.form().name())
                .param("transcript", presentation.transcript())
                .param("poster", presentation.poster().map(AttachmentId::value).orElse(null), Types.OTHER)
                .update();
        db.sql("delete from interpretation.answer where document_id = :document")
                .param("document", document.value())
                .update();
        for (int position = 0; position < presentation.answers().size(); position++) {
            insert(document, position, presentation.answers().get(position));
        }
    }

    private void insert(DocumentId document, int position, Answer answer) {
        db.sql("""
                insert into interpretation.answer (document_id, position, question, answer)
                values (:document, :position, :question, :answer)
                """)
                .param("document", document.value())
                .param("position", position)
                .param("question", answer.question())
                .param("answer", answer.answer())
                .update();
    }

    Optional<Presentation> find(DocumentId document) {
        var answers = db.sql("""
                select question, answer
                from interpretation.answer
                where document_id = :document
                order by position
                """)
                .param("document", document.value())
                .query((row, number) -> new Answer(row.getString("question"), row.getString("answer")))
                .list();
        return db.sql("""
                select form, transcript, poster
                from interpretation.presentation
                where document_id = :document
                """)
                .param("document", document.value())
                .query((row, number) -> new Presentation(
                        InterpretationForm.valueOf(row.getString("form")),
                        row.getString("transcript"),
                        Optional.ofNullable(row.getObject("poster", UUID.class)).map(AttachmentId::of),
                        answers))
                .optional();
    }

    /// In which forms these explain; those of which nothing is said are not in it.
    List<Formed> listForms(List<DocumentId> documents) {
        return documents.isEmpty()
                ? List.of()
                : db.sql("select document_id, form from interpretation.presentation where document_id in (:documents)")
                        .param(
                                "documents",
                                documents.stream().map(DocumentId::value).toList())
                        .query((row, number) -> new Formed(
                                DocumentId.of(row.getLong("document_id")),
                                InterpretationForm.valueOf(row.getString("form"))))
                        .list();
    }

    /// An interpretation and its form.
    record Formed(DocumentId document, InterpretationForm form) {}
}
