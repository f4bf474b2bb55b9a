package gongkai.foundation.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.hibernate.search.backend.elasticsearch.ElasticsearchBackend;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.util.common.SearchException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One index in an OpenSearch cluster for all servers. It is asked and written by two aliases; when a new index takes
/// its place both are moved in one step, so that every server asks the new one from its next question on.
final class OpenSearchCluster implements IndexPlace {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SearchSettings.OpenSearch settings;
    private final StandingStore standings;
    private final String name;
    private Optional<RestClient> client = Optional.empty();
    private Optional<String> next = Optional.empty();

    OpenSearchCluster(SearchSettings.OpenSearch settings, StandingStore standings) {
        this.settings = settings;
        this.standings = standings;
        this.name = settings.indexPrefix() + "-" + IndexedEntry.INDEX;
    }

    @Override
    public String name() {
        return name + " @ " + String.join(",", settings.hosts());
    }

    @Override
    public Counting counting() {
        return new AggregationCounting();
    }

    @Override
    public Reading reading() {
        return new ProjectionReading();
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public CloseableSearchMapping open() {
        try {
            var mapping = open(new ClusterNames(name + "-000001", Optional.of(name)));
            client = Optional.of(
                    mapping.backend().unwrap(ElasticsearchBackend.class).client(RestClient.class));
            return mapping;
        } catch (SearchException failed) {
            throw new IllegalStateException(
                    "连不上检索集群 %s（gongkai.search.opensearch.hosts）：%s"
                            .formatted(String.join(",", settings.hosts()), failed.getMessage()),
                    failed);
        }
    }

    @Override
    public Optional<Standing> standing() {
        return standings.find(name);
    }

    @Override
    public void stand(Standing standing) {
        standings.save(name, standing);
    }

    @Override
    public CloseableSearchMapping openNext() {
        tidy();
        String fresh = "%s-%06d".formatted(name, number(answering()) + 1);
        next = Optional.of(fresh);
        return open(new ClusterNames(fresh, Optional.empty()));
    }

    /// Both aliases move in one request.
    @Override
    public CloseableSearchMapping adopt(
            CloseableSearchMapping present, CloseableSearchMapping made, Standing standing) {
        String fresh = next.orElseThrow();
        String old = answering();
        var change = JSON.createObjectNode();
        var actions = change.putArray("actions");
        for (String alias : List.of(ClusterNames.read(name), ClusterNames.write(name))) {
            actions.addObject().putObject("remove").put("index", old).put("alias", alias);
            actions.addObject()
                    .putObject("add")
                    .put("index", fresh)
                    .put("alias", alias)
                    .put("is_write_index", alias.equals(ClusterNames.write(name)));
        }
        var request = new Request("POST", "/_aliases");
        request.setJsonEntity(JSON.writeValueAsString(change));
        send(request);
        stand(standing);
        return present;
    }

    /// Every index of this name that does not answer.
    @Override
    public void tidy() {
        String kept = answering();
        next = Optional.empty();
        for (String index : indexes(name + "-*")) {
            if (!index.equals(kept)) {
                send(new Request("DELETE", "/" + index));
            }
        }
    }

    @Override
    public void close() {
        // The connection belongs to the index that was opened first, and ends with it.
    }

    private String answering() {
        return indexes(ClusterNames.read(name)).getFirst();
    }

    private List<String> indexes(String asked) {
        return List.copyOf(send(new Request("GET", "/" + asked + "/_alias")).propertyNames());
    }

    private static long number(String index) {
        return Long.parseLong(index.substring(index.lastIndexOf('-') + 1));
    }

    private JsonNode send(Request request) {
        try {
            return JSON.readTree(
                    client.orElseThrow().performRequest(request).getEntity().getContent());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private CloseableSearchMapping open(ClusterNames names) {
        var builder = SearchMapping.builder(AnnotatedTypeSource.fromClasses(IndexedEntry.class))
                // The one type is named; looking for others in our jar took a tenth of the start.
                .property("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false)
                .property("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", false)
                .property("hibernate.search.backend.type", "elasticsearch")
                .property("hibernate.search.backend.hosts", String.join(",", settings.hosts()))
                .property("hibernate.search.backend.protocol", settings.protocol())
                .property("hibernate.search.backend.connection_timeout", millis(settings.connectionTimeout()))
                .property("hibernate.search.backend.read_timeout", millis(settings.requestTimeout()))
                .property("hibernate.search.backend.request_timeout", millis(settings.requestTimeout()))
                .property("hibernate.search.backend.layout.strategy", BeanReference.ofInstance(names))
                .property("hibernate.search.schema_management.strategy", "create")
                .property(
                        "hibernate.search.backend.analysis.configurer",
                        BeanReference.ofInstance(new ClusterAnalysis()));
        Stream.of(settings.username())
                .flatMap(Optional::stream)
                .forEach(user -> builder.property("hibernate.search.backend.username", user));
        Stream.of(settings.password())
                .flatMap(Optional::stream)
                .forEach(word -> builder.property("hibernate.search.backend.password", word));
        return builder.build();
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
