package gongkai.publish.syndication;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.search.Search;
import gongkai.foundation.search.SearchAddress;
import gongkai.foundation.search.SearchAnswer;
import gongkai.foundation.search.SearchEntry;
import gongkai.foundation.web.Site;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.DocumentSet;
import gongkai.publish.disclosure.DocumentSyndication;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.disclosure.SyndicatedDocument;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.Columns;
import gongkai.publish.sitecolumn.SiteColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// What the feeds hold: of the library as a whole, of an organ, a kind, a column or of all three together, and of a
/// search.
@Service
class DocumentFeeds {
    private static final int ENTRIES = 30;
    private static final int LONGEST_SUMMARY = 200;

    private final DocumentSyndication documents;
    private final Search search;
    private final Organs organs;
    private final Columns columns;
    private final Site site;

    DocumentFeeds(DocumentSyndication documents, Search search, Organs organs, Columns columns, Site site) {
        this.documents = documents;
        this.search = search;
        this.organs = organs;
        this.columns = columns;
        this.site = site;
    }

    /// The part of the library that an address names. One that names what we do not have is refused: a program must
    /// not take everything for what it asked.
    DocumentSet set(Map<String, String> typed) {
        return new DocumentSet(
                named(
                        typed,
                        "organ",
                        id -> Optional.of(id)
                                .filter(OrganId::isOne)
                                .map(OrganId::of)
                                .flatMap(organs::find)
                                .map(Organ::id)),
                named(typed, "kind", DocumentKind::parse),
                named(
                        typed,
                        "column",
                        id -> ColumnId.parse(id).flatMap(columns::find).map(SiteColumn::id)));
    }

    private static <T> Optional<T> named(Map<String, String> typed, String name, Function<String, Optional<T>> read) {
        String value = typed.getOrDefault(name, "");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var found = read.apply(value);
        if (found.isEmpty()) {
            throw Refusal.of(SyndicationRefusal.UNKNOWN_PUBLIC_FEED);
        }
        return found;
    }

    /// The newest of a part of the library.
    Feed of(DocumentSet set, Feed.Form form, String base) {
        var newest = newest(set).stream()
                .flatMap(each -> each.open().map(document -> item(each, document, base)).stream())
                .toList();
        return new Feed(
                site.wordmark() + "：" + title(set),
                base + path(set, form),
                base + page(set),
                site.sponsor(),
                updated(newest),
                newest);
    }

    /// What a column shows is more than what was placed in it; what stands beneath it belongs to it too.
    private List<SyndicatedDocument> newest(DocumentSet set) {
        boolean alone = set.organ().isEmpty() && set.kind().isEmpty();
        return set.column()
                .filter(id -> alone)
                .flatMap(columns::find)
                .map(column -> {
                    var tree = columns.tree(column.organ());
                    return documents.newest(
                            tree.withBeneath(column).stream().map(tree::scopeOf).toList(), ENTRIES);
                })
                .orElseGet(() -> documents.newest(set, ENTRIES));
    }

    /// What a search finds, newest first; what is only like it is not followed, and what has no day is no news.
    Feed of(SearchAddress address, Feed.Form form, String base) {
        var question = address.question().newestFirst();
        var found = new ArrayList<SearchEntry>();
        for (int page = 1; found.size() < ENTRIES; page++) {
            var answer = search.find(question.at(page));
            boolean meant = answer.instead().isEmpty() && !answer.loose();
            if (meant) {
                answer.hits().items().stream()
                        .map(SearchAnswer.Hit::entry)
                        .filter(entry -> entry.day().isPresent())
                        .forEach(found::add);
            }
            if (!meant || !answer.hits().hasNext()) {
                break;
            }
        }
        var items =
                found.stream().limit(ENTRIES).map(entry -> item(entry, base)).toList();
        return new Feed(
                "%s：检索“%s”".formatted(site.wordmark(), question.words()),
                base + path(address, form),
                base + address.path(),
                site.sponsor(),
                updated(items),
                items);
    }

    /// What the part is called.
    String title(DocumentSet set) {
        String words = Stream.of(
                        set.organ().flatMap(organs::find).map(Organ::name),
                        set.kind().map(DocumentKind::label),
                        set.column().flatMap(columns::find).map(SiteColumn::name))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? "最新公开信息" : words;
    }

    static String path(DocumentSet set, Feed.Form form) {
        String query = query(set);
        return "/publish/" + file(form) + (query.isEmpty() ? "" : "?" + query);
    }

    static String path(SearchAddress address, Feed.Form form) {
        return "/search/" + file(form) + "?" + address.query();
    }

    private static String file(Feed.Form form) {
        return switch (form) {
            case ATOM -> "feed.xml";
            case RSS -> "rss.xml";
        };
    }

    private static String page(DocumentSet set) {
        String query = query(set);
        return set.column().map(ColumnId::path).orElse("/publish/documents" + (query.isEmpty() ? "" : "?" + query));
    }

    private static String query(DocumentSet set) {
        return Stream.of(
                        set.organ().map(organ -> "organ=" + organ),
                        set.kind().map(kind -> "kind=" + kind.name()),
                        set.column().map(column -> "column=" + column))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
    }

    private Feed.Item item(SyndicatedDocument each, PublishedDocument document, String base) {
        return new Feed.Item(
                document.title(),
                base + document.path(),
                organs.nameOn(document.organ(), document.madeOn()),
                document.kind().label(),
                document.summary(),
                each.publishedAt(),
                each.changedAt());
    }

    private Feed.Item item(SearchEntry entry, String base) {
        Instant published = start(entry.date());
        String text = entry.text();
        return new Feed.Item(
                entry.title(),
                base + entry.path(),
                organs.find(entry.organ()).map(Organ::name).orElse(site.sponsor()),
                entry.kind(),
                text.substring(
                        0,
                        text.offsetByCodePoints(0, Math.min(LONGEST_SUMMARY, text.codePointCount(0, text.length())))),
                published,
                published);
    }

    private Instant updated(List<Feed.Item> items) {
        return items.stream()
                .map(Feed.Item::updated)
                .max(Instant::compareTo)
                .or(documents::latestChange)
                .orElse(Instant.EPOCH);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ReplayClock.ZONE).toInstant();
    }
}
