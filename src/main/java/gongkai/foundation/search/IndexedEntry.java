package gongkai.foundation.search;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.jspecify.annotations.Nullable;

/// An entry in the shape of the index. Title and text are cut into overlapping pairs of characters, so that any two
/// neighbouring characters are found whatever the word division; the title also into words, which decide what stands
/// first, and into sounds, by which it is found when typed in Latin letters or with a wrong character.
@SearchEntity(name = "entry")
@Indexed(index = IndexedEntry.INDEX)
final class IndexedEntry {
    static final String INDEX = "entries";
    /// Goes up whenever what stands below, or how it is cut, changes: an index of another shape is made anew.
    static final int SHAPE = 4;

    static final String KEY = "key";

    @DocumentId
    final String key;

    @KeywordField(projectable = Projectable.YES)
    final String source;

    @KeywordField(projectable = Projectable.YES)
    final String id;

    @GenericField(projectable = Projectable.YES, searchable = Searchable.NO)
    @FullTextField(name = "titlePairs", analyzer = ChineseAnalysis.PAIRS)
    final String title;

    @FullTextField(analyzer = ChineseAnalysis.WORDS)
    final String titleWords;

    @KeywordField
    final String titleKey;

    @FullTextField(analyzer = ChineseAnalysis.PAIRS)
    final String titleSounds;

    @GenericField(projectable = Projectable.YES, searchable = Searchable.NO)
    final String number;

    @KeywordField
    final List<String> numberKey;

    @GenericField(projectable = Projectable.YES, searchable = Searchable.NO)
    @FullTextField(name = "textPairs", analyzer = ChineseAnalysis.PAIRS)
    final String text;

    @KeywordField(projectable = Projectable.YES, aggregable = Aggregable.YES)
    final String kind;

    @KeywordField(projectable = Projectable.YES, aggregable = Aggregable.YES)
    final @Nullable String topic;

    @KeywordField(projectable = Projectable.YES, aggregable = Aggregable.YES)
    final @Nullable String validity;

    @KeywordField(projectable = Projectable.YES, aggregable = Aggregable.YES)
    final String organ;

    @KeywordField(aggregable = Aggregable.YES)
    final String year;

    @GenericField(projectable = Projectable.YES, sortable = Sortable.YES)
    final LocalDate date;

    @KeywordField(projectable = Projectable.YES)
    final String path;

    @KeywordField
    final @Nullable String place;

    IndexedEntry(SearchEntry entry) {
        this.key = key(entry.source(), entry.id());
        this.source = entry.source();
        this.id = entry.id();
        this.title = entry.title();
        this.titleWords = ChineseAnalysis.cut(entry.title());
        this.titleKey = titleKey(entry.title());
        this.titleSounds = Sounds.tokens(entry.title());
        this.number = entry.number();
        this.numberKey = NumberForm.parse(entry.number()).map(NumberForm::keys).orElse(List.of());
        this.text = entry.number() + " " + entry.text();
        this.kind = entry.kind();
        this.topic = orNothing(entry.topic());
        this.validity = orNothing(entry.validity());
        this.organ = entry.organ().value();
        this.year = Integer.toString(entry.date().getYear());
        this.date = entry.date();
        this.path = entry.path();
        this.place = orNothing(entry.place());
    }

    static String key(String source, String id) {
        return source + ":" + id;
    }

    /// A title by which it is the same however it is typed: without blanks and signs, in the plain width, small.
    static String titleKey(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// What is empty is not in the index, so that it is not counted as a value.
    private static @Nullable String orNothing(String value) {
        return value.isEmpty() ? null : value;
    }
}
