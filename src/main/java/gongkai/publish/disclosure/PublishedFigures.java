package gongkai.publish.disclosure;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.web.Pages;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.Columns;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How much was published in a time, by organ, column, kind or month. Each figure and the list behind it are read
/// with the same condition; what was withdrawn is not counted.
@Service
@Transactional(readOnly = true)
public class PublishedFigures {
    private final DocumentCountStore store;
    private final Columns columns;

    PublishedFigures(DocumentCountStore store, Columns columns) {
        this.store = store;
        this.columns = columns;
    }

    /// What is counted.
    ///
    /// @param by one number for each of these
    /// @param key only this one, in a drill-down
    /// @param standing in a drill-down by column: not only what was placed in it, but all its page lists
    public record Question(
            Grouping by,
            Optional<String> key,
            Collection<OrganId> organs,
            LocalDate from,
            LocalDate to,
            boolean standing) {
        public Question {
            organs = List.copyOf(organs);
        }

        public Question(Grouping by, Optional<String> key, Collection<OrganId> organs, LocalDate from, LocalDate to) {
            this(by, key, organs, from, to, false);
        }

        /// The same of all that the page of the column lists.
        public Question allStanding() {
            return new Question(by, key, organs, from, to, true);
        }
    }

    /// The numbers, by key: the id of the organ or column (empty for none), the name of the kind, the month.
    public Map<String, Long> count(Question question) {
        return question.organs().isEmpty() ? Map.of() : store.count(question);
    }

    /// How much of what the page of each open column lists was published in the time: what was placed in it and what
    /// gathers there by kind or by item. One document may stand in several columns.
    public Map<ColumnId, Long> countStanding(Question question) {
        var counts = new HashMap<ColumnId, Long>();
        if (question.organs().isEmpty()) {
            return counts;
        }
        store.countPlaces(question).forEach((organ, groups) -> {
            var tree = columns.tree(organ);
            for (var placed : tree.listOpen()) {
                var scope = tree.scopeOf(placed.column());
                long standing = groups.stream()
                        .filter(group -> group.isIn(scope))
                        .mapToLong(DocumentCountStore.PlaceCount::count)
                        .sum();
                if (standing > 0) {
                    counts.put(placed.column().id(), standing);
                }
            }
        });
        return counts;
    }

    /// One page of twenty of the documents behind a number, newest first.
    public Slice<PublishedDocument> slice(Question question, int page) {
        if (question.organs().isEmpty()) {
            return new Slice<>(List.of(), 1, Publications.PAGE_SIZE, 0);
        }
        long total = store.countAll(question);
        int shown = Pages.within(page, total, Publications.PAGE_SIZE);
        var rows = store.list(question, Slice.offset(shown, Publications.PAGE_SIZE), Publications.PAGE_SIZE);
        return new Slice<>(rows, shown, Publications.PAGE_SIZE, total);
    }

    /// The documents behind a number, newest first, for a table to take along.
    public List<PublishedDocument> list(Question question, int most) {
        return question.organs().isEmpty() ? List.of() : store.list(question, 0, most);
    }
}
