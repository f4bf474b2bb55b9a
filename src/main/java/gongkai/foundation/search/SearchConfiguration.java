package gongkai.foundation.search;

import gongkai.foundation.operations.OperationsSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The index: in the folder `index` of the data, or in a cluster.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {
    @Bean(destroyMethod = "close")
    static LiveIndex liveIndex(OperationsSettings operations, SearchSettings settings, StandingStore standings) {
        return new LiveIndex(
                switch (settings.backend()) {
                    case LUCENE -> LuceneFolder.take(operations.data().resolve("index"));
                    case OPENSEARCH -> new OpenSearchCluster(settings.opensearch(), standings);
                });
    }
}
