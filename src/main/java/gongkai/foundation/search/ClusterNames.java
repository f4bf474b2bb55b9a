package gongkai.foundation.search;

import java.util.Optional;
import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;
import org.jspecify.annotations.Nullable;

/// What an index in the cluster is called.
///
/// @param index its own name, given when it is made
/// @param alias what the aliases begin with that lead to it; empty while it is not asked yet
record ClusterNames(String index, Optional<String> alias) implements IndexLayoutStrategy {
    static String read(String alias) {
        return alias + "-read";
    }

    static String write(String alias) {
        return alias + "-write";
    }

    @Override
    public String createInitialElasticsearchIndexName(String name) {
        return index;
    }

    @Override
    public @Nullable String createWriteAlias(String name) {
        return alias.map(ClusterNames::write).orElse(null);
    }

    @Override
    public @Nullable String createReadAlias(String name) {
        return alias.map(ClusterNames::read).orElse(null);
    }
}
