package gongkai.answer.foi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the letters by which others are asked.
@Repository
class ConsultationStore {
    private static final String COLUMNS = "id, request_id, kind, sent_on, received_on, due_on, opinion, ended_on";

    private final JdbcClient db;

    ConsultationStore(JdbcClient db) {
        this.db = db;
    }

    /// What of a letter is sealed.
    record Sealed(byte[] addressee, byte[] matter, byte[] words) {}

    Consultation insert(FoiRequestId request, Consultation.Kind kind, Sealed sealed, LocalDate sentOn, LocalDate due) {
        return db.sql("""
                insert into foi.consultation (request_id, kind, addressee_sealed, matter_sealed, sent_on, due_on)
                values (:request, :kind, :addressee, :matter, :sentOn, :due)
                returning %s
                """.formatted(COLUMNS))
                .param("request", request.value())
                .param("kind", kind.name())
                .param("addressee", sealed.addressee())
                .param("matter", sealed.matter())
                .param("sentOn", sentOn)
                .param("due", due)
                .query(ConsultationStore::consultation)
                .single();
    }

    void update(Consultation letter) {
        db.sql("""
                update foi.consultation
                set received_on = :receivedOn, due_on = :due, opinion = :opinion, ended_on = :endedOn
                where id = :id
                """)
                .param("receivedOn", letter.receivedOn().orElse(null), Types.DATE)
                .param("due", letter.dueOn())
                .param("opinion", letter.opinion().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("endedOn", letter.endedOn().orElse(null), Types.DATE)
                .param("id", letter.id())
                .update();
    }

    void keepWords(long id, byte[] sealed) {
        db.sql("update foi.consultation set words_sealed = :words where id = :id")
                .param("words", sealed)
                .param("id", id)
                .update();
    }

    Sealed sealed(long id) {
        return db.sql("""
                select addressee_sealed, matter_sealed, words_sealed from foi.consultation where id = :id
                """)
                .param("id", id)
                .query((row, number) -> new Sealed(
                        row.getBytes("addressee_sealed"), row.getBytes("matter_sealed"), row.getBytes("words_sealed")))
                .single();
    }

    Optional<Consultation> find(long id) {
        return db.sql("select %s from foi.consultation where id = :id".formatted(COLUMNS))
                .param("id", id)
                .query(ConsultationStore::consultation)
                .optional();
    }

    /// The letters of a request, oldest first.
    List<Consultation> listOf(FoiRequestId request) {
        return db.sql("select %s from foi.consultation where request_id = :request order by id".formatted(COLUMNS))
                .param("request", request.value())
                .query(ConsultationStore::consultation)
                .list();
    }

    /// The letters of many requests.
    Map<FoiRequestId, List<Consultation>> listOf(Collection<FoiRequestId> requests) {
        if (requests.isEmpty()) {
            return Map.of();
        }
        return db
                .sql("select %s from foi.consultation where request_id in (:requests) order by id".formatted(COLUMNS))
                .param("requests", requests.stream().map(FoiRequestId::value).toList())
                .query(ConsultationStore::consultation)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Consultation::request));
    }

    /// The open letters that were delivered and whose last day is before this one, of requests that wait for them.
    List<Consultation> listRunOut(LocalDate today) {
        return overdue(today, "consultation.received_on is not null");
    }

    /// The open letters that nobody proved delivered by the day that was estimated, where that is not noted yet.
    List<Consultation> listUnproved(LocalDate today) {
        return overdue(today, "consultation.received_on is null and r.awaited_until is not null");
    }

    private List<Consultation> overdue(LocalDate today, String where) {
        return db.sql("""
                select %s from foi.consultation
                where opinion is null and due_on < :today
                    and exists (select from foi.request r
                                where r.id = request_id and r.status = 'AWAITING_OPINIONS' and %s)
                order by due_on, id
                limit 500
                """.formatted(COLUMNS, where))
                .param("today", today)
                .query(ConsultationStore::consultation)
                .list();
    }

    private static Consultation consultation(ResultSet row, int number) throws SQLException {
        return new Consultation(
                row.getLong("id"),
                new FoiRequestId(row.getLong("request_id")),
                Consultation.Kind.valueOf(row.getString("kind")),
                row.getObject("sent_on", LocalDate.class),
                Optional.ofNullable(row.getObject("received_on", LocalDate.class)),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getString("opinion")).map(Consultation.Opinion::valueOf),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)));
    }
}
