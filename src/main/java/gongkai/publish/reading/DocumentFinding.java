package gongkai.publish.reading;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.search.Narrowing;
import gongkai.foundation.search.Search;
import gongkai.foundation.search.SearchAnswer;
import gongkai.foundation.search.SearchQuestion;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.Facet;
import gongkai.publish.disclosure.Listing;
import gongkai.publish.disclosure.Listings;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.disclosure.Validity;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Documents by words, from the index of all that is public. What is not a document is left out of the page; within a
/// column only the page that was found is narrowed, since the index knows no columns.
@Component
class DocumentFinding {
    private static final int LONGEST = 100;
    private static final int ALIKE_WORDS = 3;

    private final Search search;
    private final Publications publications;

    DocumentFinding(Search search, Publications publications) {
        this.search = search;
        this.publications = publications;
    }

    /// Whether there is nothing in it that could be looked for.
    static boolean isMute(String words) {
        return words.length() > LONGEST || words.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    Listings.Found find(String words, Listing listing, int page) {
        var answer = search.find(question(words, listing, page));
        var hits = answer.hits();
        var rows = documents(hits.items()).stream()
                .filter(document -> listing.column().isEmpty()
                        || document.particulars().column().equals(listing.column()))
                .toList();
        return new Listings.Found(
                new Slice<>(rows, hits.page(), hits.size(), hits.total()), hits.total(), facets(answer));
    }

    private static SearchQuestion question(String words, Listing listing, int page) {
        var narrowed = new EnumMap<Narrowing, String>(Narrowing.class);
        listing.organ().ifPresent(organ -> narrowed.put(Narrowing.ORGAN, organ.value()));
        listing.kind().ifPresent(kind -> narrowed.put(Narrowing.KIND, kind.label()));
        listing.year().ifPresent(year -> narrowed.put(Narrowing.YEAR, String.valueOf(year)));
        listing.validity().ifPresent(validity -> narrowed.put(Narrowing.VALIDITY, validity.label()));
        listing.topic().ifPresent(topic -> narrowed.put(Narrowing.TOPIC, topic));
        return new SearchQuestion(words, narrowed, SearchQuestion.Order.RELEVANCE, page);
    }

    /// What is like a document: found by its keywords, or by what it is about; its own page left out.
    List<PublishedDocument> alike(PublishedDocument document, int most) {
        String words = document.particulars().keywords().isEmpty()
                ? document.topic()
                : String.join(
                        " ",
                        document.particulars().keywords().stream()
                                .limit(ALIKE_WORDS)
                                .toList());
        if (isMute(words)) {
            return List.of();
        }
        return documents(search.find(SearchQuestion.of(words)).hits().items()).stream()
                .filter(other -> !other.id().equals(document.id()))
                .limit(most)
                .toList();
    }

    private List<PublishedDocument> documents(List<SearchAnswer.Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.entry().path().startsWith("/publish/documents/"))
                .flatMap(hit -> DocumentId.parse(hit.entry().id()).stream())
                .flatMap(id -> publications.find(id).stream())
                .toList();
    }

    private static Map<Facet, List<Facet.Value>> facets(SearchAnswer answer) {
        var facets = new EnumMap<Facet, List<Facet.Value>>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(
                    facet,
                    answer.by(narrowing(facet)).stream()
                            .flatMap(each ->
                                    value(facet, each.value())
                                            .map(value -> new Facet.Value(value, each.count()))
                                            .stream())
                            .toList());
        }
        return facets;
    }

    private static Narrowing narrowing(Facet facet) {
        return switch (facet) {
            case KIND -> Narrowing.KIND;
            case ORGAN -> Narrowing.ORGAN;
            case YEAR -> Narrowing.YEAR;
            case VALIDITY -> Narrowing.VALIDITY;
            case TOPIC -> Narrowing.TOPIC;
        };
    }

    /// The index holds words; programs get the names by which they narrow.
    private static Optional<String> value(Facet facet, String found) {
        return switch (facet) {
            case KIND ->
                Arrays.stream(DocumentKind.values())
                        .filter(kind -> kind.label().equals(found))
                        .map(DocumentKind::name)
                        .findFirst();
            case VALIDITY ->
                Arrays.stream(Validity.values())
                        .filter(validity -> validity.label().equals(found))
                        .map(Validity::name)
                        .findFirst();
            case ORGAN, YEAR, TOPIC -> Optional.of(found);
        };
    }
}
