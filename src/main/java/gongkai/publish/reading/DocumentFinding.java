package gongkai.publish.reading;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.search.Narrowing;
import gongkai.foundation.search.Search;
import gongkai.foundation.search.SearchAnswer;
import gongkai.foundation.search.SearchQuestion;
import gongkai.publish.disclosure.ColumnDocuments;
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

/// Documents by words, from the index of all that is public.
@Component
class DocumentFinding {
    private static final int LONGEST = 100;
    private static final int ALIKE_WORDS = 3;
    private static final SearchQuestion.Within DOCUMENTS =
            new SearchQuestion.Within(Publications.SEARCH_SOURCE, Optional.empty());

    private final Search search;
    private final Publications publications;
    private final ColumnDocuments contents;

    DocumentFinding(Search search, Publications publications, ColumnDocuments contents) {
        this.search = search;
        this.publications = publications;
        this.contents = contents;
    }

    /// Whether there is nothing in it that could be looked for.
    static boolean isMute(String words) {
        return words.length() > LONGEST || words.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /// Every word is there as typed, and the whole result is narrowed, counted and divided by the index itself.
    ///
    /// @param order what stands first
    Listings.Found find(String words, Listing listing, SearchQuestion.Order order, int page) {
        var answer = search.findAsTyped(question(words, listing, order, page));
        var hits = answer.hits();
        return new Listings.Found(
                new Slice<>(documents(hits.items()), hits.page(), hits.size(), hits.total()),
                hits.total(),
                facets(answer));
    }

    private SearchQuestion question(String words, Listing listing, SearchQuestion.Order order, int page) {
        var narrowed = new EnumMap<Narrowing, String>(Narrowing.class);
        listing.organ().ifPresent(organ -> narrowed.put(Narrowing.ORGAN, organ.value()));
        listing.kind().ifPresent(kind -> narrowed.put(Narrowing.KIND, kind.label()));
        listing.year().ifPresent(year -> narrowed.put(Narrowing.YEAR, String.valueOf(year)));
        listing.validity().ifPresent(validity -> narrowed.put(Narrowing.VALIDITY, validity.label()));
        listing.topic().ifPresent(topic -> narrowed.put(Narrowing.TOPIC, topic));
        return new SearchQuestion(words, narrowed, order, page)
                .within(new SearchQuestion.Within(
                        Publications.SEARCH_SOURCE, listing.column().map(contents::marks)));
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
        return documents(search.find(SearchQuestion.of(words).within(DOCUMENTS))
                        .hits()
                        .items())
                .stream()
                .filter(other -> !other.id().equals(document.id()))
                .limit(most)
                .toList();
    }

    private List<PublishedDocument> documents(List<SearchAnswer.Hit> hits) {
        return hits.stream()
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
