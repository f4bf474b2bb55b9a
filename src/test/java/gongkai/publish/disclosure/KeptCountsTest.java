package gongkai.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.Columns;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/// The numbers that are kept follow everything that happens to documents.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptCountsTest {
    private final Publishing publishing;
    private final ValidityVerbs validity;
    private final Publications publications;
    private final Listings listings;
    private final TallyStore tally;
    private final Columns columns;
    private final Organs organs;
    private final Accounts accounts;
    private Town town;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    KeptCountsTest(
            Publishing publishing,
            ValidityVerbs validity,
            Publications publications,
            Listings listings,
            TallyStore tally,
            Columns columns,
            Organs organs,
            Accounts accounts) {
        this.publishing = publishing;
        this.validity = validity;
        this.publications = publications;
        this.listings = listings;
        this.tally = tally;
        this.columns = columns;
        this.organs = organs;
        this.accounts = accounts;
    }

    @BeforeAll
    void found() {
        town = Town.found(organs, accounts);
        columns.settle(town.government().id());
    }

    @Test
    void theyFollowADocumentFromItsPublicationToItsWithdrawal() {
        var organ = town.government().id();
        var ofOrgan = Listing.ALL.of(Optional.of(organ));
        var first = column(0);
        var second = column(1);
        long before = publications.count(DocumentFilter.ALL);
        var id = publishing
                .publish(
                        town.aDocument("公共自行车管理办法")
                                .particulars(Particulars.NONE.in(first))
                                .complete(),
                        town.publisher())
                .id();
        assertThat(publications.count(DocumentFilter.ALL)).isEqualTo(before + 1);
        assertThat(inColumn(first)).isEqualTo(1);
        assertAllAgree(ofOrgan);

        while (tally.settle(3) > 0) {
            assertAllAgree(ofOrgan);
        }
        assertAllAgree(ofOrgan);

        publishing.revise(
                id,
                new Revision("公共自行车管理办法", "", "<p>第一条</p>", Particulars.NONE.in(second), List.of(), "换到新栏目"),
                town.publisher());
        assertThat(inColumn(first)).isZero();
        assertThat(inColumn(second)).isEqualTo(1);

        validity.abolish(id, LocalDate.of(2026, 3, 2), Basis.of("云政发〔2026〕9号"), town.publisher());
        assertThat(listings.find(ofOrgan, 1, 20).by(Facet.VALIDITY)).contains(new Facet.Value("ABOLISHED", 1));
        assertAllAgree(ofOrgan);

        publishing.withdraw(id, "内容有误", town.publisher());
        assertThat(publications.count(DocumentFilter.ALL)).isEqualTo(before);
        assertThat(inColumn(second)).isZero();
        assertAllAgree(ofOrgan);
        while (tally.settle(1000) > 0) {
            assertAllAgree(ofOrgan);
        }
        assertAllAgree(ofOrgan);
    }

    @Test
    void everyWayOfCountingGivesTheLengthOfTheList() {
        for (int number = 0; number < 3; number++) {
            publishing.publish(town.aDocument("防汛工作的通知之" + number).topic("城乡建设").complete(), town.publisher());
        }
        publishing.publish(
                NewDocument.about(town.education().id(), DocumentKind.NEWS, "开学第一课", LocalDate.of(2026, 3, 1))
                        .body("<p>开学。</p>")
                        .complete(),
                town.publisher());

        assertAllAgree(Listing.ALL);
        assertAllAgree(Listing.ALL.kind(Optional.of(DocumentKind.NEWS)));
        assertAllAgree(Listing.ALL.of(Optional.of(town.education().id())));
        assertAllAgree(Listing.ALL.topic(Optional.of("城乡建设")));
        assertAllAgree(Listing.ALL.topic(Optional.of("城乡建设")).year(Optional.of(2026)));
        assertAllAgree(Listing.ALL.of(Optional.of(town.government().id())).topic(Optional.of("城乡建设")));
        assertThat(publications.listYears()).containsExactly(2026);
    }

    /// The kept number, the sums of each facet, and what a list really holds.
    private void assertAllAgree(Listing listing) {
        var found = listings.find(listing, 1, 100);
        assertThat(found.slice().items()).hasSize((int) found.total());
        for (Facet facet : List.of(Facet.ORGAN, Facet.KIND, Facet.YEAR)) {
            assertThat(found.by(facet).stream().mapToLong(Facet.Value::count).sum())
                    .as("%s of %s", facet, listing)
                    .isEqualTo(found.total());
        }
        for (Facet facet : Facet.values()) {
            found.by(facet).forEach(value -> {
                var narrower = narrowed(listing, facet, value.value());
                assertThat(listings.find(narrower, 1, 100).slice().items())
                        .as("%s %s of %s", facet, value.value(), listing)
                        .hasSize((int) value.count());
                assertThat(listings.find(narrower, 1, 100).total()).isEqualTo(value.count());
            });
        }
    }

    private static Listing narrowed(Listing listing, Facet facet, String value) {
        return switch (facet) {
            case ORGAN -> listing.of(Optional.of(OrganId.of(value)));
            case KIND -> listing.kind(DocumentKind.parse(value));
            case YEAR -> listing.year(Optional.of(Integer.valueOf(value)));
            case VALIDITY -> listing.validity(Validity.parse(value));
            case TOPIC -> listing.topic(Optional.of(value));
        };
    }

    private ColumnId column(int place) {
        return columns.tree(town.government().id()).listOpen().stream()
                .map(placed -> placed.column())
                .filter(column -> column.type().takesDocuments())
                .skip(place)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long inColumn(ColumnId column) {
        return tally.listGroups(town.government().id()).stream()
                .filter(group -> group.column().equals(Optional.of(column)))
                .mapToLong(TallyStore.Group::count)
                .sum();
    }
}
