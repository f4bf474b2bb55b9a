package gongkai.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.search.OpenSearchNodes;
import gongkai.foundation.search.SearchIndex;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The same in a house whose index is kept by a cluster of two nodes, as a city with several servers sets it up. The
/// house ends with the class, because its cluster does.
@DirtiesContext
class ClusterFindingTest extends FindingContract {
    private static final OpenSearchNodes NODES = OpenSearchNodes.start();

    @DynamicPropertySource
    static void cluster(DynamicPropertyRegistry settings) {
        settings.add("gongkai.search.backend", () -> "opensearch");
        settings.add("gongkai.search.opensearch.hosts", () -> String.join(",", NODES.hosts()));
        settings.add("gongkai.search.opensearch.index-prefix", () -> "house");
    }

    @AfterAll
    static void stop() {
        NODES.close();
    }

    @Test
    void theClusterHoldsWhatTheHouseFinds(@Autowired SearchIndex index) throws IOException, InterruptedException {
        var asked = HttpRequest.newBuilder(URI.create(
                        "http://%s/house*/_count".formatted(NODES.hosts().getLast())))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(asked, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("\"count\":%d,".formatted(index.count()));
        }
        assertThat(index.count()).isGreaterThan(5);
    }
}
