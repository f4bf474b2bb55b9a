package gongkai.answer.recordcorrection;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of corrections and their history.
@Repository
class RecordCorrectionStore {
    private static final String COLUMNS =
            "id, number, organ, by_organ, status, received_on, due_on, closed_on, citizen";

    private final JdbcClient db;

    RecordCorrectionStore(JdbcClient db) {
        this.db = db;
    }

    /// What a fresh correction begins with.
    record Entry(
            String submission,
            OrganId organ,
            boolean byOrgan,
            byte[] claim,
            byte[] code,
            LocalDate receivedOn,
            LocalDate dueOn,
            OptionalLong citizen) {}

    /// Empty when this submission has been taken already.
    Optional<RecordCorrection> insert(Entry entry) {
        return db.sql("""
                insert into recordcorrection.correction
                    (number, submission, organ, by_organ, status, claim_sealed, code_sealed, received_on, due_on, citizen)
                values ('G' || :year || '-' || lpad(nextval('recordcorrection.number')::text, 6, '0'), :submission,
                    :organ, :byOrgan, 'RECEIVED', :claim, :code, :receivedOn, :dueOn, :citizen)
                on conflict (submission) do nothing
                returning %s
                """.formatted(COLUMNS))
                .param("year", String.valueOf(entry.receivedOn().getYear()))
                .param("submission", entry.submission())
                .param("organ", entry.organ().value())
                .param("byOrgan", entry.byOrgan())
                .param("claim", entry.claim())
                .param("code", entry.code())
                .param("receivedOn", entry.receivedOn())
                .param("dueOn", entry.dueOn())
                .param("citizen", entry.citizen().isPresent() ? entry.citizen().getAsLong() : null, Types.BIGINT)
                .query(RecordCorrectionStore::correction)
                .optional();
    }

    Optional<RecordCorrection> findBySubmission(String submission) {
        return db.sql("select %s from recordcorrection.correction where submission = :submission".formatted(COLUMNS))
                .param("submission", submission)
                .query(RecordCorrectionStore::correction)
                .optional();
    }

    Optional<RecordCorrection> find(long id) {
        return db.sql("select %s from recordcorrection.correction where id = :id".formatted(COLUMNS))
                .param("id", id)
                .query(RecordCorrectionStore::correction)
                .optional();
    }

    Optional<RecordCorrection> lock(long id) {
        return db.sql("select %s from recordcorrection.correction where id = :id for update".formatted(COLUMNS))
                .param("id", id)
                .query(RecordCorrectionStore::correction)
                .optional();
    }

    Optional<RecordCorrection> findByNumber(String number) {
        return db.sql("select %s from recordcorrection.correction where number = :number".formatted(COLUMNS))
                .param("number", number)
                .query(RecordCorrectionStore::correction)
                .optional();
    }

    List<RecordCorrection> lockOpen(OrganId organ) {
        return db.sql("""
                select %s from recordcorrection.correction
                where organ = :organ and closed_on is null order by id for update
                """.formatted(COLUMNS))
                .param("organ", organ.value())
                .query(RecordCorrectionStore::correction)
                .list();
    }

    /// Some of the open ones, in order, after the one with this id.
    List<RecordCorrection> listOpen(long after, int most) {
        return db.sql("""
                select %s from recordcorrection.correction
                where closed_on is null and id > :after order by id limit :most
                """.formatted(COLUMNS))
                .param("after", after)
                .param("most", most)
                .query(RecordCorrectionStore::correction)
                .list();
    }

    List<RecordCorrection> listOfCitizen(long citizen) {
        return db.sql("""
                select %s from recordcorrection.correction where citizen = :citizen order by id desc limit 200
                """.formatted(COLUMNS))
                .param("citizen", citizen)
                .query(RecordCorrectionStore::correction)
                .list();
    }

    Slice<RecordCorrection> slice(Set<OrganId> organs, boolean openOnly, int page, int size) {
        if (organs.isEmpty()) {
            return new Slice<>(List.of(), 1, size, 0);
        }
        var names = organs.stream().map(OrganId::value).toList();
        String chosen = "organ in (:organs) and (not :open or closed_on is null)";
        long total = db.sql("select count(*) from recordcorrection.correction where " + chosen)
                .param("organs", names)
                .param("open", openOnly)
                .query(Long.class)
                .single();
        var rows = db.sql("""
                select %s from recordcorrection.correction where %s order by id desc limit :size offset :offset
                """.formatted(COLUMNS, chosen))
                .param("organs", names)
                .param("open", openOnly)
                .param("size", size)
                .param("offset", Slice.offset(page, size))
                .query(RecordCorrectionStore::correction)
                .list();
        return new Slice<>(rows, page, size, total);
    }

    void update(RecordCorrection correction) {
        db.sql("""
                update recordcorrection.correction set organ = :organ, status = :status, due_on = :dueOn,
                    closed_on = :closedOn
                where id = :id
                """)
                .param("organ", correction.organ().value())
                .param("status", correction.status().name())
                .param("dueOn", correction.dueOn())
                .param("closedOn", correction.closedOn().orElse(null), Types.DATE)
                .param("id", correction.id())
                .update();
    }

    byte[] claimSealed(long id) {
        return db.sql("select claim_sealed from recordcorrection.correction where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    byte[] codeSealed(long id) {
        return db.sql("select code_sealed from recordcorrection.correction where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /// Writes the claim anew and cuts the link to the account.
    void part(long id, byte[] claim) {
        db.sql("update recordcorrection.correction set claim_sealed = :claim, citizen = null where id = :id")
                .param("claim", claim)
                .param("id", id)
                .update();
    }

    void append(long id, RecordCorrectionLine line) {
        db.sql("""
                insert into recordcorrection.correction_event (correction_id, at, action, by_organ, detail)
                values (:id, :at, :action, :byOrgan, :detail)
                """)
                .param("id", id)
                .param("at", Timestamp.from(line.at()))
                .param("action", line.action().name())
                .param("byOrgan", line.byOrgan())
                .param("detail", line.detail())
                .update();
    }

    List<RecordCorrectionLine> listHistory(long id) {
        return db.sql("""
                select at, action, by_organ, detail from recordcorrection.correction_event
                where correction_id = :id order by id
                """)
                .param("id", id)
                .query((row, number) -> new RecordCorrectionLine(
                        row.getTimestamp("at").toInstant(),
                        RecordCorrectionAction.valueOf(row.getString("action")),
                        row.getBoolean("by_organ"),
                        row.getString("detail")))
                .list();
    }

    /// How many were received and how many were answered in a year; by one organ, or by all.
    RecordCorrectionFigures.Year year(Optional<OrganId> organ, int year) {
        return db.sql("""
                select count(*) filter (where received_on between :first and :last) as received,
                    count(*) filter (where closed_on between :first and :last) as closed,
                    count(*) filter (where closed_on between :first and :last and status = 'CORRECTED') as corrected
                from recordcorrection.correction
                where cast(:organ as text) is null or organ = :organ
                """)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("organ", organ.map(OrganId::value).orElse(null), Types.VARCHAR)
                .query((row, number) -> new RecordCorrectionFigures.Year(
                        row.getLong("received"), row.getLong("closed"), row.getLong("corrected")))
                .single();
    }

    private static RecordCorrection correction(ResultSet row, int number) throws SQLException {
        long citizen = row.getLong("citizen");
        OptionalLong account = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(citizen);
        return new RecordCorrection(
                row.getLong("id"),
                row.getString("number"),
                OrganId.of(row.getString("organ")),
                row.getBoolean("by_organ"),
                RecordCorrectionStatus.valueOf(row.getString("status")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                account);
    }
}
