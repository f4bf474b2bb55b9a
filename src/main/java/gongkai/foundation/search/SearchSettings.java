package gongkai.foundation.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the index is kept, and how soon a server sees what another changed.
///
/// @param backend `lucene`: every server has an index of its own in its data folder; `opensearch`: all share a cluster
/// @param passEvery how often a server looks for what other servers changed; `0s`: never by itself
@ConfigurationProperties("gongkai.search")
public record SearchSettings(
        @DefaultValue("lucene") Backend backend,
        @DefaultValue("1s") Duration passEvery,
        @DefaultValue OpenSearch opensearch) {
    private static final Duration LONGEST_PASS = Duration.ofMinutes(1);

    public SearchSettings {
        if (passEvery.isNegative() || passEvery.compareTo(LONGEST_PASS) > 0) {
            throw new IllegalArgumentException(
                    "检索的查看间隔 gongkai.search.pass-every 不得长于一分钟，例如 1s。现在写的是 " + passEvery + "。");
        }
        if (backend == Backend.OPENSEARCH && opensearch.hosts().isEmpty()) {
            throw new IllegalArgumentException(
                    "gongkai.search.backend 为 opensearch 时，须在 gongkai.search.opensearch.hosts 写明集群的地址，例如 search1:9200,search2:9200。");
        }
    }

    /// What keeps the index.
    public enum Backend {
        LUCENE,
        OPENSEARCH
    }

    /// The cluster.
    ///
    /// @param hosts `host:port`, several with commas; who is down is passed over
    /// @param protocol `http` or `https`
    /// @param indexPrefix how the names of the indexes begin, so that several installations can share a cluster
    /// @param connectionTimeout how long to wait for a connection
    /// @param requestTimeout how long to wait for an answer
    public record OpenSearch(
            @DefaultValue List<String> hosts,
            @DefaultValue("http") String protocol,
            Optional<String> username,
            Optional<String> password,
            @DefaultValue("gongkai") String indexPrefix,
            @DefaultValue("3s") Duration connectionTimeout,
            @DefaultValue("30s") Duration requestTimeout) {
        public OpenSearch {
            hosts = hosts.stream()
                    .map(String::strip)
                    .filter(host -> !host.isEmpty())
                    .toList();
            username = username.filter(name -> !name.isBlank());
            password = password.filter(word -> !word.isBlank());
            hosts.stream()
                    .filter(host -> !host.matches("[A-Za-z0-9._-]+:[0-9]{1,5}"))
                    .findFirst()
                    .ifPresent(host -> {
                        throw new IllegalArgumentException(
                                "gongkai.search.opensearch.hosts 里的每个地址写作“主机:端口”，例如 search1:9200。现在写的是 " + host + "。");
                    });
            if (!protocol.equals("http") && !protocol.equals("https")) {
                throw new IllegalArgumentException(
                        "gongkai.search.opensearch.protocol 只能是 http 或者 https。现在写的是 " + protocol + "。");
            }
            if (username.isPresent() != password.isPresent()) {
                throw new IllegalArgumentException("gongkai.search.opensearch 的 username 和 password 须同时写，或者都不写。");
            }
            if (!indexPrefix.matches("[a-z][a-z0-9-]{0,40}")) {
                throw new IllegalArgumentException(
                        "gongkai.search.opensearch.index-prefix 以小写字母开头，只含小写字母、数字和连字符。现在写的是 " + indexPrefix + "。");
            }
            if (!connectionTimeout.isPositive() || !requestTimeout.isPositive()) {
                throw new IllegalArgumentException(
                        "gongkai.search.opensearch 的 connection-timeout 和 request-timeout 须大于零，例如 3s。");
            }
        }
    }
}
