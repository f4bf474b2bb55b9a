package gongkai.foundation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The same on a cluster of two nodes.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenSearchIndexTest extends IndexContract {
    private static final OpenSearchNodes NODES = OpenSearchNodes.start();

    @TempDir
    private static Path folder = Path.of("");

    @AfterAll
    static void stop() {
        NODES.close();
    }

    @Override
    IndexPlace place(String server) {
        return new OpenSearchCluster(
                new SearchSettings.OpenSearch(
                        NODES.hosts(),
                        "http",
                        Optional.empty(),
                        Optional.empty(),
                        "test",
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(30)),
                standings);
    }

    @Test
    @Order(1)
    void bothKindsOfIndexGiveEqualAnswers() {
        var cluster = server(place("cluster"));
        var local = server(LuceneFolder.take(folder.resolve("local")));
        try (var first = cluster.live();
                var second = local.live()) {
            local.index().rebuild();
            assertThat(first.place().isShared()).isTrue();
            assertThat(second.place().isShared()).isFalse();
            for (String words : List.of(
                    "高龄津贴",
                    "公积金",
                    "住房公积金贷款",
                    "预算",
                    "公开 财政",
                    "营商环境",
                    "云政办发[2023]7号",
                    "会议",
                    "老年人领取津贴",
                    "小区电梯怎么装",
                    "就近入学")) {
                var one = cluster.search().find(SearchQuestion.of(words));
                var other = local.search().find(SearchQuestion.of(words));
                assertThat(one.hits().total()).as(words).isEqualTo(other.hits().total());
                assertThat(one.facets()).as(words).isEqualTo(other.facets());
                assertThat(cluster.find(words)).as(words).isEqualTo(local.find(words));
            }
        }
    }

    /// Last: afterwards one node is left.
    @Test
    @Order(Integer.MAX_VALUE)
    void oneNodeThatIsGoneIsPassedOver() {
        NODES.stopOne();
        var server = server(place("left"));
        try (var live = server.live()) {
            assertThat(live.place().standing()).isPresent();
            assertThat(server.find("高龄津贴")).containsExactly("01");
            assertThat(server.find("高龄津贴")).containsExactly("01");
        }
    }
}
