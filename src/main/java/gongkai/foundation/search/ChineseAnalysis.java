package gongkai.foundation.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/// The two ways Chinese text is cut: into words, and into pairs of neighbouring characters. Words are cut here and
/// reach the index with blanks between them, so that an index that has no dictionary cuts them alike.
final class ChineseAnalysis implements LuceneAnalysisConfigurer {
    static final String WORDS = "words";
    static final String PAIRS = "pairs";

    private static final Analyzer CUT_WORDS = new SmartChineseAnalyzer();

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(WORDS).instance(new WhitespaceAnalyzer());
        context.analyzer(PAIRS).instance(new CJKAnalyzer(CharArraySet.EMPTY_SET));
    }

    /// A text in words, as a field that is cut into words wants it, and a question put to such a field.
    static String cut(String text) {
        return String.join(" ", words(text));
    }

    /// The words in a text, as the index cuts it.
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        try (var tokens = CUT_WORDS.tokenStream("", text)) {
            var word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return words;
    }
}
