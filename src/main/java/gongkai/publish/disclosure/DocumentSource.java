package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.search.SearchEntry;
import gongkai.foundation.search.SearchSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the search finds of published documents.
@Component
class DocumentSource implements SearchSource {
    static final String NAME = "disclosure";

    private final DocumentStore documents;
    private final DocumentListStore lists;
    private final ListingStore listings;
    private final Attachments attachments;
    private final ObjectProvider<DocumentPart> parts;

    /// @param parts asked when a document is read: the rooms that add them may search themselves
    DocumentSource(
            DocumentStore documents,
            DocumentListStore lists,
            ListingStore listings,
            Attachments attachments,
            ObjectProvider<DocumentPart> parts) {
        this.documents = documents;
        this.lists = lists;
        this.listings = listings;
        this.attachments = attachments;
        this.parts = parts;
    }

    @Override
    public String source() {
        return NAME;
    }

    @Override
    public Optional<SearchEntry> find(String id) {
        return DocumentId.parse(id)
                .flatMap(documents::find)
                .filter(StoredDocument::isOpen)
                .map(stored -> entries(List.of(stored)).getFirst());
    }

    @Override
    public List<SearchEntry> listPublic(Collection<String> ids) {
        var numbers = numbers(ids);
        return numbers.isEmpty() ? List.of() : entries(lists.listOpenTexts(numbers));
    }

    @Override
    public long count() {
        return listings.total(Listing.ALL);
    }

    @Override
    public List<SearchEntry> list(Optional<String> after, int size) {
        long last = after.flatMap(DocumentId::parse).map(DocumentId::value).orElse(0L);
        return entries(lists.listOpenAfter(last, size));
    }

    @Override
    public Set<String> keepPublic(Collection<String> ids) {
        var numbers = numbers(ids);
        return numbers.isEmpty()
                ? Set.of()
                : lists.listOpen(numbers).stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Long> numbers(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> DocumentId.parse(id).stream())
                .map(DocumentId::value)
                .toList();
    }

    private List<SearchEntry> entries(List<StoredDocument> stored) {
        var files = lists.listAttachments(
                stored.stream().map(each -> each.document().id()).toList());
        return stored.stream()
                .map(each -> entry(each, files.getOrDefault(each.document().id(), List.of())))
                .toList();
    }

    private SearchEntry entry(StoredDocument stored, List<AttachmentId> attached) {
        var document = stored.document();
        String files = attached.stream()
                .flatMap(id -> attachments.find(id).stream())
                .map(file -> file.name() + " " + attachments.findText(file.id()).orElse(""))
                .collect(Collectors.joining(" "));
        String added = parts.orderedStream().map(part -> part.words(document)).collect(Collectors.joining(" "));
        String text = Stream.of(
                        document.summary(),
                        BodyText.plain(stored.body()),
                        document.indexNumber(),
                        document.topic(),
                        String.join(" ", document.particulars().keywords()),
                        added,
                        files)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return new SearchEntry(
                NAME,
                document.id().toString(),
                document.title(),
                document.number().map(DocumentNumber::value).orElse(""),
                text,
                document.kind().label(),
                document.topic(),
                document.kind().hasValidity() ? document.validity().label() : "",
                document.organ(),
                document.publishedOn(),
                document.path(),
                ColumnPlaces.Place.of(document).mark(document.organ()));
    }
}
