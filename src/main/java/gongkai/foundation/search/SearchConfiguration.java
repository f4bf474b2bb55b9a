package gongkai.foundation.search;

import gongkai.foundation.operations.OperationsSettings;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The index on the disk, `index` below the data folder.
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    @Bean(destroyMethod = "close")
    static CloseableSearchMapping searchMapping(OperationsSettings settings) {
        var folder = settings.data().toAbsolutePath().normalize().resolve("index");
        return SearchMapping.builder(AnnotatedTypeSource.fromClasses(IndexedEntry.class))
                .property("hibernate.search.backend.type", "lucene")
                .property("hibernate.search.backend.lucene_version", "LATEST")
                .property("hibernate.search.backend.directory.root", folder.toString())
                .property(
                        "hibernate.search.backend.analysis.configurer", BeanReference.ofInstance(new ChineseAnalysis()))
                .build();
    }
}
