package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the request itself.
@Repository
class FoiRequestStore {
    static final String COLUMNS = """
            id, number, organ, channel, applicant_kind, title, description, supply_form, supply_route, status,
            received_on, clock_start, clock_from, due_on, extension, delay, clock_stopped, correction_asked,
            awaited_until, decision, closed_on, citizen, published_as
            """;

    private final JdbcClient db;

    FoiRequestStore(JdbcClient db) {
        this.db = db;
    }

    /// What a fresh request has beyond its form.
    ///
    /// @param begins the first line of its history
    record Entry(
            NewRequest form,
            LocalDate dueOn,
            FoiSealing.Sealed applicant,
            byte[] codeSealed,
            OptionalLong citizen,
            HistoryLine begins) {}

    /// The request and the first line of its history, in one statement. Empty when this submission has been taken
    /// already.
    Optional<FoiRequest> insert(Entry entry) {
        NewRequest form = entry.form();
        return db.sql("""
                with fresh as (
                    insert into foi.request (number, submission, organ, channel, applicant_kind, applicant_sealed,
                        query_code_sealed, applicant_name, applicant_telephone, applicant_certificate, title,
                        description, supply_form, supply_route, status, received_on, clock_from, due_on, citizen)
                    values (:year || '-' || lpad(nextval('foi.request_number')::text, 6, '0'), :submission, :organ,
                        :channel, :kind, :applicant, :code, :name, :telephone, :certificate, :title, :description,
                        :form, :route, 'REGISTERED', :receivedOn, :receivedOn, :dueOn, :citizen)
                    on conflict (submission) do nothing
                    returning %s),
                history as (
                    insert into foi.request_event (request_id, at, action, by_organ, detail)
                    select id, :at, :action, :byOrgan, :detail from fresh)
                select %s from fresh
                """.formatted(COLUMNS, COLUMNS))
                .param("year", String.valueOf(form.receivedOn().getYear()))
                .param("submission", form.submission())
                .param("organ", form.organ().value())
                .param("channel", form.channel().name())
                .param("kind", form.applicant().kind().name())
                .param("applicant", entry.applicant().text())
                .param("name", entry.applicant().clues().name().orElse(null), Types.BINARY)
                .param("telephone", entry.applicant().clues().telephone().orElse(null), Types.BINARY)
                .param("certificate", entry.applicant().clues().certificate().orElse(null), Types.BINARY)
                .param("code", entry.codeSealed())
                .param("title", form.wish().title())
                .param("description", form.wish().description())
                .param("form", form.wish().form().name())
                .param("route", form.wish().route().name())
                .param("receivedOn", form.receivedOn())
                .param("dueOn", entry.dueOn())
                .param("citizen", entry.citizen().isPresent() ? entry.citizen().getAsLong() : null, Types.BIGINT)
                .param("at", Timestamp.from(entry.begins().at()))
                .param("action", entry.begins().action().name())
                .param("byOrgan", entry.begins().byOrgan())
                .param("detail", entry.begins().detail())
                .query(FoiRequestStore::request)
                .optional();
    }

    Optional<FoiRequest> findBySubmission(String submission) {
        return db.sql("select %s from foi.request where submission = :submission".formatted(COLUMNS))
                .param("submission", submission)
                .query(FoiRequestStore::request)
                .optional();
    }

    Optional<FoiRequest> find(FoiRequestId id) {
        return db.sql("select %s from foi.request where id = :id".formatted(COLUMNS))
                .param("id", id.value())
                .query(FoiRequestStore::request)
                .optional();
    }

    Optional<FoiRequest> findByNumber(String number) {
        return db.sql("select %s from foi.request where number = :number".formatted(COLUMNS))
                .param("number", number)
                .query(FoiRequestStore::request)
                .optional();
    }

    Optional<FoiRequest> lock(FoiRequestId id) {
        return db.sql("select %s from foi.request where id = :id for update".formatted(COLUMNS))
                .param("id", id.value())
                .query(FoiRequestStore::request)
                .optional();
    }

