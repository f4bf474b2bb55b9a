package gongkai.publish.disclosure;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is open to everyone, for other rooms and for the portal. What was withdrawn is not here.
@Service
@Transactional(readOnly = true)
public class Publications {
    /// What documents are called in the index of all that is public.
    public static final String SEARCH_SOURCE = DocumentSource.NAME;

    static final int PAGE_SIZE = 20;

    private final DocumentStore documents;
    private final DocumentListStore lists;
    private final ListingStore listings;
    private final ValidityStore validity;
    private final DocumentCountStore counts;
    private final Attachments attachments;
    private final Clock clock;

    Publications(
            DocumentStore documents,
            DocumentListStore lists,
            ListingStore listings,
            ValidityStore validity,
            DocumentCountStore counts,
            Attachments attachments,
            Clock clock) {
        this.documents = documents;
        this.lists = lists;
        this.listings = listings;
        this.validity = validity;
        this.counts = counts;
        this.attachments = attachments;
        this.clock = clock;
    }

    public Optional<PublishedDocument> find(DocumentId id) {
        return documents.find(id).filter(StoredDocument::isOpen).map(StoredDocument::document);
    }

    /// Those of these documents that are open, in no order.
    public List<PublishedDocument> listOpen(Collection<DocumentId> ids) {
        return ids.isEmpty() ? List.of() : counts.listOpen(ids);
    }

    /// The newest of these kinds; without kinds, of all.
    public List<PublishedDocument> newest(int n, DocumentKind... kinds) {
        Set<DocumentKind> wanted = EnumSet.allOf(DocumentKind.class);
        if (kinds.length > 0) {
            wanted.retainAll(List.of(kinds));
        }
        return listings.newest(wanted, n);
    }

    /// One page of twenty, newest first, as far as pages are turned; a page behind the last is the last.
    public Slice<PublishedDocument> slice(DocumentFilter filter, int page) {
        long total = Math.min(listings.total(filter.listing()), Listings.REACH);
        int shown = Pages.within(page, total, PAGE_SIZE);
        return new Slice<>(
                listings.list(filter.listing(), Slice.offset(shown, PAGE_SIZE), PAGE_SIZE), shown, PAGE_SIZE, total);
    }

    /// The next open documents behind this number, in the order of their numbers: for rooms that go through all.
    public List<PublishedDocument> listAfter(long id, int most) {
        return lists.listAfter(id, most);
    }

    /// What was published from a day to a day, both included, the newest first.
    public List<PublishedDocument> listPublished(LocalDate from, LocalDate to, List<DocumentKind> kinds, int most) {
        return lists.listPublished(from, to, kinds, most);
    }

    /// Years in which something that is open was published, newest first.
    public List<Integer> listYears() {
        return listings.count(Listing.ALL).facets().getOrDefault(Facet.YEAR, List.of()).stream()
                .map(year -> Integer.valueOf(year.value()))
                .toList();
    }

    /// How many there are: read from numbers that are kept, whatever the size of the library.
    public long count(DocumentFilter filter) {
        return listings.total(filter.listing());
    }

    /// What explains a document, the earliest first.
    public List<PublishedDocument> listInterpretations(DocumentId id) {
        return lists.listInterpretations(id);
    }

    /// Documents that bind and are to be looked at again by that day, the most pressing first.
    public List<PublishedDocument> listToReview(LocalDate until) {
        return validity.listToReview(until);
    }

    /// Open documents of these organs and kinds made in these years, by organ and the day they were made.
    public List<PublishedDocument> listMade(
            Collection<OrganId> organs, Collection<DocumentKind> kinds, int fromYear, int toYear) {
        return organs.isEmpty() || kinds.isEmpty() ? List.of() : validity.listMade(organs, kinds, fromYear, toYear);
    }

    /// Open documents that no longer bind, the last ended first: twenty to a page.
    public Slice<PublishedDocument> sliceEnded(Optional<OrganId> organ, int page) {
        LocalDate today = LocalDate.now(clock);
        long total = validity.countEnded(organ, today);
        int shown = Pages.within(page, total, PAGE_SIZE);
        var rows = validity.listEnded(organ, today, Slice.offset(shown, PAGE_SIZE), PAGE_SIZE);
        return new Slice<>(rows, shown, PAGE_SIZE, total);
    }

    /// The same, all at once, for a table to take along.
    public List<PublishedDocument> listEnded(Optional<OrganId> organ, int most) {
        return validity.listEnded(organ, LocalDate.now(clock), 0, most);
    }

    /// The text of a document that is open, as HTML that was cleaned when it was taken.
    public Optional<String> findBody(DocumentId id) {
        return documents.find(id).filter(StoredDocument::isOpen).map(StoredDocument::body);
    }

    /// The files of a document that is open.
    public List<Attachment> listAttachments(DocumentId id) {
        return find(id).isEmpty()
                ? List.of()
                : documents.listAttachments(id).stream().map(attachments::get).toList();
    }
}
