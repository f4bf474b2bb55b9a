package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the internal record.
@Repository
class HandlingEntryStore {
    private final JdbcClient db;
    private final HandlingSealing sealing;

    HandlingEntryStore(JdbcClient db, HandlingSealing sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    void append(Entry entry) {
        db.sql("""
                insert into foihandling.entry (request, assistance, at, staff, name, deed, step, round, version, basis,
                                               words_sealed)
                values (:request, :assistance, :at, :staff, :name, :deed, :step, :round, :version, :basis, :words)
                """)
                .param("request", entry.request().value())
                .param("assistance", entry.assistance().orElse(null), Types.BIGINT)
                .param("at", Timestamp.from(entry.at()))
                .param("staff", entry.staff().orElse(null), Types.BIGINT)
                .param("name", entry.name())
                .param("deed", entry.deed().name())
                .param("step", entry.step().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("round", entry.round())
                .param("version", entry.version().orElse(null), Types.INTEGER)
                .param("basis", entry.basis())
                .param("words", sealing.seal(HandlingSealing.WORDS, entry.words()))
                .update();
    }

    /// Oldest first.
    List<Entry> list(FoiRequestId request) {
        return db.sql("""
                select request, assistance, at, staff, name, deed, step, round, version, basis, words_sealed
                from foihandling.entry where request = :request order by id
                """).param("request", request.value()).query(this::entry).list();
    }

    List<Entry> listOf(long assistance) {
        return db.sql("""
                select request, assistance, at, staff, name, deed, step, round, version, basis, words_sealed
                from foihandling.entry where assistance = :assistance order by id
                """).param("assistance", assistance).query(this::entry).list();
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                new FoiRequestId(row.getLong("request")),
                Optional.ofNullable(row.getObject("assistance", Long.class)),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getObject("staff", Long.class)),
                row.getString("name"),
                Deed.valueOf(row.getString("deed")),
                Optional.ofNullable(row.getString("step")).map(ReplyStep::valueOf),
                row.getInt("round"),
                Optional.ofNullable(row.getObject("version", Integer.class)),
                row.getString("basis"),
                sealing.open(HandlingSealing.WORDS, row.getBytes("words_sealed")));
    }
}
