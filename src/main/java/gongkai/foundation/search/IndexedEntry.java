package gongkai.foundation.search;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/// An entry in the shape of the index. Title and text stand in it twice: cut into words, and cut into overlapping pairs
/// of characters, so that any two neighbouring characters are found whatever the word division.
@SearchEntity(name = "entry")
@Indexed(index = "entries")
final class IndexedEntry {
    static final String KEY = "key";

    @DocumentId
    final String key;

    @KeywordField(projectable = Projectable.YES)
    final String source;

    @KeywordField(projectable = Projectable.YES)
    final String id;

    @FullTextField(analyzer = ChineseAnalysis.WORDS, projectable = Projectable.YES)
    @FullTextField(name = "titlePairs", analyzer = ChineseAnalysis.PAIRS)
    final String title;

    @KeywordField(projectable = Projectable.YES)
    final String number;

    @KeywordField
    final String numberKey;

    @FullTextField(analyzer = ChineseAnalysis.WORDS, projectable = Projectable.YES)
    @FullTextField(name = "textPairs", analyzer = ChineseAnalysis.PAIRS)
    final String text;

    @KeywordField(projectable = Projectable.YES, aggregable = Aggregable.YES)
    final String kind;

    @KeywordField(projectable = Projectable.YES, aggregable = Aggregable.YES)
    final String organ;

    @KeywordField(aggregable = Aggregable.YES)
    final String year;

    @GenericField(projectable = Projectable.YES, sortable = Sortable.YES)
    final LocalDate date;

    @KeywordField(projectable = Projectable.YES)
    final String path;

    IndexedEntry(SearchEntry entry) {
        this.key = key(entry.source(), entry.id());
        this.source = entry.source();
        this.id = entry.id();
        this.title = entry.title();
        this.number = entry.number();
        this.numberKey = numberKey(entry.number());
        this.text = entry.number() + " " + entry.text();
        this.kind = entry.kind();
        this.organ = entry.organ().value();
        this.year = Integer.toString(entry.date().getYear());
        this.date = entry.date();
        this.path = entry.path();
    }

    static String key(String source, String id) {
        return source + ":" + id;
    }

    /// An official number with all brackets alike and no spaces, so that 〔2025〕, [2025] and （2025） are the same.
    static String numberKey(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "")
                .replaceAll("[\\[【〔(]", "(")
                .replaceAll("[\\]】〕)]", ")");
    }
}
