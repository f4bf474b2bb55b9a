package gongkai.publish.reading;

import gongkai.foundation.attachment.Attachments;
import gongkai.publish.disclosure.BodyPictures;
import gongkai.publish.disclosure.DocumentEditions;
import gongkai.publish.disclosure.DocumentFacts;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.DocumentLink;
import gongkai.publish.disclosure.DocumentNumber;
import gongkai.publish.disclosure.DocumentReading;
import gongkai.publish.disclosure.DocumentReading.Opening;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.disclosure.StatutoryItem;
import gongkai.publish.disclosure.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What programs are told of documents.
@Component
class DocumentAnswers {
    private final DocumentReading reading;
    private final DocumentEditions editions;
    private final Publications publications;
    private final Attachments attachments;
    private final DocumentFacts facts;

    DocumentAnswers(
            DocumentReading reading,
            DocumentEditions editions,
            Publications publications,
            Attachments attachments,
            DocumentFacts facts) {
        this.reading = reading;
        this.editions = editions;
        this.publications = publications;
        this.attachments = attachments;
        this.facts = facts;
    }

    /// A document in a list.
    record Item(
            long id,
            String path,
            String title,
            String number,
            String indexNumber,
            DocumentKind kind,
            String kindLabel,
            String organ,
            String organName,
            String topic,
            Optional<Validity> validity,
            String validityLabel,
            LocalDate madeOn,
            LocalDate publishedOn) {}

    /// A document with its text and what belongs to it.
    record Detail(
            Item document,
            String summary,
            String body,
            String genre,
            StatutoryItem item,
            String itemLabel,
            Optional<LocalDate> effectiveOn,
            Optional<LocalDate> expiresOn,
            Optional<LocalDate> endedOn,
            String source,
            List<String> keywords,
            int edition,
            List<EditionLine> editions,
            List<LinkLine> links,
            List<FileLine> attachments) {}

    /// An edition of the text.
    record EditionLine(int edition, LocalDate since, String note) {}

    /// Another document, and what it is to this one.
    record LinkLine(String relation, long id, String title, String path) {}

    /// A file.
    record FileLine(String name, String type, long size, String sha256, String path) {}

    /// How many documents have a value.
    record Value(String value, String label, long count) {}

    Item item(PublishedDocument document) {
        return new Item(
                document.id().value(),
                document.path(),
                document.title(),
                document.number().map(DocumentNumber::value).orElse(""),
                document.indexNumber(),
                document.kind(),
                document.kind().label(),
                document.organ().value(),
                facts.organName(document),
                document.topic(),
                document.kind().hasValidity() ? Optional.of(document.validity()) : Optional.empty(),
                facts.validity(document),
                document.madeOn(),
                document.publishedOn());
    }

    Detail detail(Opening.Open open) {
        var document = open.document();
        var told = document.particulars();
        return new Detail(
                item(document),
                document.summary(),
                BodyPictures.shown(
                        open.body(),
                        file -> PreviewController.address(PreviewController.picture(document.path(), file))),
                told.genre(),
                document.item(),
                document.item().label(),
                told.effectiveOn(),
                told.expiresOn(),
                document.end().map(PublishedDocument.End::on),
                told.source(),
                told.keywords(),
                document.edition(),
                editions.list(document.id()).stream()
                        .map(text -> new EditionLine(text.edition(), text.since(), text.note()))
                        .toList(),
                links(document),
                open.files().stream()
                        .map(attachments::get)
                        .map(file -> new FileLine(
                                file.name(),
                                file.type().mediaType(),
                                file.size(),
                                file.sha256(),
                                document.path() + "/attachments/" + file.id()))
                        .toList());
    }

    private List<LinkLine> links(PublishedDocument document) {
        var laid = reading.listLinks(document.id()).stream().flatMap(link -> line(document.id(), link));
        var explained = document.interprets().stream().flatMap(id -> line("被解读文件", id));
        var explaining = publications.listInterpretations(document.id()).stream()
                .map(other -> new LinkLine("解读", other.id().value(), other.title(), other.path()));
        var ahead = reading.listComing(document.id()).stream()
                .flatMap(change -> line(
                        change.label(document.id()),
                        document.id().equals(change.by()) ? change.document() : change.by()));
        return Stream.of(laid, ahead, explained, explaining)
                .flatMap(each -> each)
                .toList();
    }

    private Stream<LinkLine> line(DocumentId own, DocumentLink link) {
        return link.from().equals(own)
                ? line(link.relation().label(), link.to())
                : line(link.relation().reverseLabel(), link.from());
    }

    private Stream<LinkLine> line(String relation, DocumentId id) {
        return publications.find(id).stream()
                .map(other -> new LinkLine(relation, other.id().value(), other.title(), other.path()));
    }
}
