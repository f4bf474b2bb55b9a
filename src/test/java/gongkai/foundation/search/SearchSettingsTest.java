package gongkai.foundation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SearchSettingsTest {
    private static SearchSettings bind(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set)).bindOrCreate("gongkai.search", SearchSettings.class);
    }

    @Test
    void withoutAnySettingTheIndexIsInTheDataFolder() {
        assertThat(bind(Map.of()).backend()).isEqualTo(SearchSettings.Backend.LUCENE);
    }

    @Test
    void aClusterIsNamedByItsNodes() {
        var settings = bind(Map.of(
                "gongkai.search.backend", "opensearch", "gongkai.search.opensearch.hosts", "one:9200, two:9200"));
        assertThat(settings.opensearch().hosts()).containsExactly("one:9200", "two:9200");
        assertThat(settings.opensearch().indexPrefix()).isEqualTo("gongkai");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "backend                   | opensearch         | 写明集群的地址",
                "pass-every                | 2m                 | 不得长于一分钟",
                "opensearch.hosts          | http://search:9200 | 主机:端口",
                "opensearch.protocol       | ftp                | http 或者 https",
                "opensearch.username       | gongkai            | 同时写",
                "opensearch.index-prefix   | 公开               | 以小写字母开头",
                "opensearch.request-timeout| 0s                 | 须大于零",
            })
    void aWrongSettingStopsTheStartInWords(String name, String value, String words) {
        assertThatThrownBy(() -> bind(Map.of("gongkai.search." + name, value)))
                .isInstanceOf(BindException.class)
                .rootCause()
                .hasMessageContaining(words);
    }
}
