package gongkai.foundation.search;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;

/// Lets the index find and read in its own manner.
final class ProjectionReading implements Reading {
    @Override
    public List<SearchEntry> read(SearchMapping index, List<SearchPredicate> steps, SearchQuestion question) {
        int first = Slice.offset(question.page(), Search.PAGE_SIZE);
        var page = new ArrayList<SearchEntry>();
        long before = 0;
        try (var session = index.createSession()) {
            for (SearchPredicate step : steps) {
                int from = (int) Math.max(0, first - before);
                int wanted = Search.PAGE_SIZE - page.size();
                if (wanted > 0) {
                    var found = read(session, step, question.order(), from, wanted);
                    page.addAll(found);
                    before += found.isEmpty() && from > 0 ? count(session, step) : from + found.size();
                }
            }
        }
        return page;
    }

    private static long count(SearchSession session, SearchPredicate asked) {
        return session.search(IndexedEntry.class).where(asked).fetchTotalHitCount();
    }

    private static List<SearchEntry> read(
            SearchSession session, SearchPredicate asked, SearchQuestion.Order order, int from, int most) {
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
                .sort(f -> switch (order) {
                    case NEWEST -> f.field("date").desc();
                    case OLDEST -> f.field("date").asc();
                    case RELEVANCE -> f.score().then().field("date").desc();
                })
                .fetchHits(from, most);
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
