package gongkai.publish.reading;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentFacts;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.Facet;
import gongkai.publish.disclosure.Listing;
import gongkai.publish.disclosure.Listings;
import gongkai.publish.disclosure.Validity;
import gongkai.publish.reading.page.DocumentsPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How a list divides, in the words of the reader, with the way to each part of it.
@Component
class FacetWords {
    private final DocumentFacts facts;

    FacetWords(DocumentFacts facts) {
        this.facts = facts;
    }

    /// What a list is narrowed by; each leads to the list without it.
    List<DocumentsPage.Link> chosen(Listing listing) {
        var chosen = new ArrayList<DocumentsPage.Link>();
        for (Facet facet : Facet.values()) {
            value(listing, facet)
                    .ifPresent(value -> chosen.add(new DocumentsPage.Link(
                            label(facet, value),
                            narrowed(listing, facet, Optional.empty()).path(),
                            0,
                            true)));
        }
        return chosen;
    }

    /// The parts by which it can be narrowed further.
    List<DocumentsPage.Group> groups(Listing listing, Listings.Found found, int most) {
        return Arrays.stream(Facet.values())
                .filter(facet -> value(listing, facet).isEmpty())
                .filter(facet -> found.by(facet).size() > 1)
                .map(facet -> new DocumentsPage.Group(
                        facet.label(),
                        found.by(facet).stream()
                                .limit(most)
                                .map(each -> new DocumentsPage.Link(
                                        label(facet, each.value()),
                                        narrowed(listing, facet, Optional.of(each.value()))
                                                .path(),
                                        each.count(),
                                        false))
                                .toList(),
                        Math.max(0, found.by(facet).size() - most)))
                .toList();
    }

    /// A value in words.
    String label(Facet facet, String value) {
        return switch (facet) {
            case ORGAN -> facts.organShortName(OrganId.of(value));
            case KIND -> DocumentKind.parse(value).map(DocumentKind::label).orElse(value);
            case YEAR -> value + "年";
            case VALIDITY -> Validity.parse(value).map(Validity::label).orElse(value);
            case TOPIC -> value;
        };
    }

    private static Optional<String> value(Listing listing, Facet facet) {
        return switch (facet) {
            case ORGAN -> listing.organ().map(OrganId::value);
            case KIND -> listing.kind().map(DocumentKind::name);
            case YEAR -> listing.year().map(String::valueOf);
            case VALIDITY -> listing.validity().map(Validity::name);
            case TOPIC -> listing.topic();
        };
    }

    private static Listing narrowed(Listing listing, Facet facet, Optional<String> value) {
        return switch (facet) {
            case ORGAN -> listing.of(value.map(OrganId::of));
            case KIND -> listing.kind(value.flatMap(DocumentKind::parse));
            case YEAR -> listing.year(value.map(Integer::valueOf));
            case VALIDITY -> listing.validity(value.flatMap(Validity::parse));
            case TOPIC -> listing.topic(value);
        };
    }
}
