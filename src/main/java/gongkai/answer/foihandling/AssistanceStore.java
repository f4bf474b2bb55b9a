package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequestId;
import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of assistance.
@Repository
class AssistanceStore {
    private static final String COLUMNS =
            "id, request, kind, organ, unit, need_sealed, asked_on, due_on, asked_by, asked_name, status, answer";

    private final JdbcClient db;
    private final HandlingSealing sealing;

    AssistanceStore(JdbcClient db, HandlingSealing sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    /// Writes it down; the number of the given one does not count.
    Assistance insert(Assistance asked) {
        return db.sql("""
                insert into foihandling.assistance (request, kind, organ, unit, need_sealed, asked_on, due_on, asked_by,
                                                    asked_name, status, answer)
                values (:request, :kind, :organ, :unit, :need, :askedOn, :dueOn, :by, :name, :status, :answer)
                returning %s
                """.formatted(COLUMNS))
                .param("request", asked.request().value())
                .param("kind", asked.kind().name())
                .param("organ", asked.organ().value())
                .param("unit", asked.unit().orElse(null), Types.VARCHAR)
                .param("need", sealing.seal(HandlingSealing.NEED, asked.need()))
                .param("askedOn", asked.askedOn())
                .param("dueOn", asked.dueOn())
                .param("by", asked.askedBy())
                .param("name", asked.askedName())
                .param("status", asked.status().name())
                .param("answer", asked.answer().map(Enum::name).orElse(null), Types.VARCHAR)
                .query(this::assistance)
                .single();
    }

    /// How the last day of an assistance was counted; empty where it is no count of days.
    void setCount(long id, Optional<Count> count) {
        db.sql("update foihandling.assistance set counted_from = :from, days = :days where id = :id")
                .param("from", count.map(Count::from).orElse(null), Types.DATE)
                .param("days", count.map(Count::days).orElse(null), Types.INTEGER)
                .param("id", id)
                .update();
    }

    /// Working days after a day.
    record Count(LocalDate from, int days) {}

    /// An assistance whose last day is a count.
    record Counted(Assistance asked, Count count) {}

    /// What waits for an answer by a day that was counted, in the order of numbers, after one of them.
    ///
    /// @param locked whether they are to be changed
    List<Counted> listCounted(long after, int most, boolean locked) {
        return db.sql("""
                select %s, counted_from, days
                from foihandling.assistance
                where status = 'ASKED' and days is not null and id > :after
                order by id
                limit :most
                %s
                """.formatted(COLUMNS, locked ? "for update" : ""))
                .param("after", after)
                .param("most", most)
                .query((row, number) -> new Counted(
                        assistance(row, number),
                        new Count(row.getObject("counted_from", LocalDate.class), row.getInt("days"))))
                .list();
    }

    void update(Assistance changed) {
        db.sql("""
                update foihandling.assistance
                set organ = :organ, unit = :unit, due_on = :dueOn, status = :status, answer = :answer
                where id = :id
                """)
                .param("organ", changed.organ().value())
                .param("unit", changed.unit().orElse(null), Types.VARCHAR)
                .param("dueOn", changed.dueOn())
                .param("status", changed.status().name())
                .param("answer", changed.answer().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("id", changed.id())
                .update();
    }

    Optional<Assistance> find(long id) {
        return db.sql("select %s from foihandling.assistance where id = :id".formatted(COLUMNS))
                .param("id", id)
                .query(this::assistance)
                .optional();
    }

    Optional<Assistance> lock(long id) {
        return db.sql("select %s from foihandling.assistance where id = :id for update".formatted(COLUMNS))
                .param("id", id)
                .query(this::assistance)
                .optional();
    }

    /// In the order in which they were asked.
    List<Assistance> list(FoiRequestId request) {
        return db.sql("select %s from foihandling.assistance where request = :request order by id".formatted(COLUMNS))
                .param("request", request.value())
                .query(this::assistance)
                .list();
    }

    /// What was asked of these organs, open ones first by their day.
    List<Assistance> listReceived(Collection<OrganId> organs, int most) {
        return organs.isEmpty()
                ? List.of()
                : db.sql("""
                        select %s from foihandling.assistance
                        where organ in (:organs)
                        order by status <> 'ASKED', due_on, id
                        limit :most
                        """.formatted(COLUMNS))
                        .param("organs", organs.stream().map(OrganId::value).toList())
                        .param("most", most)
                        .query(this::assistance)
                        .list();
    }

    /// What one member of staff has asked for, newest first.
    List<Assistance> listAsked(long staff, int most) {
        return db.sql("""
                select %s from foihandling.assistance where asked_by = :staff order by id desc limit :most
                """.formatted(COLUMNS))
                .param("staff", staff)
                .param("most", most)
                .query(this::assistance)
                .list();
    }

    /// What an organ has not done with, locked.
    List<Assistance> lockOpen(OrganId organ) {
        return db.sql("""
                select %s from foihandling.assistance
                where organ = :organ and status in ('ASKED', 'ANSWERED')
                order by id
                for update
                """.formatted(COLUMNS))
                .param("organ", organ.value())
                .query(this::assistance)
                .list();
    }

    void attach(long assistance, List<Attachment> files) {
        for (Attachment file : files) {
            db.sql("""
                    insert into foihandling.assistance_file (assistance, attachment, name)
                    values (:assistance, :file, :name)
                    on conflict do nothing
                    """)
                    .param("assistance", assistance)
                    .param("file", file.id().value())
                    .param("name", file.name())
                    .update();
        }
    }

    List<AttachmentId> listFiles(long assistance) {
        return db.sql("""
                        select attachment from foihandling.assistance_file
                        where assistance = :assistance order by name, attachment
                        """).param("assistance", assistance).query(UUID.class).list().stream()
                .map(AttachmentId::of)
                .toList();
    }

    /// The assistance these files came with.
    Map<UUID, Long> listHanging(Collection<UUID> files) {
        var found = new HashMap<UUID, Long>();
        db.sql("select attachment, assistance from foihandling.assistance_file where attachment in (:files)")
                .param("files", files)
                .query((row, number) -> found.put(row.getObject("attachment", UUID.class), row.getLong("assistance")))
                .list();
        return found;
    }

    private Assistance assistance(ResultSet row, int number) throws SQLException {
        return new Assistance(
                row.getLong("id"),
                new FoiRequestId(row.getLong("request")),
                AssistanceKind.valueOf(row.getString("kind")),
                OrganId.of(row.getString("organ")),
                Optional.ofNullable(row.getString("unit")),
                sealing.open(HandlingSealing.NEED, row.getBytes("need_sealed")),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getLong("asked_by"),
                row.getString("asked_name"),
                AssistanceStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("answer")).map(AssistanceAnswer::valueOf));
    }
}
