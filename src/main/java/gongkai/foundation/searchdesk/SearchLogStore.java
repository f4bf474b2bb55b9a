package gongkai.foundation.searchdesk;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was looked for, by day.
@Repository
class SearchLogStore {
    private final JdbcClient db;

    SearchLogStore(JdbcClient db) {
        this.db = db;
    }

    /// Words, how often they were looked for, and when last.
    record Row(String words, long count, LocalDate last) {}

    void add(SearchLog.Asked asked, long count) {
        db.sql("""
                insert into searchdesk.search_count (day, words, found, count)
                values (:day, :words, :found, :count)
                on conflict (day, words, found) do update set count = searchdesk.search_count.count + excluded.count
                """)
                .param("day", asked.day())
                .param("words", asked.words())
                .param("found", asked.found())
                .param("count", count)
                .update();
    }

    /// The commonest first.
    List<Row> listMost(boolean found, LocalDate since, int least, int most) {
        return db.sql("""
                select words, sum(count) as count, max(day) as last
                from searchdesk.search_count
                where found = :found and day >= :since
                group by words
                having sum(count) >= :least
                order by sum(count) desc, max(day) desc, words
                limit :most
                """)
                .param("found", found)
                .param("since", since)
                .param("least", least)
                .param("most", most)
                .query((row, number) ->
                        new Row(row.getString("words"), row.getLong("count"), row.getObject("last", LocalDate.class)))
                .list();
    }

    void deleteBefore(LocalDate day) {
        db.sql("delete from searchdesk.search_count where day < :day")
                .param("day", day)
                .update();
    }
}
