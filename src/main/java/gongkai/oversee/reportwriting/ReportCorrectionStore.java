package gongkai.oversee.reportwriting;

import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ReportFormat;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Wishes to set figures otherwise, and what became of them.
@Repository
class ReportCorrectionStore {
    private static final Map<String, CellRef> CELLS = Arrays.stream(ReportFormat.values())
            .flatMap(format -> format.cells().stream())
            .distinct()
            .collect(Collectors.toMap(CellRef::path, Function.identity()));

    private static final String COLUMNS = """
            select id, report_id, cell, shown, wanted, reason, asked_by, asked_name, asked_at, status, decided_by, note
            from reportwriting.correction
            """;

    private final JdbcClient db;

    ReportCorrectionStore(JdbcClient db) {
        this.db = db;
    }

    /// Empty when one is waiting for this figure already.
    Optional<Long> insert(Correction asked) {
        return db.sql("""
                insert into reportwriting.correction
                    (report_id, cell, shown, wanted, reason, asked_by, asked_name, asked_at, status)
                values (:report, :cell, :shown, :wanted, :reason, :askedBy, :askedName, :askedAt, 'ASKED')
                on conflict (report_id, cell) where status = 'ASKED' do nothing
                returning id
                """)
                .param("report", asked.report())
                .param("cell", asked.cell().path())
                .param("shown", asked.shown())
                .param("wanted", asked.wanted())
                .param("reason", asked.reason())
                .param("askedBy", asked.askedBy())
                .param("askedName", asked.askedName())
                .param("askedAt", Timestamp.from(asked.askedAt()))
                .query(Long.class)
                .optional();
    }

    Optional<Correction> findAndHold(long id) {
        return db.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query(ReportCorrectionStore::correction)
                .optional();
    }

    /// In the order in which they were asked for.
    List<Correction> list(long report) {
        return db.sql(COLUMNS + "where report_id = :report order by id")
                .param("report", report)
                .query(ReportCorrectionStore::correction)
                .list();
    }

    void decide(long id, CorrectionStatus status, String by, Instant at, String note) {
        db.sql("""
                update reportwriting.correction
                set status = :status, decided_by = :by, decided_at = :at, note = :note
                where id = :id
                """)
                .param("id", id)
                .param("status", status.name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("note", note)
                .update();
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        return new Correction(
                row.getLong("id"),
                row.getLong("report_id"),
                Optional.ofNullable(CELLS.get(row.getString("cell"))).orElseThrow(),
                plain(row.getBigDecimal("shown")),
                plain(row.getBigDecimal("wanted")),
                row.getString("reason"),
                row.getLong("asked_by"),
                row.getString("asked_name"),
                row.getTimestamp("asked_at").toInstant(),
                CorrectionStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("decided_by")),
                row.getString("note"));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.stripTrailingZeros();
    }
}
