package gongkai.publish.disclosurehome;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.InnerUnit;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganProfile;
import gongkai.foundation.organ.OrganProfiles;
import gongkai.foundation.organ.OrganReform;
import gongkai.foundation.organ.OrganRoll;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Reform;
import gongkai.foundation.search.FollowAtOnce;
import gongkai.foundation.search.Narrowing;
import gongkai.foundation.search.Search;
import gongkai.foundation.search.SearchAnswer;
import gongkai.foundation.search.SearchEntry;
import gongkai.foundation.search.SearchIndex;
import gongkai.foundation.search.SearchQuestion;
import gongkai.foundation.search.Suggestions;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.Wire;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/// Organs and 专题 are found as they stand, and no longer as they stood.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomeFindingTest {
    private final Search search;
    private final Suggestions suggestions;
    private final SearchIndex index;
    private final FollowAtOnce changes;
    private final SpecialTopics topics;
    private final Organs organs;
    private final OrganReform reform;

    private final Organ government = SampleOrgan.government("yunzhou");
    private final Organ fishery = SampleOrgan.department("fishery", "yunzhou");
    private Person.Staff keeper;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    HomeFindingTest(
            Search search,
            Suggestions suggestions,
            SearchIndex index,
            FollowAtOnce changes,
            SpecialTopics topics,
            Organs organs,
            OrganReform reform) {
        this.search = search;
        this.suggestions = suggestions;
        this.index = index;
        this.changes = changes;
        this.topics = topics;
        this.organs = organs;
        this.reform = reform;
    }

    @BeforeAll
    void found(@Autowired Accounts accounts) {
        organs.enter(government);
        organs.enter(fishery);
        keeper = accounts.enterStaff(
                "keeper",
                "周敏",
                government.id(),
                "a long password",
                List.of(new Person.Grant(Role.PUBLISHER, government.id())));
        index.rebuild();
    }

    @Test
    void anOrganIsFoundByWhatItSaysOfItself(@Autowired OrganProfiles profiles, @LocalServerPort int port) {
        var before = organs.get(government.id());
        profiles.edit(
                government.id(),
                new OrganProfile(before.region(), before.contact(), "统筹全市海洋牧场建设。", before.head()),
                "test");
        profiles.replaceUnits(
                government.id(), List.of(new InnerUnit("滩涂管理科", "滩涂养殖证核发", "0990-1234567", "李冰")), "test");
        changes.follow();

        var found = find("海洋牧场");
        assertThat(found.hits().items())
                .extracting(hit -> hit.entry().path())
                .containsExactly("/publish/organs/yunzhou");
        assertThat(found.by(Narrowing.KIND)).containsExactly(new SearchAnswer.Facet("机关概况", "机关概况", 1));
        assertThat(found.by(Narrowing.YEAR)).as("an organ is of no year").isEmpty();
        assertThat(titles("滩涂养殖证")).containsExactly(before.name());
        assertThat(titles("0990-1234567")).containsExactly(before.name());
        var row = new Wire(port).get("/search?q=" + encoded("海洋牧场")).html().select(".hits li");
        assertThat(row.select(".date").text()).isEmpty();
        assertThat(row.text()).contains("机关概况", before.name());
        assertThat(new Wire(port).get("/api/search?q=" + encoded("海洋牧场")).body())
                .contains("\"date\":null");
    }

    @Test
    void aRenamedOrganIsFoundByItsNewNameAndByTheOldOneUnderTheNew(@Autowired Clock clock) {
        var today = LocalDate.now(clock);
        reform.order(new Reform.Rename(fishery.id(), "云州市渔政局", "市渔政局", "云渔"), today, "云编〔2026〕1号", "test");
        changes.follow();

        assertThat(titles("云州市渔政局")).first().isEqualTo("云州市渔政局");
        assertThat(titles("云州市fishery")).as("found by its former name").containsExactly("云州市渔政局");
        assertThat(suggestions.of("yuzhengju")).containsExactly("云州市渔政局");
        assertThat(suggestions.of("云州市fish")).isEmpty();

        reform.order(new Reform.Abolish(fishery.id(), government.id(), Optional.empty()), today, "云编〔2026〕2号", "test");
        changes.follow();
        assertThat(find("云州市渔政局").hits().items().getFirst().entry().text()).contains("撤销");
    }

    @Test
    void organsOfAListAreFound(@Autowired OrganRoll roll, @Autowired TransactionTemplate transaction) {
        transaction.executeWithoutResult(
                status -> roll.take(List.of(SampleOrgan.department("haishiju", "yunzhou")), "名录", "test"));
        changes.follow();

        assertThat(titles("云州市haishiju")).containsExactly("云州市haishiju");
    }

    @Test
    void aTopicIsFoundFromItsPublicationAndUnderItsNameOfNow() {
        long id = topics.begin(government.id(), draft("渔港经济区建设"), keeper);
        changes.follow();
        assertThat(titles("渔港经济区")).as("a draft").isEmpty();
        assertThat(suggestions.of("渔港经济")).isEmpty();

        topics.publish(topics.get(Long.toString(id)), 1, keeper);
        changes.follow();
        var found = find("渔港经济区").hits().items().getFirst().entry();
        assertThat(found).returns("专题", SearchEntry::kind).returns("/publish/topics/fishing-port", SearchEntry::path);
        assertThat(titles("归港休渔")).as("the heading of a part").containsExactly("渔港经济区建设");
        assertThat(suggestions.of("渔港经济")).containsExactly("渔港经济区建设");

        topics.change(topics.get(Long.toString(id)), 2, draft("渔港振兴"), keeper);
        changes.follow();
        assertThat(titles("渔港经济区")).isEmpty();
        assertThat(suggestions.of("渔港经济")).isEmpty();
        assertThat(titles("渔港振兴")).containsExactly("渔港振兴");

        topics.close(topics.get(Long.toString(id)), 3, keeper);
        changes.follow();
        assertThat(titles("渔港振兴")).as("closed, and still to be read").containsExactly("渔港振兴");
    }

    @Test
    void whatFollowsAndWhatIsMadeAnewAreTheSame() {
        changes.follow();
        long followed = index.count();
        index.rebuild();
        assertThat(index.count()).isEqualTo(followed);
    }

    private static SpecialTopic.Draft draft(String title) {
        return new SpecialTopic.Draft(
                "fishing-port",
                title,
                "建设中的项目和政策。",
                List.of(new TopicPart("归港休渔", TopicPart.Kind.DOCUMENTS, "/publish/documents/1")));
    }

    private SearchAnswer find(String words) {
        return search.findAsTyped(SearchQuestion.of(words));
    }

    private List<String> titles(String words) {
        return find(words).hits().items().stream()
                .map(hit -> hit.entry().title())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
