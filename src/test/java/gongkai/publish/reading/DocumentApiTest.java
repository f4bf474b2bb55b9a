package gongkai.publish.reading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.search.SearchIndex;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import gongkai.publish.disclosure.Basis;
import gongkai.publish.disclosure.ColumnDocuments;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Particulars;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.disclosure.Publishing;
import gongkai.publish.disclosure.StatutoryItem;
import gongkai.publish.disclosure.Validity;
import gongkai.publish.disclosure.ValidityVerbs;
import gongkai.publish.sitecolumn.ColumnDraft;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.ColumnKeeping;
import gongkai.publish.sitecolumn.ColumnType;
import gongkai.publish.sitecolumn.Columns;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever a program asks of the library, with words or without: each answer is what going through all documents one
/// by one would give, in number, in division and in order.
@HouseTest
class DocumentApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final OrganId CITY = OrganId.of("yunzhou");
    private static final OrganId COUNTY = OrganId.of("county");
    private static final List<DocumentKind> KINDS = List.of(
            DocumentKind.NORMATIVE_DOCS, DocumentKind.ANNOUNCEMENT, DocumentKind.BUDGET, DocumentKind.NORMATIVE_DOCS);

    private final Publishing publishing;
    private final Publications publications;
    private final ColumnDocuments contents;
    private final Columns columns;
    private final ColumnKeeping keeping;
    private final SearchIndex index;
    private final TestTime time;

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DocumentApiTest(
            Publishing publishing,
            Publications publications,
            ColumnDocuments contents,
            Columns columns,
            ColumnKeeping keeping,
            SearchIndex index,
            TestTime time) {
        this.publishing = publishing;
        this.publications = publications;
        this.contents = contents;
        this.columns = columns;
        this.keeping = keeping;
        this.index = index;
        this.time = time;
    }

    @Test
    void everyAnswerIsWhatGoingThroughAllOneByOneGives(
            @Autowired Organs organs, @Autowired Accounts accounts, @Autowired ValidityVerbs verbs) {
        organs.enter(SampleOrgan.government(CITY.value()));
        organs.enter(SampleOrgan.government(COUNTY.value()));
        var publisher = accounts.enterStaff(
                "publisher",
                "周敏",
                CITY,
                "a long password",
                List.of(new Person.Grant(Role.PUBLISHER, CITY), new Person.Grant(Role.PUBLISHER, COUNTY)));
        var notices = keeping.add(
                CITY,
                Optional.empty(),
                ColumnDraft.named("通知公告", ColumnType.NOTICE).gathering(),
                publisher);
        var beneath = keeping.add(CITY, Optional.of(notices), ColumnDraft.named("招聘公告", ColumnType.OTHER), publisher);
        var policies = keeping.add(
                CITY,
                Optional.empty(),
                ColumnDraft.named("政策文件", ColumnType.POLICY).gathering(),
                publisher);
        var made = fill(publisher, beneath);
        verbs.abolish(made.get(3), LocalDate.of(2026, 3, 2), Basis.of("市政府令第1号"), publisher);
        verbs.amend(made.get(8), LocalDate.of(2026, 3, 2), Basis.of("市政府令第1号"), publisher);
        index.rebuild();
        var all = publications.listAfter(0, 1000);
        var item = columns.tree(CITY).item(7).orElseThrow().id();
        var random = new Random(6);

        for (int round = 0; round < 60; round++) {
            var asked = new Asked(
                    one(random, "", "养老"),
                    one(
                            random,
                            List.of(),
                            List.of(),
                            List.of(notices),
                            List.of(beneath),
                            List.of(policies),
                            List.of(item)),
                    one(random, List.of(), List.of(), List.of(CITY), List.of(COUNTY)),
                    one(random, List.of(), List.of(), List.of(KINDS.get(0)), List.of(KINDS.get(1))),
                    one(
                            random,
                            List.of(),
                            List.of(),
                            List.of(Validity.IN_FORCE),
                            List.of(Validity.NOT_YET),
                            List.of(Validity.ABOLISHED),
                            List.of(Validity.AMENDED)),
                    one(random, List.of(), List.of(), List.of(2025), List.of(2026)),
                    one(random, "newest", "oldest"));
            agrees(asked, all.stream().filter(document -> fits(asked, document)).toList());
        }
        time.moveTo("2026-06-02");
        var begun = publications.listAfter(0, 1000);
        assertThat(begun).noneMatch(document -> document.validity() == Validity.NOT_YET);
    }

    private record Asked(
            String words,
            List<ColumnId> column,
            List<OrganId> organ,
            List<DocumentKind> kind,
            List<Validity> validity,
            List<Integer> year,
            String sort) {
        String path(int page) {
            var path = new StringBuilder("/api/documents?sort=" + sort + "&page=" + page + "&q="
                    + URLEncoder.encode(words, StandardCharsets.UTF_8));
            column.forEach(each -> path.append("&column=").append(each));
            organ.forEach(each -> path.append("&organ=").append(each));
            kind.forEach(each -> path.append("&kind=").append(each));
            validity.forEach(each -> path.append("&validity=").append(each));
            year.forEach(each -> path.append("&year=").append(each));
            return path.toString();
        }
    }

    private List<DocumentId> fill(Person.Staff publisher, ColumnId beneath) {
        var made = new ArrayList<DocumentId>();
        for (int number = 0; number < 48; number++) {
            time.moveTo(LocalDate.of(number < 20 ? 2025 : 2026, 1, 2).plusDays(number));
            var kind = KINDS.get(number % KINDS.size());
            var told = Particulars.NONE;
            if (kind == DocumentKind.ANNOUNCEMENT && number % 3 == 0) {
                told = told.in(number % 2 == 0 || number % 5 == 1 ? Optional.empty() : Optional.of(beneath));
            }
            if (number % 7 == 3) {
                told = told.serving(Optional.of(StatutoryItem.BUDGET));
            }
            if (kind.hasValidity() && number % 8 == 4) {
                told = told.binding(Optional.of(LocalDate.of(2026, 6, 1)), Optional.empty());
            }
            boolean city = number % 5 != 0 || told.column().isPresent();
            made.add(publishing
                    .publish(
                            NewDocument.about(
                                            city ? CITY : COUNTY,
                                            kind,
                                            (number % 3 == 1 ? "托育" : "养老") + "信息第" + number + "号",
                                            LocalDate.of(2025, 1, 1))
                                    .topic(number % 2 == 0 ? "民政" : "卫生")
                                    .body("<p>全文。</p>")
                                    .particulars(told)
                                    .complete(),
                            publisher)
                    .id());
        }
        time.moveTo("2026-03-02");
        return made;
    }

    @SafeVarargs
    private static <T> T one(Random random, T... all) {
        return all[random.nextInt(all.length)];
    }

    private boolean fits(Asked asked, PublishedDocument document) {
        return document.title().contains(asked.words())
                && asked.column().stream().allMatch(column -> standsIn(column, document))
                && asked.organ().stream().allMatch(document.organ()::equals)
                && asked.kind().stream().allMatch(kind -> kind == document.kind())
                && asked.validity().stream()
                        .allMatch(validity -> document.kind().hasValidity() && validity == document.validity())
                && asked.year().stream()
                        .allMatch(year -> year == document.publishedOn().getYear());
    }

    /// As the pages of the column and of all beneath it list them.
    private boolean standsIn(ColumnId id, PublishedDocument document) {
        var tree = columns.tree(CITY);
        return tree.withBeneath(tree.find(id).orElseThrow()).stream()
                .flatMap(column -> contents.newest(tree.scopeOf(column), 1000).stream())
                .anyMatch(each -> each.id().equals(document.id()));
    }

    private void agrees(Asked asked, List<PublishedDocument> expected) {
        var first = answer(asked, 1);
        var found = new ArrayList<JsonNode>();
        for (int page = 1; page <= first.get("pages").asInt(); page++) {
            answer(asked, page).get("items").forEach(found::add);
        }
        assertThat(found)
                .as(asked.path(1))
                .extracting(item -> item.get("id").asLong())
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(document -> document.id().value()).toList());
        assertThat(first.get("total").asLong()).as(asked.path(1)).isEqualTo(expected.size());
        assertThat(found)
                .as(asked.path(1))
                .extracting(item -> item.get("publishedOn").asString())
                .isSortedAccordingTo(
                        asked.sort().equals("newest")
                                ? java.util.Comparator.<String>reverseOrder()
                                : java.util.Comparator.<String>naturalOrder());
        divides(first, "kind", expected, document -> document.kind().name());
        divides(first, "organ", expected, document -> document.organ().value());
        divides(first, "topic", expected, PublishedDocument::topic);
        divides(
                first,
                "year",
                expected,
                document -> String.valueOf(document.publishedOn().getYear()));
        divides(
                first,
                "validity",
                expected.stream()
                        .filter(document -> document.kind().hasValidity())
                        .toList(),
                document -> document.validity().name());
    }

    private static void divides(
            JsonNode answer, String facet, List<PublishedDocument> expected, Function<PublishedDocument, String> by) {
        Map<String, Long> counts = StreamSupport.stream(
                        answer.get("facets").get(facet).spliterator(), false)
                .collect(Collectors.toMap(
                        each -> each.get("value").asString(),
                        each -> each.get("count").asLong()));
        assertThat(counts)
                .as(facet)
                .isEqualTo(expected.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting())));
    }

    private JsonNode answer(Asked asked, int page) {
        return JSON.readTree(new Wire(port).get(asked.path(page)).body());
    }
}
