package gongkai.publish.drafting;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DisclosureRefusal;
import gongkai.publish.disclosure.DocumentEditions;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The text of a published document as the beginning of a draft.
@Component
class RevisedText {
    private final Publications publications;
    private final DocumentEditions editions;

    RevisedText(Publications publications, DocumentEditions editions) {
        this.publications = publications;
        this.editions = editions;
    }

    /// Whose the document is, and its text.
    record Present(OrganId organ, DraftText text) {}

    Present get(DocumentId id) {
        var document = publications.find(id).orElseThrow(() -> Refusal.of(DisclosureRefusal.UNKNOWN_DOCUMENT));
        var body = editions.list(id).getLast().body();
        var files =
                publications.listAttachments(id).stream().map(Attachment::id).toList();
        return new Present(document.organ(), fields(document).body(body).files(files));
    }

    private static DraftText fields(PublishedDocument document) {
        var particulars = document.particulars();
        return DraftText.of(document.kind(), document.title())
                .with(DraftField.ATTRIBUTE, document.attribute().name())
                .with(DraftField.MADE_ON, document.madeOn().toString())
                .with(DraftField.NUMBER, document.number().map(Object::toString).orElse(""))
                .with(DraftField.TOPIC, document.topic())
                .with(
                        DraftField.INTERPRETS,
                        document.interprets().map(Object::toString).orElse(""))
                .with(DraftField.SUMMARY, document.summary())
                .with(
                        DraftField.COLUMN,
                        particulars.column().map(Object::toString).orElse(""))
                .with(DraftField.GENRE, particulars.genre())
                .with(DraftField.ITEM, particulars.item().map(Enum::name).orElse(""))
                .with(DraftField.EFFECTIVE_ON, day(particulars.effectiveOn()))
                .with(DraftField.EXPIRES_ON, day(particulars.expiresOn()))
                .with(DraftField.REVIEW_ON, day(particulars.reviewOn()))
                .with(DraftField.SOURCE, particulars.source())
                .with(DraftField.KEYWORDS, String.join(" ", particulars.keywords()));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
