package gongkai.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/// Every number of a list is the number of its rows, whatever happens to documents.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListingTest {
    private final Publishing publishing;
    private final Listings listings;
    private final TallyStore tally;
    private final Organs organs;
    private final Accounts accounts;
    private final TestTime time;

    @Autowired
    ListingTest(
            Publishing publishing,
            Listings listings,
            TallyStore tally,
            Organs organs,
            Accounts accounts,
            TestTime time) {
        this.publishing = publishing;
        this.listings = listings;
        this.tally = tally;
        this.organs = organs;
        this.accounts = accounts;
        this.time = time;
    }

    @Test
    void everyNumberIsTheNumberOfItsRows() {
        var town = Town.found(organs, accounts);
        var first = publishing.publish(
                town.aDocument("甲办法").topic("交通").numbered("云政发〔2026〕1号").complete(), town.publisher());
        publishing.publish(town.aDocument("乙办法").topic("民政").complete(), town.publisher());
        publishing.publish(
                town.aDocument("丙办法")
                        .particulars(Particulars.NONE.binding(Optional.empty(), Optional.of(LocalDate.of(2026, 3, 5))))
                        .complete(),
                town.publisher());
        var news = publishing.publish(
                NewDocument.about(town.education().id(), DocumentKind.NEWS, "开学第一课", LocalDate.of(2026, 3, 1))
                        .body("今天开学。")
                        .complete(),
                town.publisher());
        everythingAgrees(4);

        publishing.withdraw(news.id(), "重复", town.publisher());
        everythingAgrees(3);
        assertThat(tally.settle(1)).isEqualTo(1);
        everythingAgrees(3);
        assertThat(tally.settle(1000)).isPositive();
        everythingAgrees(3);

        time.moveTo("2026-03-06");
        everythingAgrees(3);
        publishing.publish(
                town.aDocument("丁办法")
                        .topic("民政")
                        .particulars(Particulars.NONE.binding(Optional.of(LocalDate.of(2026, 4, 1)), Optional.empty()))
                        .complete(),
                town.publisher());
        everythingAgrees(4);
        assertThat(listings.find(Listing.ALL.validity(Optional.of(Validity.NOT_YET)), 1, 20)
                        .slice()
                        .items())
                .extracting(PublishedDocument::title)
                .containsExactly("丁办法");
        time.moveTo("2026-04-01");
        everythingAgrees(4);
        assertThat(listings.find(Listing.ALL.validity(Optional.of(Validity.NOT_YET)), 1, 20)
                        .total())
                .isZero();
        assertThat(listings.find(Listing.ALL.validity(Optional.of(Validity.EXPIRED)), 1, 20)
                        .slice()
                        .items())
                .extracting(PublishedDocument::title)
                .containsExactly("丙办法");
        assertThat(listings.find(Listing.ALL.topic(Optional.of("交通")), 1, 20)
                        .slice()
                        .items())
                .extracting(PublishedDocument::id)
                .containsExactly(first.id());
        assertThat(listings.find(Listing.ALL.ordered(Listing.Order.OLDEST), 9, 1)
                        .slice()
                        .items())
                .extracting(PublishedDocument::title)
                .containsExactly("丁办法");
    }

    /// The whole and each part of each facet.
    private void everythingAgrees(int expected) {
        var all = listings.find(Listing.ALL, 1, 20);
        assertThat(all.total()).isEqualTo(expected);
        assertThat(all.slice().items()).hasSize(expected);
        for (Facet facet : Facet.values()) {
            for (Facet.Value value : all.by(facet)) {
                var part = listings.find(narrowed(facet, value.value()), 1, 20);
                assertThat(part.total()).as(facet + " " + value.value()).isEqualTo(value.count());
                assertThat(part.slice().items()).as(facet + " " + value.value()).hasSize((int) value.count());
            }
        }
    }

    private static Listing narrowed(Facet facet, String value) {
        return switch (facet) {
            case KIND -> Listing.ALL.kind(DocumentKind.parse(value));
            case ORGAN -> Listing.ALL.of(Optional.of(gongkai.foundation.organ.OrganId.of(value)));
            case YEAR -> Listing.ALL.year(Optional.of(Integer.valueOf(value)));
            case VALIDITY -> Listing.ALL.validity(Validity.parse(value));
            case TOPIC -> Listing.ALL.topic(Optional.of(value));
        };
    }
}
