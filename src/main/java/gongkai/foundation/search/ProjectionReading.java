package gongkai.foundation.search;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.jspecify.annotations.Nullable;

/// Lets the index find and read in its own manner.
final class ProjectionReading implements Reading {
    @Override
    public List<SearchEntry> read(SearchMapping index, SearchPredicate asked, SearchQuestion question) {
        try (var session = index.createSession()) {
            return session.search(IndexedEntry.class)
                    .select(f -> f.composite()
                            .from(
                                    f.field("source", String.class),
                                    f.field("id", String.class),
                                    f.field("title", String.class),
                                    f.field("number", String.class),
                                    f.field("text", String.class),
                                    f.field("kind", String.class),
                                    f.field("topic", String.class),
                                    f.field("validity", String.class),
                                    f.field("organ", String.class),
                                    f.field("date", LocalDate.class),
                                    f.field("path", String.class))
                            .asArray(ProjectionReading::entry))
                    .where(asked)
                    .sort(f -> switch (question.order()) {
                        case NEWEST -> f.field("date").desc().then().score();
                        case RELEVANCE -> f.score().then().field("date").desc();
                    })
                    .fetchHits(Slice.offset(question.page(), Search.PAGE_SIZE), Search.PAGE_SIZE);
        }
    }

    private static SearchEntry entry(@Nullable Object[] field) {
        return new SearchEntry(
                text(field[0]),
                text(field[1]),
                text(field[2]),
                text(field[3]),
                text(field[4]),
                text(field[5]),
                text(field[6]),
                text(field[7]),
                OrganId.of(text(field[8])),
                (LocalDate) Objects.requireNonNull(field[9]),
                text(field[10]));
    }

    private static String text(@Nullable Object field) {
        return Optional.ofNullable((String) field).orElse("");
    }
}
