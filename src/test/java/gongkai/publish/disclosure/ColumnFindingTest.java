package gongkai.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.organ.Organs;
import gongkai.foundation.search.Narrowing;
import gongkai.foundation.search.Search;
import gongkai.foundation.search.SearchAnswer;
import gongkai.foundation.search.SearchIndex;
import gongkai.foundation.search.SearchQuestion;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import gongkai.publish.sitecolumn.ColumnDraft;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.ColumnKeeping;
import gongkai.publish.sitecolumn.ColumnTree;
import gongkai.publish.sitecolumn.ColumnType;
import gongkai.publish.sitecolumn.Columns;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What is found of an organ divides by its columns as its own lists do.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ColumnFindingTest {
    /// Stands in every title.
    private static final String WORD = "防洪";

    private final Publishing publishing;
    private final ColumnKeeping keeping;
    private final Columns columns;
    private final Listings listings;
    private final Search search;
    private final SearchIndex index;

    @LocalServerPort
    private int port;

    private Town town;
    private ColumnId works;
    private ColumnId dykes;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ColumnFindingTest(
            Publishing publishing,
            ColumnKeeping keeping,
            Columns columns,
            Listings listings,
            Search search,
            SearchIndex index) {
        this.publishing = publishing;
        this.keeping = keeping;
        this.columns = columns;
        this.listings = listings;
        this.search = search;
        this.index = index;
    }

    @BeforeAll
    void publish(@Autowired Organs organs, @Autowired Accounts accounts) {
        town = Town.found(organs, accounts);
        publish(DocumentKind.ANNOUNCEMENT, 1, Particulars.NONE);
        var organ = town.government().id();
        keeping.add(
                organ,
                Optional.empty(),
                ColumnDraft.named("通知公告", ColumnType.NOTICE).gathering(),
                town.publisher());
        works = keeping.add(organ, Optional.empty(), ColumnDraft.named("水利工程", ColumnType.OTHER), town.publisher());
        dykes = keeping.add(organ, Optional.of(works), ColumnDraft.named("堤防", ColumnType.OTHER), town.publisher());
        var kinds = Arrays.stream(DocumentKind.values())
                .filter(kind -> !kind.statesAmount())
                .toList();
        for (int at = 2; at < 40; at++) {
            publish(kinds.get(at % kinds.size()), at, Particulars.NONE);
        }
        for (int at = 40; at < 47; at++) {
            publish(kinds.get(at % kinds.size()), at, in(at % 2 == 0 ? works : dykes));
        }
        var gone = publish(DocumentKind.ANNOUNCEMENT, 50, in(dykes));
        publishing.withdraw(gone.id(), "有误", town.publisher());
        publishing.publish(
                NewDocument.about(
                                town.education().id(),
                                DocumentKind.ANNOUNCEMENT,
                                "校园" + WORD + "演练通知",
                                LocalDate.of(2026, 3, 1))
                        .body("正文。")
                        .complete(),
                town.publisher());
        index.rebuild();
    }

    @Test
    void everyColumnHasAsManyAsItsOwnListAndNarrowsToThem() {
        var organ = town.government().id();
        Map<String, Long> lists = new LinkedHashMap<>();
        for (ColumnTree.Placed placed : columns.tree(organ).listOpen()) {
            var column = placed.column().id();
            long total =
                    listings.find(Listing.ALL.in(Optional.of(column)), 1, 20).total();
            if (total > 0) {
                lists.put(column.toString(), total);
            }
        }

        var found = search.find(ofTheGovernment());

        assertThat(found.hits().total()).isEqualTo(46);
        assertThat(lists).containsEntry(works.toString(), 7L).containsEntry(dykes.toString(), 3L);
        assertThat(lists.size()).isGreaterThan(5);
        Map<String, Long> facets = found.by(Narrowing.COLUMN).stream()
                .collect(Collectors.toMap(SearchAnswer.Facet::value, SearchAnswer.Facet::count));
        assertThat(facets).isEqualTo(lists);
        facets.forEach((column, count) -> assertThat(
                        search.find(ofTheGovernment().with(Narrowing.COLUMN, column))
                                .hits()
                                .total())
                .as(column)
                .isEqualTo(count));
    }

    @Test
    void columnsAreOfferedInTheOrderOfTheTreeOnceAnOrganIsChosen() {
        assertThat(search.find(SearchQuestion.of(WORD)).by(Narrowing.COLUMN)).isEmpty();
        assertThat(search.find(ofTheGovernment()).by(Narrowing.COLUMN))
                .extracting(SearchAnswer.Facet::label)
                .containsSubsequence("通知公告", "水利工程", "水利工程 › 堤防");

        var page = get("/search?q=%s&organ=gov".formatted(encoded(WORD))).html();
        var group = page.select(".facets section:has(h2:contains(栏目))");
        assertThat(page.select(".facets h2").eachText()).contains("类型", "栏目").doesNotContain("机关");
        assertThat(group.select("a[href$=column=" + dykes + "]").text()).isEqualTo("水利工程 › 堤防 3");

        var narrowed = get("/search?q=%s&organ=gov&column=%s".formatted(encoded(WORD), dykes))
                .html();
        assertThat(narrowed.select(".hits > li")).hasSize(3);
        assertThat(narrowed.select(".chips a[aria-current=true]").eachText().toString())
                .contains("水利工程 › 堤防");
        var answer = get("/api/search?q=%s&organ=gov&column=%s".formatted(encoded(WORD), dykes));
        assertThat(answer.body()).contains("\"total\":3");
        assertThat(get("/api/search?q=%s&organ=gov".formatted(encoded(WORD))).body())
                .contains("{\"value\":\"%s\",\"label\":\"水利工程 › 堤防\",\"count\":3}".formatted(dykes));
        assertThat(get("/api/search?q=%s&column=x".formatted(encoded(WORD))).status())
                .isEqualTo(422);
    }

    @Test
    void everyValueOfALongFacetCanBeReachedWithoutAScript() {
        var kinds = search.find(ofTheGovernment()).by(Narrowing.KIND);
        assertThat(kinds.size()).isGreaterThan(15);

        var group = get("/search?q=%s&organ=gov".formatted(encoded(WORD)))
                .html()
                .select(".facets section:has(h2:contains(类型))");

        assertThat(group.select("> ul > li")).hasSize(12);
        assertThat(group.select("details > summary").text()).isEqualTo("更多类型（%d）".formatted(kinds.size() - 12));
        assertThat(group.select("a").eachText())
                .isEqualTo(kinds.stream()
                        .map(kind -> kind.label() + " " + kind.count())
                        .toList());
    }

    private SearchQuestion ofTheGovernment() {
        return SearchQuestion.of(WORD)
                .with(Narrowing.ORGAN, town.government().id().value());
    }

    private Publication publish(DocumentKind kind, int number, Particulars particulars) {
        return publishing.publish(
                NewDocument.about(
                                town.government().id(),
                                kind,
                                "%s工作第%d号".formatted(WORD, number),
                                LocalDate.of(2026, 3, 1))
                        .body("正文。")
                        .particulars(particulars)
                        .complete(),
                town.publisher());
    }

    private static Particulars in(ColumnId column) {
        return Particulars.NONE.in(column);
    }

    private Wire.Answer get(String path) {
        return new Wire(port).get(path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
