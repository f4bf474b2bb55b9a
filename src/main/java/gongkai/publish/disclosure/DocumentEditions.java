package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.operations.ReplayClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The texts of an open document, one after the other, as everyone may read them.
@Service
@Transactional(readOnly = true)
public class DocumentEditions {
    private final DocumentStore documents;
    private final DocumentTextStore texts;
    private final DocumentParts parts;

    DocumentEditions(DocumentStore documents, DocumentTextStore texts, DocumentParts parts) {
        this.documents = documents;
        this.texts = texts;
        this.parts = parts;
    }

    /// A text and since when it stands.
    ///
    /// @param note what was changed against the one before; empty for the first
    /// @param fields what else was told of it, as people read it; empty where that was not written down
    public record Text(
            int edition,
            LocalDate since,
            String note,
            String title,
            String summary,
            String body,
            List<AttachmentId> files,
            Map<String, String> fields) {}

    /// The first text first, the present one last; none when the document is not there or was withdrawn.
    public List<Text> list(DocumentId id) {
        var found = documents.find(id).filter(StoredDocument::isOpen);
        if (found.isEmpty()) {
            return List.of();
        }
        var stored = found.get();
        var list = new ArrayList<Text>();
        var since = stored.document().publishedOn();
        String note = "";
        for (Edition old : texts.listEditions(id).reversed()) {
            list.add(new Text(
                    old.edition(),
                    since,
                    note,
                    old.title(),
                    old.summary(),
                    old.body(),
                    old.attachments(),
                    old.fields()));
            since = LocalDate.ofInstant(old.until(), ReplayClock.ZONE);
            note = old.note();
        }
        var document = stored.document();
        list.add(new Text(
                document.edition(),
                since,
                note,
                document.title(),
                document.summary(),
                stored.body(),
                documents.listAttachments(id),
                parts.fields(document)));
        return List.copyOf(list);
    }
}
