package gongkai.publish.documentimport;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Runs, their lists of rows, and what was answered.
@Repository
class RunStore {
    private final JdbcClient db;

    RunStore(JdbcClient db) {
        this.db = db;
    }

    long insert(OrganId organ, Manner manner, Instant at, String actor, String source, List<String> remarks) {
        return db.sql("""
                insert into documentimport.run (organ, manner, started_at, actor, source, remarks)
                values (:organ, :manner, :at, :actor, :source, :remarks)
                returning id
                """)
                .param("organ", organ.value())
                .param("manner", manner.name())
                .param("at", Timestamp.from(at))
                .param("actor", actor)
                .param("source", source)
                .param("remarks", remarks.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    Optional<ImportRun> find(long id) {
        return db.sql("""
                select id, organ, manner, started_at, actor, source, remarks
                from documentimport.run
                where id = :id
                """).param("id", id).query(this::run).optional();
    }

    /// The newest of these organs.
    List<ImportRun> list(Collection<OrganId> organs, int size) {
        return db.sql("""
                select id, organ, manner, started_at, actor, source, remarks
                from documentimport.run
                where organ = any (cast(:organs as text[]))
                order by id desc
                limit :size
                """)
                .param("organs", organs.stream().map(OrganId::value).toArray(String[]::new))
                .param("size", size)
                .query(this::run)
                .list();
    }

    private ImportRun run(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new ImportRun(
                id,
                OrganId.of(row.getString("organ")),
                Manner.valueOf(row.getString("manner")),
                row.getTimestamp("started_at").toInstant(),
                row.getString("actor"),
                row.getString("source"),
                Arrays.asList((String[]) row.getArray("remarks").getArray()),
                counts(id));
    }

    private Map<RowState, Long> counts(long run) {
        var counts = new EnumMap<RowState, Long>(RowState.class);
        db.sql("""
                select state, count(*) as rows
                from documentimport.row
                where run_id = :run
                group by state
                """)
                .param("run", run)
                .query((row, number) ->
                        counts.put(RowState.valueOf(row.getString("state")), row.getLong("rows")) == null)
                .list();
        return counts;
    }

    /// What the list of rows may be narrowed to.
    enum Filter {
        ALL("全部", "true"),
        READY("可以导入", "state = 'READ' and problems = 0 and questions = 0"),
        TO_MEND("须改正", "state = 'READ' and problems > 0"),
        TO_ANSWER("须说明", "state = 'READ' and problems = 0 and questions > 0"),
        WAITING("等待读取", "state = 'WAITING'"),
        UNREADABLE("没有读出", "state = 'UNREADABLE'"),
        LEFT_OUT("不导入", "state = 'LEFT_OUT'"),
        TAKEN("已导入", "state = 'TAKEN'");

        private final String label;
        private final String condition;

        Filter(String label, String condition) {
            this.label = label;
            this.condition = condition;
        }

        String label() {
            return label;
        }
    }

    long count(long run, Filter filter) {
        return db.sql("select count(*) from documentimport.row where run_id = :run and " + filter.condition)
                .param("run", run)
                .query(Long.class)
                .single();
    }

    List<ImportRow> list(long run, Filter filter, int offset, int size) {
        return db.sql("""
                select run_id, number, file_name, original, state, reason, cells, enclosures, '' as body, digest, problems,
                    questions, document, draft
                from documentimport.row
                where run_id = :run and
                """ + filter.condition + """

                order by number
                offset :offset limit :size
                """)
                .param("run", run)
                .param("offset", offset)
                .param("size", size)
                .query(ImportStore::row)
                .list();
    }

    /// The answers to what was found in a row, by the key of the finding.
    Map<String, String> answers(long run, int number) {
        return answers(run, List.of(number)).getOrDefault(number, Map.of());
    }

    /// The answers of several rows, by their numbers.
    Map<Integer, Map<String, String>> answers(long run, Collection<Integer> numbers) {
        var all = new HashMap<Integer, Map<String, String>>();
        db.sql("""
                select number, key, words
                from documentimport.answer
                where run_id = :run and number = any (cast(:numbers as int[]))
                """)
                .param("run", run)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query((row, place) -> all.computeIfAbsent(row.getInt("number"), key -> new HashMap<>())
                        .put(row.getString("key"), row.getString("words")))
                .list();
        return all;
    }

    void answer(long run, int number, String key, String words, String actor, Instant at) {
        db.sql("""
                insert into documentimport.answer (run_id, number, key, words, actor, at)
                values (:run, :number, :key, :words, :actor, :at)
                on conflict (run_id, number, key) do update set words = :words, actor = :actor, at = :at
                """)
                .param("run", run)
                .param("number", number)
                .param("key", key)
                .param("words", words)
                .param("actor", actor)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Where a file hangs.
    record Hanging(AttachmentId file, long run, int number, String name) {}

    List<Hanging> listHanging(Set<AttachmentId> files) {
        return db.sql("""
                select file, run_id, number, file_name
                from documentimport.row
                cross join lateral unnest(enclosures || original) as each (file)
                where (original = any (cast(:files as uuid[])) or enclosures && cast(:files as uuid[]))
                  and file = any (cast(:files as uuid[]))
                """)
                .param("files", files.stream().map(AttachmentId::value).toArray(UUID[]::new))
                .query((row, number) -> new Hanging(
                        AttachmentId.of(row.getObject("file", UUID.class)),
                        row.getLong("run_id"),
                        row.getInt("number"),
                        row.getString("file_name")))
                .list();
    }
}
