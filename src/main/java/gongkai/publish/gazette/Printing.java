package gongkai.publish.gazette;

import gongkai.foundation.audit.ContentDigest;
import gongkai.foundation.kernel.Refusal;
import gongkai.publish.disclosure.DocumentFacts;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.DocumentNumber;
import gongkai.publish.disclosure.DocumentReading;
import gongkai.publish.disclosure.DocumentReading.Opening;
import gongkai.publish.disclosure.PublishedDocument;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What an issue prints of a document: the edition of that day, by its number and the digest of its text. The library
/// keeps every edition, so that what was printed is read there, and nowhere once the document is withdrawn.
@Component
class Printing {
    private final DocumentReading documents;
    private final DocumentFacts facts;

    Printing(DocumentReading documents, DocumentFacts facts) {
        this.documents = documents;
        this.facts = facts;
    }

    /// The document, if it is open; refuses otherwise.
    PublishedDocument require(DocumentId id) {
        return find(id).map(Opening.Open::document).orElseThrow(() -> Refusal.of(GazetteRefusal.NO_SUCH_DOCUMENT));
    }

    boolean isOpen(DocumentId id) {
        return find(id).isPresent();
    }

    Optional<Opening.Open> find(DocumentId id) {
        return documents.find(id).filter(Opening.Open.class::isInstance).map(Opening.Open.class::cast);
    }

    /// What would be printed of it now. 《规章制定程序条例》第三十一条: the text of a 规章 in the gazette is 标准文本.
    Optional<IssueEntry.Printed> print(DocumentId id) {
        return find(id).map(open -> {
            var document = open.document();
            return new IssueEntry.Printed(
                    document.edition(),
                    document.title(),
                    document.number().map(DocumentNumber::value).orElse(""),
                    facts.organName(document),
                    document.madeOn(),
                    document.kind() == DocumentKind.RULES,
                    digest(document.title(), open.body()));
        });
    }

    /// The text of a printed document, as it was printed; none when the document was withdrawn.
    Optional<DocumentReading.Text> textOf(IssueEntry entry) {
        return entry.printed().flatMap(printed -> documents.findText(entry.document(), printed.edition()));
    }

    static String digest(String title, String body) {
        return ContentDigest.of(List.of(title, body)).hex();
    }
}