    void update(FoiRequest request) {
        db.sql("""
                update foi.request
                set title = :title, description = :description, status = :status, clock_start = :clockStart,
                    clock_from = :clockFrom, due_on = :dueOn, extension = :extension, delay = :delay, clock_stopped = :clockStopped,
                    correction_asked = :correctionAsked, awaited_until = :awaitedUntil, decision = :decision,
                    closed_on = :closedOn, published_as = :publishedAs
                where id = :id
                """)
                .param("title", request.wish().title())
                .param("description", request.wish().description())
                .param("status", request.status().name())
                .param("clockStart", request.clock().start().name())
                .param("clockFrom", request.clockFrom())
                .param("dueOn", request.dueOn())
                .param("extension", request.extension())
                .param("delay", request.clock().delay())
                .param("clockStopped", request.clock().stopped())
                .param("correctionAsked", request.correctionAsked())
                .param("awaitedUntil", request.awaitedUntil().orElse(null), Types.DATE)
                .param("decision", request.decision().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("closedOn", request.closedOn().orElse(null), Types.DATE)
                .param(
                        "publishedAs",
                        request.publishedAs().isPresent()
                                ? request.publishedAs().getAsLong()
                                : null,
                        Types.BIGINT)
                .param("id", request.id().value())
                .update();
    }

    void appendHistory(FoiRequestId id, HistoryLine line) {
        db.sql("""
                insert into foi.request_event (request_id, at, action, by_organ, detail)
                values (:id, :at, :action, :byOrgan, :detail)
                """)
                .param("id", id.value())
                .param("at", Timestamp.from(line.at()))
                .param("action", line.action().name())
                .param("byOrgan", line.byOrgan())
                .param("detail", line.detail())
                .update();
    }

    /// What was closed in one time, or whose review or suit ended in another, and was handled here.
    List<FoiRequest> listEnded(LocalDate closedFrom, LocalDate closedTo, LocalDate endedFrom, LocalDate endedTo) {
        return db.sql("""
                select %s from foi.request
                where closed_on is not null
                    and (closed_on between :closedFrom and :closedTo
                        or id in (select request_id from foi.remedy where concluded_on between :endedFrom and :endedTo))
                    and exists (select from foi.request_event e where e.request_id = foi.request.id)
                order by id
                """.formatted(COLUMNS))
                .param("closedFrom", closedFrom)
                .param("closedTo", closedTo)
                .param("endedFrom", endedFrom)
                .param("endedTo", endedTo)
                .query(FoiRequestStore::request)
                .list();
    }

    List<HistoryLine> listHistory(FoiRequestId id) {
        return db.sql("""
                select at, action, by_organ, detail from foi.request_event where request_id = :id order by id
                """)
                .param("id", id.value())
                .query((row, number) -> new HistoryLine(
                        row.getTimestamp("at").toInstant(),
                        FoiAction.valueOf(row.getString("action")),
                        row.getBoolean("by_organ"),
                        row.getString("detail")))
                .list();
    }

    List<FoiRequest> listOfCitizen(long citizen) {
        return db.sql("select %s from foi.request where citizen = :citizen order by id desc limit 200"
                        .formatted(COLUMNS))
                .param("citizen", citizen)
                .query(FoiRequestStore::request)
                .list();
    }

    static FoiRequest request(ResultSet row, int number) throws SQLException {
        return new FoiRequest(
                new FoiRequestId(row.getLong("id")),
                row.getString("number"),
                OrganId.of(row.getString("organ")),
                Channel.valueOf(row.getString("channel")),
                ApplicantKind.valueOf(row.getString("applicant_kind")),
                new FoiRequest.Wish(
                        row.getString("title"),
                        row.getString("description"),
                        SupplyForm.valueOf(row.getString("supply_form")),
                        SupplyRoute.valueOf(row.getString("supply_route"))),
                FoiStatus.valueOf(row.getString("status")),
                row.getObject("received_on", LocalDate.class),
                clock(row),
                row.getBoolean("correction_asked"),
                Optional.ofNullable(row.getObject("awaited_until", LocalDate.class)),
                Optional.ofNullable(row.getString("decision")).map(Decision::valueOf),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                longOf(row, "citizen"),
                longOf(row, "published_as"));
    }

    private static ReplyClock clock(ResultSet row) throws SQLException {
        return new ReplyClock(
                ReplyClock.Start.valueOf(row.getString("clock_start")),
                row.getObject("clock_from", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getInt("extension"),
                row.getInt("delay"),
                row.getBoolean("clock_stopped"));
    }

    private static OptionalLong longOf(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
