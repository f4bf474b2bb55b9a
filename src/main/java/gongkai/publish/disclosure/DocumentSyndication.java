package gongkai.publish.disclosure;

import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.ColumnScope;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The library for those who follow or copy it: feeds, sitemaps, harvesters.
@Service
@Transactional(readOnly = true)
public class DocumentSyndication {
    private final DocumentSyndicationStore store;
    private final ColumnDocuments contents;

    DocumentSyndication(DocumentSyndicationStore store, ColumnDocuments contents) {
        this.store = store;
        this.contents = contents;
    }

    /// Since when to until when something changed; the end is not within.
    public record Window(Instant from, Instant until) {}

    /// The last one that a harvester was given.
    public record Place(Instant changedAt, DocumentId id) {
        /// Before the first.
        public static final Place START = new Place(Instant.EPOCH, DocumentId.of(0));
    }

    /// Documents whose numbers lie close together, as one file of the sitemap lists them.
    ///
    /// @param number beginning with 0
    /// @param changedAt when one of them last changed
    public record Stretch(int number, Instant changedAt) {}

    /// A line of the sitemap.
    public record Stop(DocumentId id, Instant changedAt) {}

    /// One document, withdrawn or not.
    public Optional<SyndicatedDocument> find(DocumentId id) {
        return store.find(id);
    }

    /// The newest that are open.
    public List<SyndicatedDocument> newest(DocumentSet set, int n) {
        return store.newest(set, n);
    }

    /// The newest of all that columns show, what they gather by themselves included: a column with those beneath it.
    public List<SyndicatedDocument> newest(List<ColumnScope> scopes, int n) {
        return store.list(scopes.stream()
                .flatMap(scope -> contents.newest(scope, n).stream())
                .distinct()
                .sorted(Comparator.comparing(PublishedDocument::publishedOn)
                        .thenComparing(document -> document.id().value())
                        .reversed())
                .limit(n)
                .map(PublishedDocument::id)
                .toList());
    }

    /// The columns in which something was placed.
    public List<ColumnId> listColumns() {
        return store.listColumns();
    }

    /// The next in the order in which they changed, withdrawn ones among them. One that changes while somebody copies
    /// comes again later, and none is passed over.
    public List<SyndicatedDocument> listChanged(DocumentSet set, Window window, Place after, int size) {
        return store.listChanged(set, window, after, size);
    }

    /// How many changed, withdrawn ones among them.
    public long countChanged(DocumentSet set, Window window) {
        return store.countChanged(set, window);
    }

    /// When the first of those changed that has not changed since; empty while there are no documents.
    public Optional<Instant> earliestChange() {
        return store.earliestChange();
    }

    /// When anything last changed.
    public Optional<Instant> latestChange() {
        return store.latestChange();
    }

    /// The stretches that hold documents.
    public List<Stretch> listStretches() {
        return store.listStretches();
    }

    /// A text that changes whenever one of a stretch changes.
    public String stamp(int stretch) {
        return store.stamp(stretch);
    }

    /// Goes through the open documents of a stretch, in the order of their numbers.
    public void walk(int stretch, Consumer<Stop> visit) {
        store.walk(stretch, visit);
    }
}
