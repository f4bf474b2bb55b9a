package gongkai.foundation.search;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/// The same two cuts as `ChineseAnalysis` says them to a cluster, with nothing it would need a plugin for: words arrive
/// there already cut.
final class ClusterAnalysis implements ElasticsearchAnalysisConfigurer {
    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.analyzer(ChineseAnalysis.WORDS).custom().tokenizer("whitespace");
        context.analyzer(ChineseAnalysis.PAIRS)
                .custom()
                .tokenizer("standard")
                .tokenFilters("cjk_width", "lowercase", "cjk_bigram");
    }
}
