package gongkai.foundation.letter;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the register as people read it.
@Repository
class RegisterStore {
    private static final String LINE = "id, organ, word, year, serial, title, signed_on, status, delivered_on";
    private static final String CHOSEN = """
            organ in (:organs) and (cast(:year as int) is null or year = :year)
                and (cast(:word as text) is null or word = :word)
            """;
    private static final String OPEN = """
            organ in (:organs) and status in ('ISSUED', 'SENT', 'RETURNED') and signed_on <= :until
            """;

    private final JdbcClient db;

    RegisterStore(JdbcClient db) {
        this.db = db;
    }

    Slice<RegisterLine> slice(RegisterQuery query, int page, int size) {
        if (query.organs().isEmpty()) {
            return new Slice<>(List.of(), 1, size, 0);
        }
        long total = chosen(query, "select count(*) from letter.letter where " + CHOSEN)
                .query(Long.class)
                .single();
        var lines = chosen(query, """
                select %s from letter.letter where %s
                order by year desc nulls last, signed_on desc, id desc limit :size offset :offset
                """.formatted(LINE, CHOSEN))
                .param("size", size)
                .param("offset", Slice.offset(page, size))
                .query(RegisterStore::line)
                .list();
        return new Slice<>(lines, page, size, total);
    }

    private JdbcClient.StatementSpec chosen(RegisterQuery query, String sql) {
        return db.sql(sql)
                .param("organs", values(query.organs()))
                .param("year", query.year().orElse(null), Types.INTEGER)
                .param("word", query.word().orElse(null), Types.VARCHAR);
    }

    List<Integer> listYears(Set<OrganId> organs) {
        return organs.isEmpty()
                ? List.of()
                : db.sql("""
                        select distinct year from letter.letter where organ in (:organs) and year is not null
                        order by year desc
                        """)
                        .param("organs", values(organs))
                        .query(Integer.class)
                        .list();
    }

    /// How many letters stand under each word.
    Map<String, Long> countByWord(RegisterQuery query) {
        var counts = new LinkedHashMap<String, Long>();
        if (!query.organs().isEmpty()) {
            chosen(
                            query,
                            "select word, count(*) as letters from letter.letter where word is not null and " + CHOSEN
                                    + " group by word order by word")
                    .query((row, number) -> counts.put(row.getString("word"), row.getLong("letters")))
                    .list();
        }
        return counts;
    }

    /// How whole the sequences are: the last number given out, how many letters there are, which numbers are missing,
    /// which stand beyond the last. Sequences are looked at as a whole, whichever organ wrote the letters.
    List<Sequence> listSequences(Set<OrganId> organs) {
        if (organs.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                select register.word, register.year, register.last,
                    (select count(*) from letter.letter
                     where letter.word = register.word and letter.year = register.year) as letters,
                    (select coalesce(string_agg(serial::text, '、' order by serial), '')
                     from generate_series(1, register.last) as serial
                     where not exists (select 1 from letter.letter
                                       where letter.word = register.word and letter.year = register.year
                                           and letter.serial = serial.serial)) as missing,
                    (select coalesce(string_agg(serial::text, '、' order by serial), '') from letter.letter
                     where letter.word = register.word and letter.year = register.year
                         and letter.serial > register.last) as beyond
                from letter.register
                where exists (select 1 from letter.letter
                              where letter.word = register.word and letter.organ in (:organs))
                order by register.year desc, register.word
                """)
                .param("organs", values(organs))
                .query((row, number) -> new Sequence(
                        row.getString("word"),
                        row.getInt("year"),
                        row.getInt("last"),
                        row.getLong("letters"),
                        row.getString("missing"),
                        row.getString("beyond")))
                .list();
    }

    /// A sequence of numbers.
    ///
    /// @param missing the numbers without a letter, or empty
    /// @param beyond letters whose number was never given out, or empty
    record Sequence(String word, int year, int last, long letters, String missing, String beyond) {
        boolean isWhole() {
            return missing.isEmpty() && beyond.isEmpty() && letters == last;
        }
    }

    /// Letters of a day or before without proof of delivery, the oldest first.
    Slice<RegisterLine> sliceUndelivered(Set<OrganId> organs, LocalDate until, int page, int size) {
        if (organs.isEmpty()) {
            return new Slice<>(List.of(), 1, size, 0);
        }
        long total = db.sql("select count(*) from letter.letter where " + OPEN)
                .param("organs", values(organs))
                .param("until", until)
                .query(Long.class)
                .single();
        var lines = db.sql("select %s from letter.letter where %s order by signed_on, id limit :size offset :offset"
                        .formatted(LINE, OPEN))
                .param("organs", values(organs))
                .param("until", until)
                .param("size", size)
                .param("offset", Slice.offset(page, size))
                .query(RegisterStore::line)
                .list();
        return new Slice<>(lines, page, size, total);
    }

    private static List<String> values(Set<OrganId> organs) {
        var values = new ArrayList<String>();
        organs.forEach(organ -> values.add(organ.value()));
        return values;
    }

    private static RegisterLine line(ResultSet row, int number) throws SQLException {
        return new RegisterLine(
                new LetterId(row.getLong("id")),
                OrganId.of(row.getString("organ")),
                LetterStore.number(row),
                row.getString("title"),
                row.getObject("signed_on", LocalDate.class),
                LetterStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("delivered_on", LocalDate.class)));
    }
}
